import { z } from 'zod'
import { sayLater } from '../language/index.ts'
import { type Calendar, DAY_MS, dayStart } from './calendar.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/

/** Years a date may lie in; the engine's dates reach no further. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2299

/**
 * Milliseconds since 1970 of a text that is an ISO 8601 date: a calendar day (`1985-03-12`, as UTC
 * midnight) or an instant with an offset. Undefined for every other text, impossible days included.
 */
export function parseIsoDate(text: string): number | undefined {
  const day = DAY.test(text) ? text : INSTANT.exec(text)?.[1]
  if (day === undefined) return undefined
  const midnight = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return undefined
  const year = Number(day.slice(0, 4))
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined
  const at = day === text ? midnight : Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(at) ? undefined : at
}

/** Whether a date's text names a calendar day rather than an instant. */
export function isCalendarDay(text: string): boolean {
  return text.length === 10
}

/** A date in a definition: a day, which begins at local midnight, or an instant. */
export const dateText = z
  .string()
  .refine((text) => parseIsoDate(text) !== undefined, {
    error: sayLater`Expected a date such as "2025-03-01" or "2025-03-01T09:30:00Z" between 1900 and 2299.`,
  })
  .meta({
    id: 'date',
    description: sayLater`A day ("2025-03-01", beginning at local midnight) or an instant with its offset.`,
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9:]+))?$',
  })

/** The instant of a definition's date: a calendar day begins at local midnight. */
export function dateInstant(text: string, { timeZone }: Calendar): number {
  const at = parseIsoDate(text)
  if (at === undefined) throw new TypeError(`not a date: ${text}`)
  return isCalendarDay(text) ? dayStart(at / DAY_MS, timeZone) : at
}
