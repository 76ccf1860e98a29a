import { z } from 'zod'
import { inTimeZone, type Moment } from '../predicates/predicate.ts'
import type { Frame } from '../records/frame.ts'
import type { History } from '../records/history.ts'
import { and } from '../store/sql.ts'
import { type Zoned, zonedFields } from '../time/time-zone.ts'
import type { Measure, MeasuredSql, MeasureKey } from './measure.ts'
import { MEASURES } from './measures.ts'
import {
  describeEvents,
  eventFields,
  type SelectedEvents,
  type Selection,
  selectEvents,
  selectionSql,
} from './selection.ts'
import { movingWindow } from './window.ts'

export { eventNames } from './selection.ts'

/** A number that a profile's events give: which events, which of them, when, and what of them. */
export type Aggregate = Selection & Zoned & { readonly [key in MeasureKey]?: unknown }

/** The fields that say what of the events is measured; at most one is written. */
const measureFields = Object.fromEntries(
  MEASURES.map(({ key, schema }) => [key, schema.optional()]),
) as Readonly<Record<MeasureKey, z.ZodOptional<z.ZodType>>>

/** The fields of an aggregate. */
export const aggregateFields = { ...eventFields, ...zonedFields, ...measureFields } as const

/** Whether at most one measure is written; without one, the events are counted. */
export function hasOneMeasure(written: object): boolean {
  return MEASURES.filter(({ key }) => key in written).length <= 1
}

export const ONE_MEASURE = `Expected one of ${MEASURES.map(({ key }) => `"${key}"`).join(', ')}.`

/** The schema of an aggregate by itself, as metrics and comparisons use it. */
export const aggregate = z.strictObject(aggregateFields).refine(hasOneMeasure, { error: ONE_MEASURE }).meta({
  id: 'aggregate',
  description: 'A number from the events of a profile.',
}) as unknown as z.ZodType<Aggregate>

function measureOf(written: Aggregate): { measure: Measure; operand: unknown } {
  const measure = MEASURES.find(({ key }) => written[key] !== undefined)
  return measure ? { measure, operand: written[measure.key] } : { measure: MEASURES[0]!, operand: true }
}

/** Whether the number counts events; counts read better in a sentence of their own. */
export function isCount(written: Aggregate): boolean {
  return measureOf(written).measure.key === 'count'
}

/** `the sum of revenue of order_completed in the last 90 days`. */
export function describeAggregate(written: Aggregate): string {
  const { measure, operand } = measureOf(written)
  return `${measure.describe(operand)} ${describeEvents(written)}`
}

/** The number in SQL, over a frame that covers its selection's source. */
export function aggregateSql(written: Aggregate, frame: Frame): MeasuredSql {
  const zoned = frame.inTimeZone(written.timeZone)
  const { range, known: hasWindow, rows } = selectionSql(written, zoned)
  const { measure, operand } = measureOf(written)
  const measured = measure.sql(operand, { frame: zoned, range, rows })
  return hasWindow === undefined ? measured : { ...measured, known: and(hasWindow, measured.known) }
}

/** A number and the records it was made of. */
export interface Measured extends SelectedEvents {
  readonly number: number | undefined
}

/** The number for one profile; there is none where the profile has no such window. */
export function measureAggregate(written: Aggregate, history: History, moment: Moment): Measured {
  const zoned = inTimeZone(moment, written.timeZone)
  const range = movingWindow(written.in, history, zoned)
  if (range === undefined) return { number: undefined, records: [], until: Number.POSITIVE_INFINITY }
  const { records, until } = selectEvents(written, range, history, zoned)
  const { measure, operand } = measureOf(written)
  return { number: measure.of(operand, records, zoned), records, until }
}
