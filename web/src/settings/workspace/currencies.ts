import { locale } from '../../i18n'

const names = new Intl.DisplayNames(locale, { type: 'currency' })

/** For a field: every currency that the browser knows by its code and name, in the order of codes. */
export const CURRENCIES = Intl.supportedValuesOf('currency').map((value) => ({
  value,
  label: `${value} · ${names.of(value)}`,
}))
