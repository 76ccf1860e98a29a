import { locale, texts } from '../i18n'

const t = texts('format')

/** `3 Mar 2026` */
export function formatDay(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(at)
}

/** `3 Mar 2026, 14:05` */
export function formatInstant(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at)
}

/** `14:05` */
export function formatTime(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(at)
}

/** `14:05:09` */
export function formatSecond(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone }).format(at)
}

/** For the ticks of an axis: `3 Mar` */
export function formatDayOfMonth(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone }).format(at)
}

/** For the ticks of an axis: `Mar`, and `2026` where a year begins. */
export function formatMonth(at: number, timeZone: string): string {
  const month = new Intl.DateTimeFormat(locale, { month: 'numeric', timeZone }).format(at)
  const style = month === '1' ? ({ year: 'numeric' } as const) : ({ month: 'short' } as const)
  return new Intl.DateTimeFormat(locale, { ...style, timeZone }).format(at)
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })

/** `2 minutes ago`, `in 3 days`, `just now` */
export function formatAgo(at: number, now: number): string {
  const apart = at - now
  for (const [unit, ms] of STEPS) {
    if (Math.abs(apart) >= ms) return relative.format(Math.trunc(apart / ms), unit)
  }
  return t('justNow')
}
