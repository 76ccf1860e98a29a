import { z } from 'zod'
import { sayLater } from '../language/index.ts'
import type { Frame } from '../records/frame.ts'
import type { History } from '../records/history.ts'
import { and } from '../store/sql.ts'
import type { Calendar } from '../time/calendar.ts'
import { calendarIn, type Zoned, zonedFields } from '../time/time-zone.ts'
import type { ChosenEvents } from './chosen-events.ts'
import type { Measure, MeasuredSql, MeasureKey } from './measure.ts'
import { MEASURES } from './measures.ts'
import { describeEvents, eventFields, prepareEvents, type Selection, selectionSql } from './selection.ts'
import { prepareWindow } from './window.ts'

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

export const ONE_MEASURE = sayLater`Expected one of ${MEASURES.map(({ key }) => `"${key}"`).join(', ')}.`

/** The schema of an aggregate by itself, as metrics and comparisons use it. */
export const aggregate = z.strictObject(aggregateFields).refine(hasOneMeasure, { error: ONE_MEASURE }).meta({
  id: 'aggregate',
  description: sayLater`A number from the events of a profile.`,
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
  return measure.describe(operand, describeEvents(written))
}

/** `the sum of revenue of order_completed is at least 100`. */
export function describeCompared(written: Aggregate, bounds: string): string {
  const { measure, operand } = measureOf(written)
  return measure.compare(operand, describeEvents(written), bounds)
}

/** The number in SQL, over a frame that covers its selection's source. */
export function aggregateSql(written: Aggregate, frame: Frame): MeasuredSql {
  const zoned = frame.inTimeZone(written.timeZone)
  const { range, known: hasWindow, rows } = selectionSql(written, zoned)
  const { measure, operand } = measureOf(written)
  const measured = measure.sql(operand, { frame: zoned, range, rows })
  return hasWindow === undefined ? measured : { ...measured, known: and(hasWindow, measured.known) }
}

/** A number and the records it was made of; there is none where the profile has no such window. */
export interface Measured extends ChosenEvents {
  readonly number: number | undefined
}

/** Finds the number of one profile after another. */
export function prepareAggregate(
  written: Aggregate,
  calendar: Calendar,
): (history: History, now: number) => Measured {
  const zoned = calendarIn(calendar, written.timeZone)
  const windowOf = prepareWindow(written.in, zoned)
  const select = prepareEvents(written, zoned)
  const { measure, operand } = measureOf(written)
  return (history, now) => {
    const range = windowOf(history, now)
    if (range === undefined) return NO_NUMBER
    const { records, until } = select(range, history, now)
    return { number: measure.of(operand, records, zoned), records, until }
  }
}

const NO_NUMBER: Measured = { number: undefined, records: [], until: Number.POSITIVE_INFINITY }
