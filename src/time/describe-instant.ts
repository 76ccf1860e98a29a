import { language } from '../language/index.ts'
import type { Calendar } from './calendar.ts'

/** Dates in the order that most readers of each language expect. */
const LOCALES = { en: 'en-GB', de: 'de-DE' } as const

/** When something happened, to the minute, by a calendar and in the language that is spoken: `23 Apr 2026, 20:57`. */
export function describeInstant(at: number, { timeZone }: Pick<Calendar, 'timeZone'>): string {
  return new Intl.DateTimeFormat(LOCALES[language()], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(at)
}
