import { formatInstant } from '../format/date'

const LONGEST = 80

/** A value as one line. */
export function shownValue(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** An instant that the engine wrote in UTC, in a time zone; as it is where it cannot be read. */
export function shownInstant(written: string, timeZone: string): string {
  const at = Date.parse(`${written.replace(' ', 'T')}Z`)
  return Number.isNaN(at) ? written : formatInstant(at, timeZone)
}
