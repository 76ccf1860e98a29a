import { fail } from '../errors/index.ts'
import type { Calendar } from './calendar.ts'
import { dateInstant, parseIsoDate } from './instant.ts'

/** The instant that somebody wrote: a day from its local midnight, or an instant. Throws `command/not-an-instant`. */
export function instantOf(text: string | undefined, calendar: Calendar): number | undefined {
  if (text === undefined) return undefined
  if (parseIsoDate(text) === undefined) fail('command/not-an-instant', { text })
  return dateInstant(text, calendar)
}
