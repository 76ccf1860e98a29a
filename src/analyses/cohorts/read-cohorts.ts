import type { BitSet } from '../../evaluation/bit-set.ts'
import { isInSet } from '../../evaluation/set-sql.ts'
import { PROFILE } from '../../records/survivors.ts'
import { readColumns } from '../../store/read-columns.ts'
import { param, sql } from '../../store/sql.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import { amountSql, type PeriodUnit, type Purchases, periodSql } from '../purchases/index.ts'

/** Lengths of periods that customers are grouped by. */
export const COHORT_UNITS = ['week', 'month', 'quarter'] as const satisfies readonly PeriodUnit[]
export type CohortUnit = (typeof COHORT_UNITS)[number]

/** Which events begin a cohort, and which count as active afterwards. */
export interface CohortEvents {
  readonly start: string
  readonly activity: string
  /** What is summed up of the activity; undefined where it is no purchase. */
  readonly money: Purchases | undefined
}

/** A row for each cohort and period that somebody was active in; periods are numbers as of `periodSql`. */
export interface CohortRows {
  readonly cohort: Int32Array
  readonly period: Int32Array
  /** Customers of the cohort who were active, each once. */
  readonly active: Float64Array
  readonly orders: Float64Array
  readonly money: Float64Array
}

export interface CohortSizes {
  readonly cohort: Int32Array
  readonly customers: Float64Array
}

export interface CohortsAsked {
  readonly unit: CohortUnit
  readonly asOf: number
  readonly signal: AbortSignal
  /** Only these are looked at. */
  readonly members?: BitSet
}

/** Cohorts as of an instant, within `readMerged`; a customer is in the cohort of the first start, whatever came before. */
export async function readCohorts(
  { analytical, settings }: AnalysisWorkspace,
  { start, activity, money }: CohortEvents,
  { unit, asOf, signal, members }: CohortsAsked,
): Promise<{ readonly sizes: CohortSizes; readonly rows: CohortRows }> {
  const options = { lane: 'batch', signal } as const
  const period = periodSql(unit, settings)
  const until = sql`occurred_at <= fromUnixTimestamp64Milli(${param(asOf, 'Int64')}, 'UTC')`
  const amount = money ? amountSql(money) : { known: sql`0`, millionths: sql`toInt128(0)` }
  const isMember = members === undefined ? sql`1` : isInSet(PROFILE, members)
  const names = param([...new Set([start, activity])], 'Array(String)')
  const events = sql`SELECT ${PROFILE} AS profile, ${period} AS period, event = ${param(start, 'String')} AS starts, event = ${param(activity, 'String')} AS counts, if(counts AND ${amount.known}, ${amount.millionths}, toInt128(0)) AS millionths FROM events WHERE event IN ${names} AND ${until} AND ${isMember}`
  const byPeriod = sql`SELECT profile, period, max(starts) AS starts, toUInt32(sum(counts)) AS orders, sum(millionths) AS money FROM (${events}) GROUP BY profile, period`
  const profiles = sql`SELECT minIf(period, starts) AS cohort, max(starts) AS started, groupArray((period, orders, money)) AS periods FROM (${byPeriod}) GROUP BY profile HAVING started`
  const sizes = await readColumns(
    analytical,
    sql`SELECT cohort, count() AS customers FROM (${profiles}) GROUP BY cohort ORDER BY cohort`,
    { cohort: 'Int32', customers: 'Float64' },
    options,
  )
  const active = sql`SELECT cohort, arrayJoin(periods) AS one FROM (${profiles})`
  const rows = await readColumns(
    analytical,
    sql`SELECT cohort, one.1 AS period, count() AS active, sum(one.2) AS orders, toFloat64(sum(one.3)) / 1e6 AS money FROM (${active}) WHERE one.1 >= cohort AND one.2 > 0 GROUP BY cohort, period ORDER BY cohort, period`,
    { cohort: 'Int32', period: 'Int32', active: 'Float64', orders: 'Float64', money: 'Float64' },
    options,
  )
  return { sizes, rows }
}
