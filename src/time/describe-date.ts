import { language } from '../language/index.ts'
import { isCalendarDay } from './instant.ts'

/** A date as a definition has it: in English as it is written, otherwise a day as the language writes it. */
export function describeDate(written: string): string {
  if (language() === 'en' || !isCalendarDay(written)) return written
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.parse(written),
  )
}
