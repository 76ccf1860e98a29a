import { PROFILE } from '../../records/survivors.ts'
import { readColumns } from '../../store/read-columns.ts'
import { param, sql } from '../../store/sql.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import { amountSql, isPurchase, type Purchases } from '../purchases/index.ts'

/** Until when purchases are read, and the local day until which they are taken for known. */
export interface RhythmPeriod {
  readonly until: number
  readonly cut: number
}

/** How regularly everybody bought, one row a profile in ascending order; purchases of one local day are one. */
export interface Rhythms {
  readonly profiles: Uint32Array
  /** Days of the first and the last known purchase. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** Known gaps between purchases: how many, and the sums of their logarithms and of the squares of these. */
  readonly gaps: Float64Array
  readonly logSum: Float64Array
  readonly logSquares: Float64Array
  readonly lastGap: Float64Array
  readonly lastAmount: Float64Array
  /** The sum of the known amounts after the first. */
  readonly repeatMoney: Float64Array
  /** The first purchase after the cut; NaN where there is none. */
  readonly next: Float64Array
  readonly nextAmount: Float64Array
}

/** Within `readMerged`. */
export async function readRhythms(
  { analytical, settings }: AnalysisWorkspace,
  purchases: Purchases,
  { until, cut }: RhythmPeriod,
  signal: AbortSignal,
): Promise<Rhythms> {
  const day = sql`toInt32(toDate32(occurred_at, ${param(settings.timeZone, 'String')}))`
  const { known, millionths } = amountSql(purchases)
  const last = param(cut, 'Int64')
  const rows = sql`SELECT ${PROFILE} AS profile, ${day} AS place, if(${known}, ${millionths}, toInt128(0)) AS millionths FROM events WHERE ${isPurchase(purchases, { until })}`
  const days = sql`SELECT profile, place, toFloat64(sum(millionths)) / 1e6 AS spent FROM (${rows}) GROUP BY profile, place`
  const times = sql`SELECT profile, arraySort(time -> time.1, groupArray((place, spent))) AS times, arrayFilter(time -> time.1 <= ${last}, times) AS seen, arrayFilter(time -> time.1 > ${last}, times) AS later, arrayPopFront(arrayDifference(arrayMap(time -> time.1, seen))) AS steps FROM (${days}) GROUP BY profile HAVING length(seen) > 0`
  const query = sql`SELECT profile AS profiles, seen[1].1 AS first, seen[-1].1 AS last, length(steps) AS gaps, arraySum(step -> log(step), steps) AS logSum, arraySum(step -> log(step) * log(step), steps) AS logSquares, if(gaps = 0, nan, toFloat64(steps[-1])) AS lastGap, seen[-1].2 AS lastAmount, arraySum(time -> time.2, arrayPopFront(seen)) AS repeatMoney, if(empty(later), nan, toFloat64(later[1].1)) AS next, if(empty(later), nan, later[1].2) AS nextAmount FROM (${times}) ORDER BY profiles`
  return readColumns(
    analytical,
    query,
    {
      profiles: 'UInt32',
      first: 'Int32',
      last: 'Int32',
      gaps: 'Float64',
      logSum: 'Float64',
      logSquares: 'Float64',
      lastGap: 'Float64',
      lastAmount: 'Float64',
      repeatMoney: 'Float64',
      next: 'Float64',
      nextAmount: 'Float64',
    },
    { lane: 'batch', signal },
  )
}
