import type { Language } from '../../language/languages.ts'

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-DE' }
/** Beyond this a number is written with a power of ten. */
const HUGE = 1e15
const TINY = 1e-4
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const styles = new Map<string, Intl.NumberFormat>()

/** Making a format takes longer than using it a thousand times. */
function styled(key: string, language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = styles.get(`${key} ${language}`)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(LOCALES[language], options)
  styles.set(`${key} ${language}`, made)
  return made
}

/** `1,234.50`: exactly so many decimals, a true minus sign, no negative zero. */
export function fixed(value: number, decimals: number, language: Language): string {
  if (Math.abs(value) >= HUGE) return powerOfTen(value, language)
  const format = styled(`fixed ${decimals}`, language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return withMinus(format.format(value), value)
}

/** `1.2K`, `3.4M`: for axes. */
export function compact(value: number, decimals: number, language: Language): string {
  if (Math.abs(value) >= HUGE) return powerOfTen(value, language)
  const format = styled(`compact ${decimals}`, language, {
    notation: 'compact',
    maximumFractionDigits: decimals,
    useGrouping: 'always',
  })
  return withMinus(format.format(value), value)
}

/** Three significant digits, and all digits before the point: `0.0123`, `12.3`, `12,345`. */
export function significant(value: number, language: Language): string {
  const magnitude = Math.abs(value)
  if (value !== 0 && magnitude < TINY) return powerOfTen(value, language)
  if (magnitude >= 100) return fixed(value, 0, language)
  const format = styled('significant', language, { maximumSignificantDigits: 3 })
  return withMinus(format.format(value), value)
}

/** `1.2 × 10⁻⁹`; where a percentage is beyond all numbers, `∞`. */
function powerOfTen(value: number, language: Language): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  const [mantissa = '', exponent = ''] = value.toExponential(1).split('e')
  const raised = exponent
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!)
  return `${fixed(Number(mantissa), 1, language)} × 10${raised}`
}

/** Between a number and `%` or `°C`. */
export const BEFORE_SIGN: Readonly<Record<Language, string>> = { en: '', de: '\u00A0' }

/** `12.5%` of a number that is written. */
export function percent(written: string, language: Language): string {
  return `${written}${BEFORE_SIGN[language]}%`
}

/** `€12`, `12 €`: an amount that is written, with the sign of its currency. */
export function withSign(written: string, sign: string, language: Language): string {
  if (sign === '') return written
  if (language !== 'en') return `${written}\u00A0${sign}`
  return /[A-Za-z]$/.test(sign) ? `${sign} ${written}` : `${sign}${written}`
}

/** The sign of an amount of money, `` where the code is none of ISO 4217's form. */
export function currencySign(currency: string, language: Language): string {
  if (!/^[A-Za-z]{3}$/.test(currency)) return ''
  const parts = new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0)
  return parts.find(({ type }) => type === 'currency')?.value ?? ''
}

/** Decimals of a currency's smaller unit: 2 for most, 0 for the yen. */
export function currencyDecimals(currency: string | undefined): number {
  if (currency === undefined || !/^[A-Za-z]{3}$/.test(currency)) return 2
  const options = new Intl.NumberFormat(LOCALES.en, { style: 'currency', currency }).resolvedOptions()
  return options.maximumFractionDigits ?? 2
}

/** How many decimals keep three significant digits of the largest of these; none where all are whole. */
export function decimalsOf(values: readonly number[]): number {
  if (values.every(Number.isInteger)) return 0
  const largest = Math.max(...values.map(Math.abs))
  return largest === 0 ? 0 : Math.min(4, Math.max(0, 2 - Math.floor(Math.log10(largest))))
}

function withMinus(text: string, value: number): string {
  const nothing = value < 0 && !/[1-9]/.test(text)
  return nothing ? text.replace('-', '') : text.replace('-', '−')
}
