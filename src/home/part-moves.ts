import { param, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'

/** How many profiles went from one part of a segmentation to another; `from` is absent for who was in none before. */
export interface PartMove {
  readonly from?: string
  readonly to: string
  readonly profiles: number
}

const MOST_MOVES = 200

/**
 * Moves between parts since an instant, the largest first and after them who is new: of each profile from the part it left first to the one it
 * entered last. What was brought about by editing a definition is left out: nobody moved.
 */
export async function readPartMoves(
  { analytical }: Pick<Workspace, 'analytical'>,
  parts: readonly string[],
  since: number,
): Promise<readonly PartMove[]> {
  if (parts.length === 0) return []
  const after = sql`at > fromUnixTimestamp64Milli(${param(since, 'Int64')}, 'UTC')`
  const steps = sql`SELECT segment_id, at, arrayJoin(arrayConcat(arrayMap(p -> (p, 1), entered), arrayMap(p -> (p, -1), exited))) AS step FROM membership_changes WHERE segment_id IN ${param(parts, 'Array(String)')} AND ${after} AND cause != 'definition'`
  const ways = sql`SELECT argMinIf(segment_id, at, step.2 = -1) AS left_part, argMaxIf(segment_id, at, step.2 = 1) AS entered_part FROM (${steps}) GROUP BY splitByChar('/', segment_id)[1], step.1`
  const rows = await analytical.query<{ left_part: string; entered_part: string; profiles: string }>(
    sql`SELECT left_part, entered_part, count() AS profiles FROM (${ways}) WHERE entered_part != '' AND left_part != entered_part GROUP BY left_part, entered_part ORDER BY left_part = '', profiles DESC, left_part, entered_part LIMIT ${param(MOST_MOVES, 'UInt32')}`,
  )
  return rows.map(({ left_part, entered_part, profiles }) => ({
    ...(left_part !== '' && { from: left_part }),
    to: entered_part,
    profiles: Number(profiles),
  }))
}
