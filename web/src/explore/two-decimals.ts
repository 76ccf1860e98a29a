import { locale } from '../i18n'

const two = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** `0.62` */
export const formatTwo = (value: number): string => two.format(value)
