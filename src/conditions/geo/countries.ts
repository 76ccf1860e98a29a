import { createRequire } from 'node:module'
import countries from 'i18n-iso-countries/index.js'
import { language } from '../../language/index.ts'
import { fold } from '../../predicates/scalar.ts'
import { COUNTRY_ALIASES } from './country-aliases.ts'

// The package's own entry would load its names in 78 languages.
countries.registerLocale(createRequire(import.meta.url)('i18n-iso-countries/langs/en.json'))

const names: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(countries.getNames('en', { select: 'all' })).map(([code, english]) => [
    code,
    [...english, ...(COUNTRY_ALIASES[code] ?? [])],
  ]),
)

/** Every spelling of every country, folded, by its ISO 3166-1 alpha-2 code. */
const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(names).map(([code, english]) => {
    const alpha3 = countries.alpha2ToAlpha3(code) ?? code
    const spelled = [code, alpha3, ...english, ...english.map(withoutMarks)].map(fold)
    return [code, [...new Set(spelled)]]
  }),
)

const CODES: ReadonlyMap<string, string> = new Map(
  [...SPELLINGS].flatMap(([code, spellings]) => spellings.map((spelling) => [spelling, code] as const)),
)

/** Names a person may have meant, for suggestions. */
export const COUNTRY_NAMES: readonly string[] = Object.entries(names).flatMap(([code, english]) => [
  code,
  ...english,
])

/** The alpha-2 code of a country written as a code or an English name in any case. */
export function countryCode(written: string): string | undefined {
  return CODES.get(fold(withoutMarks(written.trim()))) ?? CODES.get(fold(written.trim()))
}

/** The code of the country that a value means to the condition `geo`, which takes the spellings as they are. */
export function countryOfValue(value: string): string | undefined {
  return CODES.get(fold(value))
}

/** The three digits of a country given by its code: `276`. */
export function countryDigits(code: string): string | undefined {
  return countries.alpha2ToNumeric(code)
}

/** The English name of a country given by its code. */
export function countryName(code: string): string {
  return names[code]?.[0] ?? code
}

/** The name of a country given by its code, in the language of whoever is being answered. */
export function describeCountry(code: string): string {
  if (language() === 'en') return countryName(code)
  return new Intl.DisplayNames(language(), { type: 'region' }).of(code) ?? countryName(code)
}

/** The folded spellings that mean a country given by its code. */
export function countrySpellings(code: string): readonly string[] {
  return SPELLINGS.get(code) ?? []
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{Mark}/gu, '')
}
