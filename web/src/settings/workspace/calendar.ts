/** For a field: the days from Monday (1) to Sunday (7). */
export const WEEK_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
  (label, index) => ({ value: String(index + 1), label }),
)

/** All time zones that the browser knows, and the one in use, which it may spell otherwise. */
export function timeZonesWith(used: string): string[] {
  return [...new Set(['UTC', used, ...Intl.supportedValuesOf('timeZone')])].sort()
}
