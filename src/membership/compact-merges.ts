import { latestEvaluation } from '../control/index.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'

/** When compacting is worth while: so many rows that nobody needs, and such a share of all. Both are exceeded. */
export interface CompactionRule {
  readonly rows: number
  readonly share: number
}

export const COMPACTION_RULE: CompactionRule = { rows: 10_000, share: 0.5 }

const BATCH = { lane: 'batch' } as const

/**
 * Removes from `profile_merges` the rows that nobody needs, where they are many; returns how many went. The log of
 * merges in the control store, of which it is a copy, stays whole.
 *
 * A number's newest row makes the dictionary, and finds the records of a profile for whoever reads with it; the next
 * evaluation is told by the rows since the last one whom a merge or unmerge moved. So a row may go when a newer one of
 * its number was seen by the last evaluation and by the dictionary that is loaded: readers who are there, and those
 * to come, have that one or a later one. The newest row of all stays: what comes after it is yet to be copied.
 *
 * Of any part of the rows, those that go have a newer one among them. So a kill half-way, and readers meanwhile, see
 * a log that means the same.
 */
export async function compactMerges(
  { analytical, control, survivors }: Pick<Workspace, 'analytical' | 'control' | 'survivors'>,
  rule: CompactionRule = COMPACTION_RULE,
): Promise<number> {
  const evaluation = await latestEvaluation(control)
  const upTo = await survivors.readMerged(async (loaded) =>
    Math.min(loaded, evaluation?.mergesSeen ?? loaded),
  )
  const isSeen = sql`version <= ${param(upTo, 'UInt64')}`
  const { rows, superseded } = await countRows(analytical, isSeen)
  if (superseded <= rule.rows || superseded <= rows * rule.share) return 0
  const newest = sql`SELECT profile_id, max(version) FROM profile_merges WHERE ${isSeen} GROUP BY profile_id`
  await analytical.command(
    sql`ALTER TABLE profile_merges DELETE WHERE ${isSeen} AND (profile_id, version) NOT IN (${newest})`,
    BATCH,
  )
  return superseded
}

async function countRows(
  store: AnalyticalStore,
  isSeen: Sql,
): Promise<{ readonly rows: number; readonly superseded: number }> {
  const [row] = await store.query<{ rows: string; superseded: string }>(
    sql`SELECT count() AS rows, uniqExactIf(version, ${isSeen}) - uniqExactIf(profile_id, ${isSeen}) AS superseded FROM profile_merges`,
    BATCH,
  )
  return { rows: Number(row?.rows ?? 0), superseded: Number(row?.superseded ?? 0) }
}
