import { eventNames } from '../../aggregates/selection.ts'
import { filterSql } from '../../filters/filter.ts'
import type { Moment } from '../../predicates/predicate.ts'
import { shiftSql } from '../../records/shift-sql.ts'
import { PROFILE } from '../../records/survivors.ts'
import { readColumns } from '../../store/read-columns.ts'
import { and, identifier, join, param, type Sql, sql } from '../../store/sql.ts'
import { shift } from '../../time/calendar.ts'
import { duration } from '../../time/duration.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import type { Funnel, Step } from './steps.ts'

/** Who began, with the instant at which each first completed the steps up to each one; NaN: not. */
export interface FunnelTimes {
  readonly profiles: Uint32Array
  readonly done: readonly Float64Array[]
}

/**
 * Who came how far by an instant, within `readMerged`. Exactly those come to a step of whom the condition `sequence`
 * of the steps so far is true: each step is strictly later than the one before and in time after it, and any choice of
 * events that fits will do.
 */
export async function readFunnel(
  { analytical, settings }: AnalysisWorkspace,
  funnel: Funnel,
  asOf: number,
  signal: AbortSignal,
): Promise<FunnelTimes> {
  const moment = { now: asOf, calendar: settings }
  const done = funnel.steps.map((_, step) => `done${step}`)
  const first = done.map(
    (name, step) => sql`if(empty(${ends(step)}), nan, toFloat64(${ends(step)}[1])) AS ${identifier(name)}`,
  )
  const chained = funnel.steps
    .slice(1)
    .reduce((rows, step, place) => chainSql(rows, step, place + 1, moment), startsSql(funnel, moment))
  const types = Object.fromEntries([['profile', 'UInt32'], ...done.map((name) => [name, 'Float64'])])
  const found = (await readColumns(
    analytical,
    sql`SELECT profile, ${join(first, ', ')} FROM (${chained}) ORDER BY profile`,
    types as Record<string, 'UInt32' | 'Float64'>,
    { lane: 'batch', signal },
  )) as Record<string, Uint32Array | Float64Array>
  return { profiles: found.profile as Uint32Array, done: done.map((name) => found[name] as Float64Array) }
}

const times = (step: number) => identifier(`times${step}`)
const ends = (step: number) => identifier(`ends${step}`)

/** The instants of each step's events by profile, ascending, of those who began. */
function startsSql({ steps, last }: Funnel, moment: Moment): Sql {
  const from = last === undefined ? undefined : shift(moment.now, duration(last), -1, moment.calendar)
  const at = sql`toUnixTimestamp64Milli(occurred_at)`
  const names = param([...new Set(steps.flatMap(eventNames))], 'Array(String)')
  const where = and(
    sql`event IN ${names}`,
    sql`occurred_at <= fromUnixTimestamp64Milli(${param(moment.now, 'Int64')}, 'UTC')`,
    from === undefined
      ? undefined
      : sql`occurred_at > fromUnixTimestamp64Milli(${param(from, 'Int64')}, 'UTC')`,
  )
  const tests = steps.map((step, place) => sql`${testSql(step, moment)} AS ${identifier(`is${place}`)}`)
  const rows = sql`SELECT ${PROFILE} AS profile, ${at} AS at, ${join(tests, ', ')} FROM events WHERE ${where}`
  const lists = steps.map(
    (_, place) => sql`arraySort(groupArrayIf(at, ${identifier(`is${place}`)})) AS ${times(place)}`,
  )
  return sql`SELECT *, ${times(0)} AS ${ends(0)} FROM (SELECT profile, ${join(lists, ', ')} FROM (${rows}) GROUP BY profile HAVING notEmpty(${times(0)}))`
}

function testSql({ where, ...events }: Step, moment: Moment): Sql {
  const named = sql`has(${param(eventNames(events), 'Array(String)')}, event)`
  return where === undefined ? named : sql`(${named} AND ${filterSql(where, moment)})`
}

/**
 * The instants at which a step completes the chain. Events of the step are even marks, ends of the step before odd
 * ones, so that at one instant the event comes first: what is carried forward to it is strictly earlier.
 */
function chainSql(rows: Sql, { within }: Step, step: number, { calendar }: Moment): Sql {
  const [marks, carried] = [identifier(`marks${step}`), identifier(`carried${step}`)]
  const event = sql`intDiv(mark, 2)`
  const inTime =
    within === undefined
      ? []
      : [sql`${event} <= ${shiftSql(sql`intDiv(before, 2)`, duration(within), calendar)}`]
  const completes = join([sql`mark % 2 = 0`, sql`before % 2 = 1`, ...inTime], ' AND ')
  const marked = sql`SELECT *, arraySort(arrayConcat(arrayMap(at -> at * 2, ${times(step)}), arrayMap(at -> at * 2 + 1, ${ends(step - 1)}))) AS ${marks} FROM (${rows})`
  const filled = sql`SELECT *, arrayFill(mark -> mark % 2 = 1, ${marks}) AS ${carried} FROM (${marked})`
  return sql`SELECT *, arrayMap(mark -> ${event}, arrayFilter((mark, before) -> ${completes}, ${marks}, ${carried})) AS ${ends(step)} FROM (${filled})`
}
