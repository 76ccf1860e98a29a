import { fail } from '../errors/index.ts'
import type { Calendar } from '../time/calendar.ts'
import { dateInstant, parseIsoDate } from '../time/instant.ts'

export const INSTANT_HELP =
  'a day (2025-03-01, from midnight of the workspace) or an instant (2025-03-01T09:30:00Z)'

/** The instant that an option names; undefined where it was not given. */
export function instantOf(text: string | undefined, calendar: Calendar): number | undefined {
  if (text === undefined) return undefined
  if (parseIsoDate(text) === undefined) fail('command/not-an-instant', { text })
  return dateInstant(text, calendar)
}

/** The whole number from `low` on that an option names. */
export function wholeNumber(option: string, low: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    return Number.isSafeInteger(value) && value >= low
      ? value
      : fail('command/not-a-count', { option, text, low })
  }
}
