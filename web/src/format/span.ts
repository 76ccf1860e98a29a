import { locale, texts } from '../i18n'

const t = texts('format')
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
const fine = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

const seconds = (ms: number) => t('units.second', { count: whole.format(Math.floor(ms / SECOND_MS)) })
const minutes = (ms: number) => t('units.minute', { count: whole.format(Math.floor(ms / MINUTE_MS)) })
const hours = (ms: number) => t('units.hour', { count: whole.format(Math.floor(ms / HOUR_MS)) })

/** `0.4 s`, `12 s`, `3 min 20 s`, `2 h 5 min` */
export function formatSpan(ms: number): string {
  if (ms < 10 * SECOND_MS) return t('units.second', { count: fine.format(Math.max(0, ms) / SECOND_MS) })
  if (ms < MINUTE_MS) return seconds(ms)
  if (ms < HOUR_MS) return `${minutes(ms)} ${seconds(ms % MINUTE_MS)}`
  return `${hours(ms)} ${minutes(ms % HOUR_MS)}`
}

/** In the largest unit that says something: `0.4 s`, `42 s`, `3 min`, `2 h`. */
export function formatRoughSpan(ms: number): string {
  if (ms < 10 * SECOND_MS) return formatSpan(ms)
  if (ms < MINUTE_MS) return t('units.second', { count: whole.format(ms / SECOND_MS) })
  if (ms < HOUR_MS) return t('units.minute', { count: whole.format(ms / MINUTE_MS) })
  return t('units.hour', { count: whole.format(ms / HOUR_MS) })
}
