import { PROFILE } from '../../records/survivors.ts'
import { readColumns } from '../../store/read-columns.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import { type PeriodUnit, periodSql } from './periods.ts'
import type { Purchases } from './source.ts'
import { amountSql, isPurchase } from './totals.ts'

/** Which purchases histories are of, and in which times: numbers of local days or of periods of the calendar. */
export interface HistoryPeriod {
  readonly unit: 'day' | PeriodUnit
  /** Nothing after this instant is read. */
  readonly until: number
  /** The number of the day or period in which observation ends; nothing after it counts. */
  readonly end: number
  /** An earlier end: what was known by then is told besides. */
  readonly cut: number
}

/**
 * How everybody bought, one row a profile in order of what a model of repeat buying knows of them. Purchases of one
 * day (or period) are one. The first is not counted in `frequency`, and its amount not in `repeatMoney`.
 */
export interface BuyingHistories {
  readonly profiles: Uint32Array
  /** Numbers of the days or periods of the first and the last purchase. */
  readonly first: Int32Array
  readonly last: Int32Array
  readonly frequency: Float64Array
  readonly repeatMoney: Float64Array
  /** Of the repeat purchases, those with an amount. */
  readonly repeatsPaid: Float64Array
  readonly money: Float64Array
  /** Purchases, as they are counted one by one, and those without an amount. */
  readonly orders: Float64Array
  readonly withoutAmount: Float64Array
  /** The same as of the cut; who came later has a frequency of -1. */
  readonly cutLast: Int32Array
  readonly cutFrequency: Float64Array
  readonly cutRepeatMoney: Float64Array
  readonly cutRepeatsPaid: Float64Array
}

/** A row for each profile and day or period with a purchase. */
function timesSql(
  { settings }: AnalysisWorkspace,
  purchases: Purchases,
  { unit, until, end }: HistoryPeriod,
): Sql {
  const zone = param(settings.timeZone, 'String')
  const place = unit === 'day' ? sql`toInt32(toDate32(occurred_at, ${zone}))` : periodSql(unit, settings)
  const { known, millionths } = amountSql(purchases)
  const rows = sql`SELECT ${PROFILE} AS profile, ${place} AS place, ${known} AS known, ${millionths} AS millionths FROM events WHERE ${isPurchase(purchases, { until })}`
  return sql`SELECT profile, place, sum(millionths) AS spent, count() AS orders, countIf(NOT known) AS unknown, orders > unknown AS paid FROM (${rows}) WHERE place <= ${param(end, 'Int64')} GROUP BY profile, place`
}

/** The histories of everybody who has bought, within `readMerged`. */
export async function readHistories(
  workspace: AnalysisWorkspace,
  purchases: Purchases,
  period: HistoryPeriod,
  signal: AbortSignal,
): Promise<BuyingHistories> {
  const cut = param(period.cut, 'Int64')
  const query = sql`SELECT profile AS profiles, min(place) AS first, max(place) AS last, count() - 1 AS frequency, toFloat64(sum(spent) - argMin(spent, place)) / 1e6 AS repeatMoney, sum(paid) - argMin(paid, place) AS repeatsPaid, toFloat64(sum(spent)) / 1e6 AS money, sum(orders) AS orders, sum(unknown) AS withoutAmount, maxIf(place, place <= ${cut}) AS cutLast, toInt64(countIf(place <= ${cut})) - 1 AS cutFrequency, toFloat64(sumIf(spent, place <= ${cut}) - argMin(spent, place)) / 1e6 AS cutRepeatMoney, toInt64(sumIf(paid, place <= ${cut})) - argMin(paid, place) AS cutRepeatsPaid FROM (${timesSql(workspace, purchases, period)}) GROUP BY profile ORDER BY frequency, last - first, first DESC, profile`
  const types = {
    profiles: 'UInt32',
    first: 'Int32',
    last: 'Int32',
    frequency: 'Float64',
    repeatMoney: 'Float64',
    repeatsPaid: 'Float64',
    money: 'Float64',
    orders: 'Float64',
    withoutAmount: 'Float64',
    cutLast: 'Int32',
    cutFrequency: 'Float64',
    cutRepeatMoney: 'Float64',
    cutRepeatsPaid: 'Float64',
  } as const
  return readColumns(workspace.analytical, query, types, { lane: 'batch', signal })
}

/** How many repeat purchases there were by day or period, of those who had come by the cut; within `readMerged`. */
export async function countRepeats(
  workspace: AnalysisWorkspace,
  purchases: Purchases,
  period: HistoryPeriod,
  signal: AbortSignal,
): Promise<{ readonly place: Int32Array; readonly count: Float64Array }> {
  const profiles = sql`SELECT min(place) AS first, groupArray(place) AS numbers FROM (${timesSql(workspace, purchases, period)}) GROUP BY profile HAVING first <= ${param(period.cut, 'Int64')}`
  const repeats = sql`SELECT arrayJoin(arrayFilter(at -> at > first, numbers)) AS place FROM (${profiles})`
  return readColumns(
    workspace.analytical,
    sql`SELECT place, count() AS count FROM (${repeats}) GROUP BY place ORDER BY place`,
    { place: 'Int32', count: 'Float64' },
    { lane: 'batch', signal },
  )
}

/** The instant of the first purchase of all; undefined where there is none until then. */
export async function firstPurchaseAt(
  { analytical }: AnalysisWorkspace,
  purchases: Purchases,
  until: number,
  signal: AbortSignal,
): Promise<number | undefined> {
  const [row] = await analytical.query<{ purchases: string; first: string }>(
    sql`SELECT count() AS purchases, toUnixTimestamp64Milli(min(occurred_at)) AS first FROM events WHERE ${isPurchase(purchases, { until })}`,
    { lane: 'batch', signal },
  )
  return Number(row?.purchases ?? 0) === 0 ? undefined : Number(row!.first)
}
