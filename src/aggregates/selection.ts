import { filterSql } from '../filters/filter.ts'
import type { Moment } from '../predicates/predicate.ts'
import type { Frame, SqlRange } from '../records/frame.ts'
import type { History, ProfileRecord } from '../records/history.ts'
import type { RowSet } from '../records/row-set.ts'
import { type Sql, sql } from '../store/sql.ts'
import { type Aggregate, eventNames, selectEvents } from './aggregate.ts'
import { movingWindow, windowSql } from './window.ts'

/** Which events are meant: their names, a filter on their properties, and when. */
export type Selection = Pick<Aggregate, 'event' | 'where' | 'in'>

/** The events of a selection that lie in its window, in order of time; none where the profile has no such window. */
export function selected(
  written: Selection,
  history: History,
  moment: Moment,
): { records: readonly ProfileRecord[]; until: number } {
  const range = movingWindow(written.in, history, moment)
  if (range === undefined) return { records: [], until: Number.POSITIVE_INFINITY }
  return selectEvents(written, range, history, moment)
}

/** A selection over a frame. */
export interface SelectionSql {
  readonly range: SqlRange
  /** Whether the profile has the window at all. */
  readonly known: Sql
  /** The rows that satisfy the filter and, where given, a further predicate over the row. */
  rows(predicate?: Sql): RowSet
}

/** The rows and the window of a selection; its source is that of `aggregateSource`. */
export function selectionSql(written: Selection, frame: Frame): SelectionSql {
  const { range, known } = windowSql(written.in, frame)
  const where = written.where === undefined ? undefined : filterSql(written.where, frame.moment)
  return {
    range,
    known: known ?? sql`1`,
    rows: (predicate) => frame.rows('event', eventNames(written), both(where, predicate)),
  }
}

function both(left: Sql | undefined, right: Sql | undefined): Sql {
  if (left === undefined) return right ?? sql`1`
  return right === undefined ? left : sql`(${left} AND ${right})`
}
