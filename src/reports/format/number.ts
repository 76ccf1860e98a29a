const LOCALE = 'en-US'
/** Beyond this a number is written with a power of ten. */
const HUGE = 1e15
const TINY = 1e-4
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const styles = new Map<string, Intl.NumberFormat>()

/** Making a format takes longer than using it a thousand times. */
function styled(key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const known = styles.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(LOCALE, options)
  styles.set(key, made)
  return made
}

/** `1,234.50`: exactly so many decimals, a true minus sign, no negative zero. */
export function fixed(value: number, decimals: number): string {
  if (Math.abs(value) >= HUGE) return powerOfTen(value)
  const format = styled(`fixed ${decimals}`, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  return withMinus(format.format(value), value)
}

/** `1.2K`, `3.4M`: for axes. */
export function compact(value: number, decimals = 1): string {
  if (Math.abs(value) >= HUGE) return powerOfTen(value)
  const format = styled(`compact ${decimals}`, { notation: 'compact', maximumFractionDigits: decimals })
  return withMinus(format.format(value), value)
}

/** Three significant digits, and all digits before the point: `0.0123`, `12.3`, `12,345`. */
export function significant(value: number): string {
  const magnitude = Math.abs(value)
  if (value !== 0 && magnitude < TINY) return powerOfTen(value)
  if (magnitude >= 100) return fixed(value, 0)
  const format = styled('significant', { maximumSignificantDigits: 3 })
  return withMinus(format.format(value), value)
}

/** `1.2 × 10⁻⁹`. */
function powerOfTen(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(1).split('e')
  const raised = exponent
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!)
  return `${mantissa.replace('-', '−')} × 10${raised}`
}

/** The sign of an amount of money, `` where the code is none of ISO 4217's form. */
export function currencySign(currency: string): string {
  if (!/^[A-Za-z]{3}$/.test(currency)) return ''
  const parts = new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0)
  const sign = parts.find(({ type }) => type === 'currency')?.value ?? ''
  return /[A-Za-z]$/.test(sign) ? `${sign} ` : sign
}

/** Decimals of a currency's smaller unit: 2 for most, 0 for the yen. */
export function currencyDecimals(currency: string | undefined): number {
  if (currency === undefined || !/^[A-Za-z]{3}$/.test(currency)) return 2
  const options = new Intl.NumberFormat(LOCALE, { style: 'currency', currency }).resolvedOptions()
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
