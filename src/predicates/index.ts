import { z } from 'zod'
import type { Path } from '../errors/index.ts'
import { say, sayLater } from '../language/index.ts'
import { join, type Sql, sql } from '../store/sql.ts'
import type { Calendar } from '../time/calendar.ts'
import { anniversaryPredicates } from './anniversary.ts'
import { datePredicates } from './date.ts'
import type { Demand } from './demand.ts'
import { equalityPredicates } from './equality.ts'
import { allOf, type Test } from './held.ts'
import { joinedByAnd } from './joined.ts'
import { listPredicates } from './list.ts'
import { numberPredicates } from './number.ts'
import type { Moment, Predicate, PredicateKey } from './predicate.ts'
import { textPredicates } from './text.ts'
import type { Value, ValueSql } from './value.ts'

/** Every comparison of a value, in the order of the documentation. */
export const PREDICATES: readonly Predicate[] = [
  ...equalityPredicates,
  ...textPredicates,
  ...numberPredicates,
  ...datePredicates,
  ...anniversaryPredicates,
  ...listPredicates,
]

/** The predicates of one place in a definition: all of them must hold. */
export type Predicates = { readonly [key in PredicateKey]?: unknown } & {
  readonly ignoreCase?: boolean | undefined
}

/** The fields that a condition with predicates has besides its own. */
export const predicateFields = {
  ...Object.fromEntries(PREDICATES.map(({ key, schema }) => [key, schema.optional()])),
  ignoreCase: z.boolean().optional().meta({ description: sayLater`Compares text without regard to case.` }),
} as Readonly<Record<PredicateKey, z.ZodOptional<z.ZodType>>> & {
  readonly ignoreCase: z.ZodOptional<z.ZodBoolean>
}

/** The predicates written in an object, with their operands. */
export function usedPredicates(written: Predicates): readonly { predicate: Predicate; operand: unknown }[] {
  return PREDICATES.flatMap((predicate) => {
    const operand = written[predicate.key]
    return operand === undefined ? [] : [{ predicate, operand }]
  })
}

/** Whether any comparison is written. */
export function hasPredicate(written: Predicates): boolean {
  return usedPredicates(written).length > 0
}

/** What the predicates written at a place ask of the type of the value. */
export function predicateDemands(written: Predicates, path: Path): readonly Demand[] {
  return usedPredicates(written)
    .map(({ predicate, operand }) => ({ types: predicate.types(operand), path: [...path, predicate.key] }))
    .filter(({ types }) => types.length > 0)
}

/** `is at least 18 and less than 65`, to follow the name of the value. */
export function describePredicates(written: Predicates): string {
  const words = usedPredicates(written).map(({ predicate, operand }) => predicate.describe(operand))
  return written.ignoreCase ? say`${joinedByAnd(words)} (in any case)` : joinedByAnd(words)
}

/** Whether a value satisfies all of the predicates written, in SQL. */
export function predicatesSql(value: ValueSql, written: Predicates, moment: Moment): Sql {
  const comparing = { ignoreCase: written.ignoreCase === true }
  const parts = usedPredicates(written).map(({ predicate, operand }) =>
    predicate.sql(value, operand, moment, comparing),
  )
  return sql`(${join(parts, ' AND ')})`
}

/** Whether the truth of any of the predicates written can change as time passes while the value stays. */
export function isTimed(written: Predicates): boolean {
  return usedPredicates(written).some(({ predicate }) => predicate.timed)
}

/** Tests whether values satisfy all of the predicates written. */
export function preparePredicates(written: Predicates, calendar: Calendar): Test<Value> {
  const comparing = { ignoreCase: written.ignoreCase === true }
  return allOf(
    usedPredicates(written).map(({ predicate, operand }) => predicate.prepare(operand, comparing, calendar)),
  )
}
