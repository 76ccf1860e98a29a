import { PROFILE } from '../../records/survivors.ts'
import { readColumns } from '../../store/read-columns.ts'
import { param, sql } from '../../store/sql.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import { amountSql, isPurchase, type PeriodUnit, type Purchases, periodSql } from '../purchases/index.ts'

/** Which payments contracts are made of. */
export interface ContractPeriod {
  readonly unit: PeriodUnit
  readonly until: number
  /** The last period that is over. */
  readonly end: number
}

/** Unbroken runs of periods with a payment, counted up by length, and customers with their last one. */
export interface ContractRuns {
  readonly runs: {
    readonly length: Float64Array
    readonly goesOn: Uint8Array
    readonly count: Float64Array
  }
  readonly customers: {
    readonly profiles: Uint32Array
    readonly first: Int32Array
    /** Of the last run. */
    readonly renewals: Float64Array
    readonly active: Uint8Array
    readonly payments: Float64Array
    readonly paid: Float64Array
    readonly money: Float64Array
    readonly orders: Float64Array
    readonly withoutAmount: Float64Array
  }
}

/** The contracts of everybody, within `readMerged`. */
export async function readContracts(
  { analytical, settings }: AnalysisWorkspace,
  purchases: Purchases,
  { unit, until, end }: ContractPeriod,
  signal: AbortSignal,
): Promise<ContractRuns> {
  const options = { lane: 'batch', signal } as const
  const { known, millionths } = amountSql(purchases)
  const last = param(end, 'Int64')
  const rows = sql`SELECT ${PROFILE} AS profile, ${periodSql(unit, settings)} AS place, ${known} AS known, ${millionths} AS millionths FROM events WHERE ${isPurchase(purchases, { until })}`
  const times = sql`SELECT profile, place, sum(millionths) AS spent, count() AS records, countIf(NOT known) AS unknown FROM (${rows}) WHERE place <= ${last} GROUP BY profile, place`
  const profiles = sql`SELECT profile, arraySort(groupArray(place)) AS numbers, arraySplit((number, step) -> step > 1, numbers, arrayDifference(numbers)) AS runs, sum(spent) AS millionths, sum(records) AS orders, sum(unknown) AS withoutAmount, countIf(records > unknown) AS paid FROM (${times}) GROUP BY profile`
  const runs = sql`SELECT arrayJoin(runs) AS run FROM (${profiles})`
  return {
    runs: await readColumns(
      analytical,
      sql`SELECT length(run) AS length, run[-1] = ${last} AS goesOn, count() AS count FROM (${runs}) GROUP BY length, goesOn ORDER BY length, goesOn`,
      { length: 'Float64', goesOn: 'UInt8', count: 'Float64' },
      options,
    ),
    customers: await readColumns(
      analytical,
      sql`SELECT profile AS profiles, numbers[1] AS first, length(runs[-1]) - 1 AS renewals, numbers[-1] = ${last} AS active, length(numbers) AS payments, paid, toFloat64(millionths) / 1e6 AS money, orders, withoutAmount FROM (${profiles}) ORDER BY profile`,
      {
        profiles: 'UInt32',
        first: 'Int32',
        renewals: 'Float64',
        active: 'UInt8',
        payments: 'Float64',
        paid: 'Float64',
        money: 'Float64',
        orders: 'Float64',
        withoutAmount: 'Float64',
      },
      options,
    ),
  }
}
