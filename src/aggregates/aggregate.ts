import { z } from 'zod'
import { describeFilter, type Filter, filter, filterHolds, filterSql, holdAll } from '../filters/filter.ts'
import type { Moment } from '../predicates/predicate.ts'
import type { Frame } from '../records/frame.ts'
import { eventsUpTo, type History, type ProfileRecord } from '../records/history.ts'
import { eventSource, mergeSources, type Source, traitSource } from '../records/source.ts'
import { join, type Sql, sql } from '../store/sql.ts'
import { type MovingRange, nextCrossing, rangeAt } from '../time/bound.ts'
import type { Measure, MeasuredSql, MeasureKey } from './measure.ts'
import { MEASURES } from './measures.ts'
import { describeWindow, movingWindow, type Window, window, windowSql, windowTrait } from './window.ts'

/** A number that a profile's events give: which events, which of them, when, and what of them. */
export type Aggregate = {
  readonly event: string | readonly string[]
  readonly where?: Filter | undefined
  readonly in?: Window | undefined
} & { readonly [key in MeasureKey]?: unknown }

const eventName = z.string().min(1).max(200)

/** The fields that say which events are meant. */
export const eventFields = {
  event: z
    .union([eventName, z.array(eventName).min(1).max(100)])
    .meta({ description: 'The name of an event, or several names of which any counts.' }),
  where: filter.optional(),
  in: window.optional(),
} as const

export const measureFields = Object.fromEntries(
  MEASURES.map(({ key, schema }) => [key, schema.optional()]),
) as Readonly<Record<MeasureKey, z.ZodOptional<z.ZodType>>>

export function hasOneMeasure(written: object): boolean {
  return MEASURES.filter(({ key }) => key in written).length <= 1
}

export const ONE_MEASURE = `Expected one of ${MEASURES.map(({ key }) => `"${key}"`).join(', ')}.`

/** The schema of an aggregate by itself, as metrics and comparisons use it. */
export const aggregate = z
  .strictObject({ ...eventFields, ...measureFields })
  .refine(hasOneMeasure, { error: ONE_MEASURE })
  .meta({
    id: 'aggregate',
    description: 'A number from the events of a profile.',
  }) as unknown as z.ZodType<Aggregate>

export function eventNames({ event }: Pick<Aggregate, 'event'>): readonly string[] {
  return typeof event === 'string' ? [event] : [...new Set(event)].sort()
}

function measureOf(written: Aggregate): { measure: Measure; operand: unknown } {
  const measure = MEASURES.find(({ key }) => written[key] !== undefined)
  return measure ? { measure, operand: written[measure.key] } : { measure: MEASURES[0]!, operand: true }
}

/** Whether the number counts events; counts read better in a sentence of their own. */
export function isCount(written: Aggregate): boolean {
  return measureOf(written).measure.key === 'count'
}

export function aggregateSource(written: Pick<Aggregate, 'event' | 'in'>): Source {
  const trait = windowTrait(written.in)
  return mergeSources([
    eventSource(...eventNames(written)),
    ...(trait === undefined ? [] : [traitSource(trait)]),
  ])
}

/** `order_completed where category is "shoes" in the last 90 days`. */
export function describeEvents(written: Pick<Aggregate, 'event' | 'where' | 'in'>): string {
  const where = written.where ? ` where ${describeFilter(written.where)}` : ''
  return `${eventNames(written).join(' or ')}${where}${describeWindow(written.in)}`
}

/** `the sum of revenue of order_completed in the last 90 days`. */
export function describeAggregate(written: Aggregate): string {
  const { measure, operand } = measureOf(written)
  return `${measure.describe(operand)} ${describeEvents(written)}`
}

/** The number in SQL, over a frame whose source covers it. */
export function aggregateSql(written: Aggregate, frame: Frame): MeasuredSql {
  const { range, known } = windowSql(written.in, frame)
  const where = written.where === undefined ? undefined : filterSql(written.where, frame.moment)
  const rows = (predicate?: Sql) =>
    frame.rows(
      'event',
      eventNames(written),
      both([...(where ? [where] : []), ...(predicate ? [predicate] : [])]),
    )
  const { measure, operand } = measureOf(written)
  const measured = measure.sql(operand, { frame, range, rows })
  const conditions = [...(known ? [known] : []), ...(measured.known ? [measured.known] : [])]
  return conditions.length === 0
    ? { value: measured.value }
    : { value: measured.value, known: both(conditions) }
}

function both(parts: readonly Sql[]): Sql {
  if (parts.length === 0) return sql`1`
  return parts.length === 1 ? parts[0]! : sql`(${join(parts, ' AND ')})`
}

/** A number, the records it was made of, and the first later instant at which time alone may change it. */
export interface Measured {
  readonly number: number | undefined
  readonly records: readonly ProfileRecord[]
  readonly until: number
}

/** The number for one profile. */
export function measureAggregate(written: Aggregate, history: History, moment: Moment): Measured {
  const range = movingWindow(written.in, history, moment)
  if (range === undefined) return { number: undefined, records: [], until: Number.POSITIVE_INFINITY }
  const { records, until } = selectEvents(written, range, history, moment)
  const { measure, operand } = measureOf(written)
  return { number: measure.of(operand, records, moment), records, until }
}

/** The events that satisfy the filter and lie in the range, in order of time. */
export function selectEvents(
  written: Pick<Aggregate, 'event' | 'where'>,
  range: MovingRange,
  history: History,
  moment: Moment,
): { records: readonly ProfileRecord[]; until: number } {
  const { low, high } = rangeAt(range, moment.now)
  const records: ProfileRecord[] = []
  let until = Number.POSITIVE_INFINITY
  for (const record of eventsUpTo(history, eventNames(written), moment.now)) {
    const held = written.where ? filterHolds(written.where, record.values, moment) : holdAll([])
    if (held.value && record.at >= low && record.at <= high) records.push(record)
    if (held.value || held.until < Number.POSITIVE_INFINITY) {
      until = Math.min(until, held.until, nextCrossing(range, record.at, moment.now))
    }
  }
  return { records, until }
}
