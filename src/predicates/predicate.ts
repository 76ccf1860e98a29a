import type { z } from 'zod'
import type { Sql } from '../store/sql.ts'
import type { Calendar } from '../time/calendar.ts'
import { calendarIn } from '../time/time-zone.ts'
import type { Test } from './held.ts'
import type { Value, ValueSql, ValueType } from './value.ts'

/** What a predicate may depend on besides the value. */
export interface Moment {
  /** The instant of evaluation, ms since 1970. */
  readonly now: number
  readonly calendar: Calendar
}

/** The moment by the calendar of a stated time zone; as it is where none is stated. */
export function inTimeZone(moment: Moment, timeZone: string | undefined): Moment {
  return timeZone === undefined ? moment : { ...moment, calendar: calendarIn(moment.calendar, timeZone) }
}

/** Options written beside predicates that change how some of them compare. */
export interface Comparing {
  readonly ignoreCase: boolean
}

/** The fields under which comparisons are written. */
export type PredicateKey =
  | 'is'
  | 'isNot'
  | 'oneOf'
  | 'noneOf'
  | 'exists'
  | 'contains'
  | 'startsWith'
  | 'endsWith'
  | 'matches'
  | 'moreThan'
  | 'atLeast'
  | 'lessThan'
  | 'atMost'
  | 'between'
  | 'before'
  | 'after'
  | 'inLast'
  | 'inNext'
  | 'moreThanAgo'
  | 'moreThanAhead'
  | 'during'
  | 'anniversaryInNext'
  | 'anniversaryInMonth'
  | 'includesAny'
  | 'includesAll'
  | 'size'

/**
 * One comparison of a value, named by the field it is written under (`atLeast: 18`). An absent value
 * satisfies none of them except `exists: false`.
 */
export interface Predicate<Operand = unknown> {
  readonly key: PredicateKey
  readonly schema: z.ZodType<Operand>
  /** Whether the truth can change as time passes while the value stays. */
  readonly timed: boolean
  /** The types of value among which it looks; none where any value will do. */
  types(operand: Operand): readonly ValueType[]
  /** The English predicate that follows the name of the value: `is at least 18`. */
  describe(operand: Operand): string
  sql(value: ValueSql, operand: Operand, moment: Moment, comparing: Comparing): Sql
  /** Reads the operand once, for all the values that are tested with it. */
  prepare(operand: Operand, comparing: Comparing, calendar: Calendar): Test<Value>
}

/** Keeps the operand's type while a predicate is declared. */
export function predicate<Operand>(declared: Predicate<Operand>): Predicate {
  return declared as unknown as Predicate
}
