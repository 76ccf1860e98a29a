import { say } from '../../language/index.ts'
import type { Sql } from '../../store/sql.ts'

/** What a kind of column is: its words, and how it is computed of one profile's rows. */
export interface Measure<F> {
  /** Measures of one aspect say the same of an event: how lately, how often. */
  readonly aspect: string
  /** `Days since the last order completed` */
  readonly title: (feature: F) => string
  /** A value that is there, as a reason. */
  readonly words: (feature: F, value: number) => string
  /** A value that is not known, as a reason. */
  readonly missing: (feature: F) => string
  /** What a profile without rows has. */
  readonly ofNothing: number
  /** An aggregate over rows of `at` (ms), `id` and the maps of values, none of them later than `now`. */
  readonly sql: (feature: F, now: number) => Sql
}

/** `order_completed` and `orderCompleted` are the words order completed. */
export function plainName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim()
}

/** `1 day`, `2.5 days`, `40 days`. */
export function dayCount(days: number): string {
  const count = days < 3 ? plainNumber(days) : Math.round(days)
  return count === 1 ? say`1 day` : say`${count} days`
}

/** `once`, `3 times`. */
export function times(count: number): string {
  return count === 1 ? say`once` : say`${plainNumber(count)} times`
}

/** Whole numbers as they are, others to three significant digits. */
export function plainNumber(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(3))
}
