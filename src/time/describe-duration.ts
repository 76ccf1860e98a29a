import { manyOf, say } from '../language/index.ts'
import { type Duration, type DurationUnit, duration } from './duration.ts'

const UNITS: Readonly<Record<DurationUnit, (amount: number) => string>> = {
  millisecond: (amount) => manyOf(amount, 'millisecond'),
  second: (amount) => manyOf(amount, 'second'),
  minute: (amount) => manyOf(amount, 'minute'),
  hour: (amount) => manyOf(amount, 'hour'),
  day: (amount) => manyOf(amount, 'day'),
  week: (amount) => manyOf(amount, 'week'),
  month: (amount) => manyOf(amount, 'month'),
  year: (amount) => manyOf(amount, 'year'),
}

const LAST_ONE: Readonly<Record<DurationUnit, () => string>> = {
  millisecond: () => say`in the last 1 millisecond`,
  second: () => say`in the last 1 second`,
  minute: () => say`in the last 1 minute`,
  hour: () => say`in the last 1 hour`,
  day: () => say`in the last 1 day`,
  week: () => say`in the last 1 week`,
  month: () => say`in the last 1 month`,
  year: () => say`in the last 1 year`,
}

/** A length of time as a definition has it, in words: `30 days`, `1 month`. */
export function describeDuration(written: string): string {
  return lengthInWords(duration(written))
}

/** A length of time in words. */
export function lengthInWords({ amount, unit }: Duration): string {
  return UNITS[unit](amount)
}

/** The time up to now: `in the last 90 days`. */
export function describeLast(written: string): string {
  const length = duration(written)
  return length.amount === 1 ? LAST_ONE[length.unit]() : say`in the last ${lengthInWords(length)}`
}
