import type { z } from 'zod'
import type { Frame, SqlRange } from '../records/frame.ts'
import type { ProfileRecord } from '../records/history.ts'
import type { RowSet } from '../records/row-set.ts'
import type { Sql } from '../store/sql.ts'
import type { Calendar } from '../time/calendar.ts'

/** A number per profile in SQL, and whether the profile has one (the mean of nothing is absent). */
export interface MeasuredSql {
  readonly value: Sql
  /** Absent when every profile has a value. */
  readonly known?: Sql
}

/** What a measure may look at in SQL. */
export interface MeasureContext {
  readonly frame: Frame
  readonly range: SqlRange
  /** The rows of the events that satisfy the filter, and further predicates over the row. */
  rows(predicate?: Sql): RowSet
}

/**
 * One way to turn a profile's events into a number, named by the field it is written under
 * (`sum: revenue`). Counts and sums of nothing are 0, everything else of nothing is absent.
 */
export interface Measure<Operand = unknown> {
  readonly key: MeasureKey
  readonly schema: z.ZodType<Operand>
  /** Names the number that it makes of some events: `the sum of revenue of order_completed`. */
  describe(operand: Operand, events: string): string
  /** Says what it is: `the sum of revenue of order_completed is at least 100`. */
  compare(operand: Operand, events: string, bounds: string): string
  sql(operand: Operand, context: MeasureContext): MeasuredSql
  /** `records` are in order of time. */
  of(operand: Operand, records: readonly ProfileRecord[], calendar: Calendar): number | undefined
}

export type MeasureKey =
  | 'count'
  | 'sum'
  | 'mean'
  | 'min'
  | 'max'
  | 'median'
  | 'quantile'
  | 'distinct'
  | 'activeDays'

/** Keeps the operand's type while a measure is declared. */
export function measure<Operand>(declared: Measure<Operand>): Measure {
  return declared as unknown as Measure
}
