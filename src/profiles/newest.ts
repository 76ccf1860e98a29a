import { isOneOfProfiles, PROFILE } from '../records/survivors.ts'
import { param, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import { namesOfProfiles, type ProfileNames } from './names.ts'

/** A profile in a list of those that came in last, or were found by their name. */
export interface NewestProfile extends ProfileNames {
  readonly profileId: number
  /** When it last did something; absent where it did nothing yet. */
  readonly lastAt?: number
}

/**
 * The profiles that came in last, the last first. Numbers are given in the order in which profiles come, and tables
 * are sorted by them, so what is read does not grow with the data.
 */
export function newestProfiles(workspace: Workspace, limit: number): Promise<readonly NewestProfile[]> {
  return workspace.survivors.readMerged(() => readNewest(workspace, limit))
}

async function readNewest(workspace: Workspace, limit: number): Promise<readonly NewestProfile[]> {
  const rows = await workspace.analytical.query<{ profile_id: number }>(
    sql`SELECT profile_id FROM profiles WHERE ${PROFILE} = profile_id ORDER BY profile_id DESC LIMIT 1 BY profile_id LIMIT ${param(limit, 'UInt32')}`,
  )
  return shownProfiles(
    workspace,
    rows.map(({ profile_id }) => profile_id),
  )
}

/** Profiles as lists show them. Within `readMerged`. */
export async function shownProfiles(
  workspace: Workspace,
  ids: readonly number[],
): Promise<readonly NewestProfile[]> {
  const [names, lastAt] = await Promise.all([namesOfProfiles(workspace, ids), lastEvents(workspace, ids)])
  return ids.map((profileId) => {
    const at = lastAt.get(profileId)
    return { profileId, ...names.get(profileId)!, ...(at !== undefined && { lastAt: at }) }
  })
}

async function lastEvents(
  { analytical, clock }: Workspace,
  profileIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (profileIds.length === 0) return new Map()
  const rows = await analytical.query<{ profile: number; last: string }>(
    sql`SELECT ${PROFILE} AS profile, toUnixTimestamp64Milli(max(occurred_at)) AS last FROM events PREWHERE ${isOneOfProfiles(profileIds)} WHERE toUnixTimestamp64Milli(occurred_at) <= ${param(clock(), 'Int64')} GROUP BY profile`,
  )
  return new Map(rows.map(({ profile, last }) => [profile, Number(last)]))
}
