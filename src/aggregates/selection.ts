import { z } from 'zod'
import {
  describeWhere,
  type Filter,
  filter,
  filterSql,
  isTimedFilter,
  prepareFilter,
} from '../filters/filter.ts'
import { sayLater } from '../language/index.ts'
import { joinedByOr } from '../predicates/joined.ts'

import type { Frame, SqlRange } from '../records/frame.ts'
import { eventsUpTo, type History } from '../records/history.ts'
import type { RowSet } from '../records/row-set.ts'
import { eventSource, mergeSources, type Source, traitSource } from '../records/source.ts'
import { and, type Sql } from '../store/sql.ts'
import type { MovingRange } from '../time/bound.ts'
import type { Calendar } from '../time/calendar.ts'
import { describeTimeZone, type Zoned } from '../time/time-zone.ts'
import { type Choose, type ChosenEvents, chooseAll, chooseBy, chooseByTimed } from './chosen-events.ts'
import { describeWindow, prepareWindow, type Window, window, windowSql, windowTrait } from './window.ts'

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
    .meta({ description: sayLater`The name of an event, or several names of which any counts.` }),
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
  const names = joinedByOr(eventNames(written))
  const events = written.where ? describeWhere(names, written.where) : names
  const window = written.in ? ` ${describeWindow(written.in)}` : ''
  return `${events}${window}${describeTimeZone(written)}`
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

/** Finds the events of a selection in one history after another; none where the profile has no such window. */
export function prepareSelection(
  written: Selection,
  calendar: Calendar,
): (history: History, now: number) => ChosenEvents {
  const windowOf = prepareWindow(written.in, calendar)
  const select = prepareEvents(written, calendar)
  return (history, now) => {
    const range = windowOf(history, now)
    return range === undefined ? NO_EVENTS : select(range, history, now)
  }
}

const NO_EVENTS: ChosenEvents = { records: [], until: Number.POSITIVE_INFINITY }

/** Finds the events that satisfy the filter and lie in a range. */
export function prepareEvents(
  written: Pick<Selection, 'event' | 'where'>,
  calendar: Calendar,
): (range: MovingRange, history: History, now: number) => ChosenEvents {
  const names = eventNames(written)
  const choose = prepareChoice(written.where, calendar)
  return (range, history, now) => choose(eventsUpTo(history, names, now), range, now)
}

function prepareChoice(where: Filter | undefined, calendar: Calendar): Choose {
  if (where === undefined) return chooseAll
  const test = prepareFilter(where, calendar)
  return isTimedFilter(where) ? chooseByTimed(test) : chooseBy(test)
}
