import type { AnalyticalStore } from '../store/analytical.ts'
import { param, sql } from '../store/sql.ts'
import type { Cause } from './changes.ts'

/** How many came and went at one evaluation, for one cause. */
export interface Movement {
  readonly at: number
  readonly cause: Cause
  readonly entered: number
  readonly exited: number
}

/** A segment's entries and exits by evaluation and cause, the latest first. */
export async function readMovements(
  store: AnalyticalStore,
  segmentId: string,
  limit = 20,
): Promise<Movement[]> {
  const rows = await store.query<{ moment: string; cause: Cause; came: string; went: string }>(
    sql`SELECT toUnixTimestamp64Milli(at) AS moment, cause, sum(length(entered)) AS came, sum(length(exited)) AS went FROM membership_changes WHERE segment_id = ${param(segmentId, 'String')} GROUP BY moment, cause HAVING came + went > 0 ORDER BY moment DESC, cause LIMIT ${param(limit, 'UInt32')}`,
  )
  return rows.map(({ moment, cause, came, went }) => ({
    at: Number(moment),
    cause,
    entered: Number(came),
    exited: Number(went),
  }))
}
