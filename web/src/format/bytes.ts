import { locale } from '../i18n'

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** `812 B`, `1.4 MB` */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  const amount = bytes / 1000 ** power
  const digits = power > 0 && amount < 10 ? 1 : 0
  const style = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return `${new Intl.NumberFormat(locale, style).format(amount)} ${UNITS[power]}`
}
