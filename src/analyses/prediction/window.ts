import { PROFILE } from '../../records/survivors.ts'
import { param, sql } from '../../store/sql.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { AnalysisWorkspace } from '../analysis.ts'

/** After how long without the event somebody is taken to be gone, and how that was found. */
export interface Window {
  readonly days: number
  /** Stated, found in the data, or as long as a short history allows. */
  readonly from: 'stated' | 'intervals' | 'history'
  /** Of customers who came back, nine of ten did within so many days; null where too few did. */
  readonly usualReturn: number | null
  /** Distances between two days with the event that this rests on. */
  readonly intervals: number
}

const USUAL = 0.9
const FEWEST_INTERVALS = 20
const SHORTEST = 7
/** Without intervals to go by. */
const OTHERWISE = 90

/** Events of one name as of an instant. */
export interface EventSpan {
  readonly first: number
  readonly last: number
  readonly records: number
}

/**
 * The window proposed by the shop's own intervals: nine of ten of those who came back did so within it. As intervals
 * that have not ended yet are not counted, it errs to the short side where history is short. It takes at most a third
 * of the history, since a window is needed to look back, one to learn from and one to test on.
 */
export async function proposeWindow(
  { analytical }: AnalysisWorkspace,
  event: string,
  span: EventSpan,
  asOf: number,
  stated: number | undefined,
  signal: AbortSignal,
): Promise<Window> {
  const day = sql`intDiv(toUnixTimestamp64Milli(occurred_at), ${param(DAY_MS, 'Int64')})`
  const rows = sql`SELECT ${PROFILE} AS profile, ${day} AS day FROM events PREWHERE event = ${param(event, 'String')} AND occurred_at <= fromUnixTimestamp64Milli(${param(asOf, 'Int64')}, 'UTC')`
  const gaps = sql`SELECT arrayJoin(arrayPopFront(arrayDifference(arraySort(groupUniqArray(day))))) AS gap FROM (${rows}) GROUP BY profile`
  const [row] = await analytical.query<{ intervals: string; usual: number | null }>(
    sql`SELECT count() AS intervals, if(count() = 0, NULL, quantileExactLow(${param(USUAL, 'Float64')})(gap)) AS usual FROM (${gaps})`,
    { lane: 'batch', signal },
  )
  const intervals = Number(row?.intervals ?? 0)
  const usualReturn = row && row.usual !== null && intervals >= FEWEST_INTERVALS ? Number(row.usual) : null
  if (stated !== undefined) return { days: stated, from: 'stated', usualReturn, intervals }
  const longest = Math.max(1, Math.floor((asOf - span.first) / DAY_MS / 3))
  const wanted = Math.max(SHORTEST, 7 * Math.ceil((usualReturn ?? OTHERWISE) / 7))
  if (wanted > longest) return { days: longest, from: 'history', usualReturn, intervals }
  return { days: wanted, from: 'intervals', usualReturn, intervals }
}

/** When an event of a name (null: of any) came first and last as of an instant; undefined where it never did. */
export async function readSpan(
  { analytical }: AnalysisWorkspace,
  event: string | null,
  asOf: number,
  signal: AbortSignal,
): Promise<EventSpan | undefined> {
  const named = event === null ? sql`1` : sql`event = ${param(event, 'String')}`
  const [row] = await analytical.query<{ first: string; last: string; records: string }>(
    sql`SELECT toUnixTimestamp64Milli(min(occurred_at)) AS first, toUnixTimestamp64Milli(max(occurred_at)) AS last, count() AS records FROM events PREWHERE ${named} AND occurred_at <= fromUnixTimestamp64Milli(${param(asOf, 'Int64')}, 'UTC')`,
    { lane: 'batch', signal },
  )
  const records = Number(row?.records ?? 0)
  return records === 0 ? undefined : { first: Number(row!.first), last: Number(row!.last), records }
}
