import { locale } from '../i18n'

const decimal = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 })

/** A number to three digits that say something: `0.0312`, `4.25`, `1,230`. */
export function formatDecimal(value: number): string {
  return decimal.format(value)
}
