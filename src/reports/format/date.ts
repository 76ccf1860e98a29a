const LOCALE = 'en-GB'
const EARLIEST = -8.64e15

const formats = new Map<string, Intl.DateTimeFormat>()

function dated(key: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formats.get(`${key} ${timeZone}`)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone })
  formats.set(`${key} ${timeZone}`, made)
  return made
}

/** What lies beyond the calendar is no day. */
const isDate = (at: number) => Math.abs(at) <= -EARLIEST

/** `3 Mar 2026`. */
export function formatDay(at: number, timeZone: string): string {
  return isDate(at) ? dated('day', timeZone, { dateStyle: 'medium' }).format(at) : '–'
}

/** `3 Mar 2026, 14:05`. */
export function formatInstant(at: number, timeZone: string): string {
  return isDate(at) ? dated('instant', timeZone, { dateStyle: 'medium', timeStyle: 'short' }).format(at) : '–'
}

/** `Mar 2026`. */
export function formatMonth(at: number, timeZone: string): string {
  return isDate(at) ? dated('month', timeZone, { month: 'short', year: 'numeric' }).format(at) : '–'
}

/** `2026`. */
export function formatYear(at: number, timeZone: string): string {
  return isDate(at) ? dated('year', timeZone, { year: 'numeric' }).format(at) : '–'
}

/** `3 Mar`. */
export function formatDayOfMonth(at: number, timeZone: string): string {
  return isDate(at) ? dated('day of month', timeZone, { day: 'numeric', month: 'short' }).format(at) : '–'
}

/** `14:05`. */
export function formatTime(at: number, timeZone: string): string {
  return isDate(at) ? dated('time', timeZone, { timeStyle: 'short' }).format(at) : '–'
}
