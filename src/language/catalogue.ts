/** Sentences of a language by the English ones, gaps as `{0}`. */
export type Sentences = Readonly<Record<string, string>>

/** The cases of a noun after a number, where they differ from `one` and `other`. */
export interface Noun {
  /** After 1: `Kunde`. */
  readonly one: string
  /** After any other number: `Kunden`. */
  readonly other: string
  readonly dative?: { readonly one?: string; readonly other?: string }
  readonly accusative?: { readonly one?: string; readonly other?: string }
}

/** All that is known of a language. */
export interface Catalogue {
  readonly sentences: Sentences
  /** By the English noun after 1: `customer`. */
  readonly nouns: Readonly<Record<string, Noun>>
  readonly signs: NumberSigns
}

/** What stands between the digits of a number: `1.234,5`. */
export interface NumberSigns {
  readonly thousands: string
  readonly decimal: string
}

export const ENGLISH = { nouns: {}, signs: { thousands: ',', decimal: '.' } }

const CASES = ['dative', 'accusative'] as const
const GAP = /\{(\d+)(?::(\w+))?\}/g

/**
 * A sentence with its gaps filled: `{1:dative}` puts a counted noun into that case, `{1:number}` writes a number that was
 * kept in English.
 */
export function fill(
  sentence: string,
  values: readonly string[],
  { nouns, signs }: Omit<Catalogue, 'sentences'> = ENGLISH,
): string {
  return sentence.replace(GAP, (_gap, place: string, wanted?: string) => {
    const value = values[Number(place)] ?? ''
    if (wanted === 'number') return withSigns(value, signs)
    const grammatical = CASES.find((known) => known === wanted)
    return grammatical === undefined ? value : declined(value, grammatical, nouns)
  })
}

/** Whether what fills a gap stays as it is where it was kept: `{0:name}` is somebody's word, not one of ours. */
export function isName(sentence: string, place: number): boolean {
  return sentence.includes(`{${place}:name}`)
}

/** The English sentence of a template, with numbers for gaps, which is what translations go by. */
export function keyOf(strings: readonly string[]): string {
  return strings.reduce((sentence, part, place) => `${sentence}{${place - 1}}${part}`)
}

const THOUSANDS = /\B(?=(?:\d{3})+$)/g

/** A number as `String` writes it, with the signs of a language; beyond 21 digits it has an exponent. */
export function withSigns(number: string, { thousands, decimal }: NumberSigns): string {
  const [whole = '', ...parts] = number.split('.')
  return [/^-?\d+$/.test(whole) ? whole.replace(THOUSANDS, thousands) : whole, ...parts].join(decimal)
}

/** The places of a sentence's gaps, each once. */
export function gapsOf(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(GAP)].map(([, place]) => place!))].sort()
}

/** `5 Käufe` in the dative is `5 Käufen`; what is no counted noun stays. Of `5 geprüfte Fälle` both words are declined. */
function declined(counted: string, grammatical: (typeof CASES)[number], nouns: Catalogue['nouns']): string {
  let longest = ''
  let replaced = counted
  for (const noun of Object.values(nouns)) {
    for (const number of ['one', 'other'] as const) {
      const ending = ` ${noun[number]}`
      if (ending.length <= longest.length || !counted.endsWith(ending) || !isOf(counted, number)) continue
      longest = ending
      replaced = `${counted.slice(0, -ending.length)} ${noun[grammatical]?.[number] ?? noun[number]}`
    }
  }
  return replaced
}

const isOf = (counted: string, number: 'one' | 'other') => counted.startsWith('1 ') === (number === 'one')
