import { z } from 'zod'
import { describeFilter, type Filter, filter, filterHolds, filterSql, holdAll } from '../filters/filter.ts'
import type { Moment } from '../predicates/predicate.ts'
import type { Frame, SqlRange } from '../records/frame.ts'
import { eventsUpTo, type History, type ProfileRecord } from '../records/history.ts'
import type { RowSet } from '../records/row-set.ts'
import { eventSource, mergeSources, type Source, traitSource } from '../records/source.ts'
import { and, type Sql } from '../store/sql.ts'
import { type MovingRange, nextCrossing, rangeAt } from '../time/bound.ts'
import { describeTimeZone, type Zoned } from '../time/time-zone.ts'
import { describeWindow, movingWindow, type Window, window, windowSql, windowTrait } from './window.ts'

/** Which events are meant: their names, a filter on their properties, and when. */
export interface Selection {
  readonly event: string | readonly string[]
  readonly where?: Filter | undefined
  readonly in?: Window | undefined
}

const eventName = z.string().min(1).max(200)

/** The fields that say which events are meant. */
export const eventFields = {
  event: z
    .union([eventName, z.array(eventName).min(1).max(100)])
    .meta({ description: 'The name of an event, or several names of which any counts.' }),
  where: filter.optional(),
  in: window.optional(),
} as const

/** The names of the events, each once. */
export function eventNames({ event }: Pick<Selection, 'event'>): readonly string[] {
  return typeof event === 'string' ? [event] : [...new Set(event)].sort()
}

/** The records that a selection reads: its events, and the trait that its window begins at. */
export function selectionSource(written: Pick<Selection, 'event' | 'in'>): Source {
  const trait = windowTrait(written.in)
  return mergeSources([
    eventSource(...eventNames(written)),
    ...(trait === undefined ? [] : [traitSource(trait)]),
  ])
}

/** `order_completed where category is "shoes" in the last 90 days`. */
export function describeEvents(written: Selection & Zoned): string {
  const where = written.where ? ` where ${describeFilter(written.where)}` : ''
  return `${eventNames(written).join(' or ')}${where}${describeWindow(written.in)}${describeTimeZone(written)}`
}

/** A selection over a frame. */
export interface SelectionSql {
  readonly range: SqlRange
  /** Whether the profile has the window at all; absent where every profile has it. */
  readonly known: Sql | undefined
  /** The rows that satisfy the filter and, where given, a further predicate over the row. */
  rows(predicate?: Sql): RowSet
}

/** The rows and the window of a selection, over a frame that covers its source. */
export function selectionSql(written: Selection, frame: Frame): SelectionSql {
  const { range, known } = windowSql(written.in, frame)
  const where = written.where === undefined ? undefined : filterSql(written.where, frame.moment)
  return {
    range,
    known,
    rows: (predicate) => frame.rows('event', eventNames(written), and(where, predicate)),
  }
}

/** Events of one profile, and the first later instant at which time alone may change which they are. */
export interface SelectedEvents {
  readonly records: readonly ProfileRecord[]
  readonly until: number
}

/** The events of a selection that lie in its window, in order of time; none where the profile has no such window. */
export function selected(written: Selection, history: History, moment: Moment): SelectedEvents {
  const range = movingWindow(written.in, history, moment)
  if (range === undefined) return { records: [], until: Number.POSITIVE_INFINITY }
  return selectEvents(written, range, history, moment)
}

/** The events that satisfy the filter and lie in a range, in order of time. */
export function selectEvents(
  written: Pick<Selection, 'event' | 'where'>,
  range: MovingRange,
  history: History,
  moment: Moment,
): SelectedEvents {
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
