import { z } from 'zod'
import { say, sayLater } from '../language/index.ts'
import { type Held, heldUntil } from '../predicates/held.ts'
import { joinedByAnd } from '../predicates/joined.ts'
import { NUMBER_COMPARISONS, type NumberComparison, numberRange } from '../predicates/number.ts'
import { number } from '../predicates/scalar.ts'
import type { Frame } from '../records/frame.ts'
import type { History } from '../records/history.ts'
import { mergeSources, type Source, traitSource } from '../records/source.ts'
import { join, param, type Sql, sql } from '../store/sql.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Zoned } from '../time/time-zone.ts'
import {
  type Aggregate,
  aggregateFields,
  aggregateSql,
  describeAggregate,
  hasOneMeasure,
  type Measured,
  ONE_MEASURE,
  prepareAggregate,
} from './aggregate.ts'

import type { MeasuredSql } from './measure.ts'
import { selectionSource } from './selection.ts'
import { splitTrait, traitPath } from './trait-path.ts'
import { prepareTrait, traitNumberSql } from './trait-value.ts'

type Times = { readonly times?: number | undefined }

/** What a number is compared with: a number, a trait, another aggregate or a metric; all but the first times a factor. */
export type Operand =
  | number
  | ({ readonly trait: string } & Times)
  | (Aggregate & Times)
  /** Only before it is resolved: then its aggregate stands there. */
  | ({ readonly metric: string } & Times)

export const metricName = z.string().min(1).max(200).meta({ description: sayLater`The name of a metric.` })

const times = number.optional().meta({ description: sayLater`Multiplies what is compared with.` })

const operand = z
  .union([
    number,
    z.strictObject({ trait: traitPath, times }),
    z.strictObject({ ...aggregateFields, times }).refine(hasOneMeasure, { error: ONE_MEASURE }),
    z.strictObject({ metric: metricName, times }),
  ])
  .meta({
    id: 'operand',
    description: sayLater`A number, a number trait {trait: limit}, another aggregate {event: order, sum: revenue}, or a metric {metric: total_spend}.`,
  })

/** The comparisons of one number; all that are written must hold. */
export type Comparisons = { readonly [key in NumberComparison['key']]?: Operand | undefined } & {
  readonly equals?: Operand | undefined
  readonly between?: readonly [number, number] | undefined
}

export const comparisonFields = {
  ...Object.fromEntries(NUMBER_COMPARISONS.map(({ key }) => [key, operand.optional()])),
  equals: operand.optional(),
  between: numberRange.optional(),
} as unknown as Readonly<Record<keyof Comparisons, z.ZodOptional<z.ZodType>>>

/**
 * The comparisons of a number whose time zone is stated: it holds for the aggregates on the other sides too,
 * but where they state their own. A metric keeps its own, so that it is the same number everywhere.
 */
export function comparisonsIn<C extends Comparisons & Zoned>(written: C): C {
  const { timeZone } = written
  if (timeZone === undefined) return written
  const keys = [...NUMBER_COMPARISONS.map(({ key }) => key), 'equals'] as const
  const zoned = keys.flatMap((key) => {
    const value = written[key]
    return typeof value === 'object' && 'event' in value
      ? [[key, { ...value, timeZone: value.timeZone ?? timeZone }]]
      : []
  })
  return { ...written, ...Object.fromEntries(zoned) }
}

interface Used {
  readonly bound: (operand: string | number) => string
  readonly operand: Operand
  readonly sql: (left: Sql, right: Sql) => Sql
  readonly test: (left: number, right: number) => boolean
}

const EQUALS = {
  bound: (operand: string | number) => say`exactly ${operand}`,
  sql: (a: Sql, b: Sql) => sql`${a} = ${b}`,
  test: (a: number, b: number) => a === b,
}

const [AT_LEAST, AT_MOST] = (['atLeast', 'atMost'] as const).map(
  (key) => NUMBER_COMPARISONS.find((comparison) => comparison.key === key)!,
) as [NumberComparison, NumberComparison]

function used(written: Comparisons): readonly Used[] {
  const simple = NUMBER_COMPARISONS.flatMap((comparison) => {
    const value = written[comparison.key]
    return value === undefined ? [] : [{ ...comparison, operand: value }]
  })
  return [
    ...simple,
    ...(written.equals === undefined ? [] : [{ ...EQUALS, operand: written.equals }]),
    ...(written.between === undefined
      ? []
      : [
          { ...AT_LEAST, operand: written.between[0] },
          { ...AT_MOST, operand: written.between[1] },
        ]),
  ]
}

/** Whether any comparison is written. */
export function hasComparison(written: Comparisons): boolean {
  return used(written).length > 0
}

/** `at least 3 and less than its trait "limit"`. */
export function describeComparisons(written: Comparisons): string {
  return joinedByAnd(used(written).map(({ bound, operand: value }) => bound(describeOperand(value))))
}

function describeOperand(value: Operand): string | number {
  if (typeof value === 'number') return value
  const side = describeSide(value)
  return value.times === undefined ? side : say`${value.times} times ${side}`
}

function describeSide(value: Exclude<Operand, number>): string {
  if ('metric' in value) return say`the metric ${value.metric}`
  return 'trait' in value ? say`the trait ${value.trait}` : describeAggregate(value)
}

function resolved(value: Exclude<Operand, number | { readonly trait: string }>): Aggregate {
  if ('metric' in value) throw new TypeError(`not resolved: metric ${value.metric}`)
  return value
}

/** The records that the other sides of the comparisons read. */
export function comparisonSource(written: Comparisons): Source {
  return mergeSources(
    used(written).map(({ operand: value }) => {
      if (typeof value === 'number') return mergeSources([])
      return 'trait' in value ? traitSource(splitTrait(value.trait).trait) : selectionSource(resolved(value))
    }),
  )
}

/** Whether a number satisfies the comparisons; false where it or the other side is absent. */
export function comparisonsSql({ value, known }: MeasuredSql, written: Comparisons, frame: Frame): Sql {
  const tests = used(written).flatMap(({ operand: other, sql: compare }) => {
    const right = operandSql(other, frame)
    return [...(right.known ? [right.known] : []), compare(sql`(${value})`, right.value)]
  })
  return sql`(${join([...(known ? [known] : []), ...tests], ' AND ')})`
}

function operandSql(value: Operand, frame: Frame): MeasuredSql {
  if (typeof value === 'number') return { value: param(value, 'Float64') }
  const measured =
    'trait' in value ? traitNumberSql(value.trait, frame) : aggregateSql(resolved(value), frame)
  if (value.times === undefined) return measured
  const multiplied = sql`(toFloat64(${measured.value}) * ${param(value.times, 'Float64')})`
  return measured.known ? { value: multiplied, known: measured.known } : { value: multiplied }
}

/** Compares a number of a profile; tells until when the other sides stay as they are. */
export function prepareComparisons(
  written: Comparisons,
  calendar: Calendar,
): (value: number | undefined, history: History, now: number) => Held {
  const sides = used(written).map(({ operand: other, test }) => ({
    test,
    numberOf: prepareOperand(other, calendar),
  }))
  return (value, history, now) => {
    let truth = value !== undefined
    let until = Number.POSITIVE_INFINITY
    for (const { test, numberOf } of sides) {
      const right = numberOf(history, now)
      until = Math.min(until, right.until)
      truth &&= value !== undefined && right.number !== undefined && test(value, right.number)
    }
    return heldUntil(truth, until)
  }
}

type OperandNumber = Pick<Measured, 'number' | 'until'>

function prepareOperand(
  value: Operand,
  calendar: Calendar,
): (history: History, now: number) => OperandNumber {
  if (typeof value === 'number') {
    const constant = { number: value, until: Number.POSITIVE_INFINITY }
    return () => constant
  }
  const numberOf = 'trait' in value ? traitNumber(value.trait) : prepareAggregate(resolved(value), calendar)
  const { times: factor } = value
  if (factor === undefined) return numberOf
  return (history, now) => {
    const { number: found, until } = numberOf(history, now)
    return { number: found === undefined ? undefined : found * factor, until }
  }
}

function traitNumber(name: string): (history: History, now: number) => OperandNumber {
  const read = prepareTrait(name)
  return (history, now) => ({ number: read(history, now)?.number, until: Number.POSITIVE_INFINITY })
}
