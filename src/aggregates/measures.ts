import { z } from 'zod'
import { propertyPath } from '../filters/filter.ts'
import { say, sayLater } from '../language/index.ts'
import { mapValueSql, type ValueSql, valueAt } from '../predicates/value.ts'
import type { ProfileRecord } from '../records/history.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import { localDay } from '../time/calendar.ts'
import { type Measure, type MeasureContext, measure } from './measure.ts'

/** Amounts are summed as whole millionths, so that a sum does not depend on the order of its parts. */
const SCALE = 1e6

function scaled(value: number): number {
  return Math.floor(value * SCALE + 0.5)
}

/** Whole numbers add up exactly as long as the sum is a safe one. */
function exactSum(values: readonly number[]): number {
  let sum = 0
  for (const value of values) {
    sum += scaled(value)
    if (!Number.isSafeInteger(sum)) return largeSum(values)
  }
  return sum / SCALE
}

function largeSum(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + BigInt(scaled(value)), 0n)) / SCALE
}

function numbers(path: string, records: readonly ProfileRecord[]): number[] {
  const found: number[] = []
  for (const { values } of records) {
    const { number } = valueAt(values, path)
    if (number !== undefined) found.push(number)
  }
  return found
}

interface NumberRows {
  readonly count: Sql
  readonly values: Sql
  readonly sum: Sql
}

/**
 * The numbers under a path as an array, their count, and their exact sum. A row without the number holds
 * NaN, which no event can (it is refused at the door), so that presence needs no column of its own.
 */
function numberRows(path: string, { frame, range, rows }: MeasureContext): NumberRows {
  const value = mapValueSql(path)
  const present = sql`if(${value.has('number')}, ${value.get('number')}, nan)`
  const column = frame.column('event', present, sql`nan`)
  const numbers = () => frame.derive(sql`arrayFilter(x -> NOT isNaN(x), ${rows().values(column, range)})`)
  return {
    get count() {
      return sql`length(${numbers()})`
    },
    get values() {
      return numbers()
    },
    get sum() {
      const units = frame.derive(
        sql`arrayMap(x -> toInt128(floor(if(isNaN(x), 0, x) * 1e6 + 0.5)), ${column.array})`,
      )
      return sql`toFloat64(arraySum(${rows().values({ row: column.row, array: units }, range)})) / 1e6`
    },
  }
}

/** The linear interpolation between order statistics (type 7, as in R, numpy and Excel). */
export function quantileOf(values: readonly number[], at: number): number | undefined {
  if (values.length === 0) return undefined
  const sorted = [...values].sort((a, b) => a - b)
  const position = at * (sorted.length - 1)
  const low = sorted[Math.floor(position)]!
  const high = sorted[Math.ceil(position)]!
  return low + (high - low) * (position - Math.floor(position))
}

function quantileSql(at: number, path: string, context: MeasureContext) {
  const { count, values } = numberRows(path, context)
  const sorted = sql`arraySort(${values})`
  const position = sql`(${param(at, 'Float64')} * (toFloat64(${count}) - 1))`
  const low = sql`${sorted}[toUInt32(greatest(floor(${position}), 0)) + 1]`
  const high = sql`${sorted}[toUInt32(greatest(ceil(${position}), 0)) + 1]`
  return {
    value: sql`(${low} + (${high} - ${low}) * (${position} - floor(${position})))`,
    known: sql`${count} > 0`,
  }
}

const path = propertyPath

export const MEASURES: readonly Measure[] = [
  measure<true>({
    key: 'count',
    schema: z.literal(true).meta({ description: sayLater`How many events; the default.` }),
    describe: (_operand, events) => say`the number of ${events}`,
    compare: (_operand, events, bounds) => say`the number of ${events} is ${bounds}`,
    sql: (_operand, { rows, range }) => ({ value: rows().count(range) }),
    of: (_operand, records) => records.length,
  }),
  measure<string>({
    key: 'sum',
    schema: path.meta({ description: sayLater`The exact sum of a number property.` }),
    describe: (operand, events) => say`the sum of ${operand} of ${events}`,
    compare: (operand, events, bounds) => say`the sum of ${operand} of ${events} is ${bounds}`,
    sql: (operand, context) => ({ value: numberRows(operand, context).sum }),
    of: (operand, records) => exactSum(numbers(operand, records)),
  }),
  measure<string>({
    key: 'mean',
    schema: path.meta({ description: sayLater`The mean of a number property over the events that have it.` }),
    describe: (operand, events) => say`the mean ${operand} of ${events}`,
    compare: (operand, events, bounds) => say`the mean ${operand} of ${events} is ${bounds}`,
    sql: (operand, context) => {
      const { count, sum } = numberRows(operand, context)
      return { value: sql`(${sum}) / toFloat64(${count})`, known: sql`${count} > 0` }
    },
    of: (operand, records) => {
      const values = numbers(operand, records)
      return values.length === 0 ? undefined : exactSum(values) / values.length
    },
  }),
  measure<string>({
    key: 'min',
    schema: path.meta({ description: sayLater`The smallest value of a number property.` }),
    describe: (operand, events) => say`the smallest ${operand} of ${events}`,
    compare: (operand, events, bounds) => say`the smallest ${operand} of ${events} is ${bounds}`,
    sql: (operand, context) => {
      const { count, values } = numberRows(operand, context)
      return { value: sql`arrayMin(${values})`, known: sql`${count} > 0` }
    },
    of: (operand, records) => {
      const values = numbers(operand, records)
      return values.length === 0 ? undefined : values.reduce((a, b) => Math.min(a, b))
    },
  }),
  measure<string>({
    key: 'max',
    schema: path.meta({ description: sayLater`The largest value of a number property.` }),
    describe: (operand, events) => say`the largest ${operand} of ${events}`,
    compare: (operand, events, bounds) => say`the largest ${operand} of ${events} is ${bounds}`,
    sql: (operand, context) => {
      const { count, values } = numberRows(operand, context)
      return { value: sql`arrayMax(${values})`, known: sql`${count} > 0` }
    },
    of: (operand, records) => {
      const values = numbers(operand, records)
      return values.length === 0 ? undefined : values.reduce((a, b) => Math.max(a, b))
    },
  }),
  measure<string>({
    key: 'median',
    schema: path.meta({ description: sayLater`The median of a number property.` }),
    describe: (operand, events) => say`the median ${operand} of ${events}`,
    compare: (operand, events, bounds) => say`the median ${operand} of ${events} is ${bounds}`,
    sql: (operand, context) => quantileSql(0.5, operand, context),
    of: (operand, records) => quantileOf(numbers(operand, records), 0.5),
  }),
  measure<{ of: string; at: number }>({
    key: 'quantile',
    schema: z
      .strictObject({ of: path, at: z.number().min(0).max(1) })
      .meta({ description: sayLater`A quantile of a number property, interpolated linearly.` }),
    describe: ({ at, of }, events) => say`the ${at} quantile of ${of} of ${events}`,
    compare: ({ at, of }, events, bounds) => say`the ${at} quantile of ${of} of ${events} is ${bounds}`,
    sql: (operand, context) => quantileSql(operand.at, operand.of, context),
    of: (operand, records) => quantileOf(numbers(operand.of, records), operand.at),
  }),
  measure<string>({
    key: 'distinct',
    schema: path.meta({
      description: sayLater`How many different texts, numbers or booleans a property has.`,
    }),
    describe: (operand, events) => say`the number of different ${operand} of ${events}`,
    compare: (operand, events, bounds) => say`the number of different ${operand} of ${events} is ${bounds}`,
    sql: (operand, { frame, range, rows }) => {
      const value = mapValueSql(operand)
      const scalar = rows(sql`(${value.has('text')} OR ${value.has('number')} OR ${value.has('flag')})`)
      const column = frame.column('event', scalarKeySql(value), sql`toUInt128(0)`)
      return { value: sql`arrayUniq(${scalar.values(column, range)})` }
    },
    of: countDistinct,
  }),
  measure<true>({
    key: 'activeDays',
    schema: z.literal(true).meta({ description: sayLater`On how many calendar days there was an event.` }),
    describe: (_operand, events) => say`the number of days with ${events}`,
    compare: (_operand, events, bounds) => say`the number of days with ${events} is ${bounds}`,
    sql: (_operand, { frame, range, rows }) => {
      const zone = param(frame.moment.calendar.timeZone, 'String')
      const day = frame.column('event', sql`toInt32(toDate32(occurred_at, ${zone}))`, sql`toInt32(0)`)
      return { value: sql`arrayUniq(${rows().values(day, range)})` }
    },
    of: (_operand, records, { timeZone }) => countDays(records, timeZone),
  }),
]

/**
 * A number for a text, number or boolean that is different for different values. Arrays of texts are slow
 * to build and to compare, and 128 bits of a hash do not meet by chance; numbers and booleans are kept as they are.
 */
function scalarKeySql(value: ValueSql): Sql {
  const text = sql`reinterpretAsUInt128(murmurHash3_128(${value.get('text')}))`
  const number = sql`bitOr(toUInt128(reinterpretAsUInt64(${value.get('number')} + 0)), bitShiftLeft(toUInt128(1), 64))`
  const flag = sql`bitOr(toUInt128(${value.get('flag')}), bitShiftLeft(toUInt128(1), 65))`
  return sql`if(${value.has('text')}, ${text}, if(${value.has('number')}, ${number}, ${flag}))`
}

function countDistinct(path: string, records: readonly ProfileRecord[]): number {
  const found = new Set<string | number | boolean>()
  for (const { values } of records) {
    const value = valueAt(values, path)
    const scalar = value.text ?? value.number ?? value.flag
    if (scalar !== undefined) found.add(scalar)
  }
  return found.size
}

function countDays(records: readonly ProfileRecord[], timeZone: string): number {
  const found = new Set<number>()
  let latest: number | undefined
  for (const { at } of records) {
    const day = localDay(at, timeZone)
    if (day !== latest) found.add(day)
    latest = day
  }
  return found.size
}
