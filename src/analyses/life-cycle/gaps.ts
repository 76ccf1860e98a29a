import { PROFILE } from '../../records/survivors.ts'
import { readColumns } from '../../store/read-columns.ts'
import { param, sql } from '../../store/sql.ts'
import { localDay } from '../../time/calendar.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import { isPurchase, type Purchases } from '../purchases/index.ts'

/** How far back purchases count for how often somebody buys: long enough to hold several of most rhythms. */
export const RHYTHM_DAYS = 730
/** Who bought on more days is one of these. */
export const MOST_DAYS = 20

/** Days from one day of purchases to the next, counted up: a row for each distinct combination. */
export interface Gaps {
  /** On how many days the customer had bought in the two years up to the gap, at most {@link MOST_DAYS}. */
  readonly bought: Uint8Array
  /** Days until the next day of purchases, or until now. */
  readonly days: Int32Array
  /** 1 where the next purchase came. */
  readonly ended: Uint8Array
  readonly count: Float64Array
}

/** The gaps of everybody as of an instant, within `readMerged`. Purchases of one local day are one. */
export async function readGaps(
  { analytical, settings }: AnalysisWorkspace,
  purchases: Purchases,
  asOf: number,
  signal: AbortSignal,
): Promise<Gaps> {
  const zone = param(settings.timeZone, 'String')
  const today = param(localDay(asOf, settings.timeZone), 'Int64')
  const rows = sql`SELECT ${PROFILE} AS profile, toInt64(toDate32(occurred_at, ${zone})) AS day FROM events WHERE ${isPurchase(purchases, { until: asOf })}`
  const profiles = sql`SELECT arraySort(groupUniqArray(day)) AS bought_on FROM (${rows}) GROUP BY profile`
  const window = param(RHYTHM_DAYS, 'Int64')
  const gaps = sql`SELECT arrayJoin(arrayMap((at, next, place) -> (arrayCount(day -> day <= at AND day > at - ${window}, bought_on), next - at, place < length(bought_on)), bought_on, arrayPushBack(arrayPopFront(bought_on), ${today}), arrayEnumerate(bought_on))) AS gap FROM (${profiles})`
  const counted = sql`SELECT least(gap.1, ${param(MOST_DAYS, 'UInt32')}) AS bought, gap.2 AS days, gap.3 AS ended, count() AS count FROM (${gaps}) GROUP BY bought, days, ended ORDER BY bought, days, ended`
  const types = { bought: 'UInt8', days: 'Int32', ended: 'UInt8', count: 'Float64' } as const
  return readColumns(analytical, counted, types, { lane: 'batch', signal })
}
