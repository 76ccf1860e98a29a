import type { AnalyticalStore } from '../store/analytical.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import { CAUSES, type Cause } from './changes.ts'

/** How many came and went at one evaluation, for one cause. */
export interface Movement {
  readonly at: number
  readonly cause: Cause
  readonly entered: number
  readonly exited: number
}

/** A segment's entries and exits by evaluation and cause, the latest first; `before` is the last of the page before. */
export async function readMovements(
  store: AnalyticalStore,
  segmentId: string,
  {
    limit = 20,
    before,
  }: { readonly limit?: number; readonly before?: Pick<Movement, 'at' | 'cause'> | undefined } = {},
): Promise<Movement[]> {
  const rows = await store.query<{ moment: string; cause: Cause; came: string; went: string }>(
    sql`SELECT toUnixTimestamp64Milli(at) AS moment, cause, sum(length(entered)) AS came, sum(length(exited)) AS went FROM membership_changes WHERE segment_id = ${param(segmentId, 'String')} GROUP BY moment, cause HAVING came + went > 0 AND ${isEarlier(before)} ORDER BY moment DESC, cause LIMIT ${param(limit, 'UInt32')}`,
  )
  return rows.map(({ moment, cause, came, went }) => ({
    at: Number(moment),
    cause,
    entered: Number(came),
    exited: Number(went),
  }))
}

/** Causes of one instant are in the order of their enumeration. */
function isEarlier(before: Pick<Movement, 'at' | 'cause'> | undefined): Sql {
  if (before === undefined) return sql`1`
  const at = param(before.at, 'Int64')
  const cause = param(CAUSES.indexOf(before.cause) + 1, 'UInt8')
  return sql`(moment < ${at} OR (moment = ${at} AND toUInt8(cause) > ${cause}))`
}
