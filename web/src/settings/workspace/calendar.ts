import { locale } from '../../i18n'

const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
/** The fifth of January 1970 was a Monday. */
const MONDAY = Date.UTC(1970, 0, 5)
const DAY_MS = 86_400_000

/** For a field: the days from Monday (1) to Sunday (7). */
export const WEEK_DAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
  value: String(day),
  label: name.format(MONDAY + (day - 1) * DAY_MS),
}))

/** All time zones that the browser knows, and the one in use, which it may spell otherwise. */
export function timeZonesWith(used: string): string[] {
  return [...new Set(['UTC', used, ...Intl.supportedValuesOf('timeZone')])].sort()
}
