import { param, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'

const DAY_MS = 86_400_000
/** What was received lately is found by an index; only where that is nothing is everything looked at. */
const STAGES_MS = [DAY_MS, 30 * DAY_MS, Number.POSITIVE_INFINITY]

/** When the newest event was received, and when the latest event happened of those received with it. */
export interface LatestRecord {
  readonly receivedAt: number
  readonly occurredAt: number
}

/** How fresh the data are; undefined where there are no events. */
export async function readLatestRecord({
  analytical,
  clock,
}: Pick<Workspace, 'analytical' | 'clock'>): Promise<LatestRecord | undefined> {
  for (const stage of STAGES_MS) {
    const since = Number.isFinite(stage) ? clock() - stage : 0
    const [row] = await analytical.query<{ events: string; received: string; occurred: string }>(
      sql`SELECT count() AS events, toUnixTimestamp64Milli(max(received_at)) AS received, toUnixTimestamp64Milli(max(occurred_at)) AS occurred FROM events WHERE received_at > fromUnixTimestamp64Milli(${param(since, 'Int64')}, 'UTC')`,
    )
    if (row && Number(row.events) > 0)
      return { receivedAt: Number(row.received), occurredAt: Number(row.occurred) }
  }
  return undefined
}
