import type { Identity } from '../identity/identity.ts'
import { type MembershipChange, readChanges } from '../membership/changes.ts'
import { findProfile, identitiesOf } from '../membership/profile.ts'
import { emptyHistory } from '../records/history.ts'
import { readHistories } from '../records/read-histories.ts'
import { isOneOfProfiles } from '../records/survivors.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { param, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import { type CurrentTraits, currentTraits } from './current-traits.ts'
import { presentSegments } from './present-segments.ts'
import { readTimeline } from './timeline.ts'
import { listTraits } from './trait-names.ts'

/** Everything known of one profile at an instant. */
export interface ProfileView {
  readonly profileId: number
  readonly identities: readonly Identity[]
  readonly firstAt: number
  readonly traits: CurrentTraits
  /** Number, first and last instant, by event name. */
  readonly events: Readonly<
    Record<string, { readonly count: number; readonly firstAt: number; readonly lastAt: number }>
  >
  /** The latest events, the latest first. */
  readonly recent: readonly { readonly event: string; readonly at: number; readonly properties: unknown }[]
  /** Segments and parts that the profile is in now, or was at the last evaluation. */
  readonly segments: readonly string[]
  readonly changes: readonly MembershipChange[]
}

const RECENT = 20

/** The profile of an identity (`c-17`, `email:ada@example.org`). */
export function showProfile(workspace: Workspace, identity: string): Promise<ProfileView> {
  return workspace.survivors.readMerged(() => readProfile(workspace, identity))
}

async function readProfile(workspace: Workspace, identity: string): Promise<ProfileView> {
  const { analytical, clock } = workspace
  const profileId = await findProfile(analytical, identity)
  const now = clock()
  const traits = { events: [], traits: await listTraits(workspace) }
  const [history] = await readHistories(analytical, traits, { low: profileId, high: profileId })
  const known = history ?? emptyHistory(profileId, now)
  const identities = await identitiesOf(analytical, [profileId])
  const recent = await readTimeline(workspace, `profile_id:${profileId}`, { limit: RECENT })
  return {
    profileId,
    identities: identities.get(profileId) ?? [],
    firstAt: known.firstAt,
    traits: currentTraits(known, now),
    events: await countEvents(analytical, profileId, now),
    recent: recent.map(({ event, at, properties }) => ({ event, at, properties })),
    segments: await presentSegments(workspace, profileId),
    changes: await readChanges(workspace, profileId),
  }
}

async function countEvents(
  store: AnalyticalStore,
  profileId: number,
  now: number,
): Promise<ProfileView['events']> {
  const rows = await store.query<{ event: string; count: string; first: string; last: string }>(
    sql`SELECT toString(event) AS event, count() AS count, toUnixTimestamp64Milli(min(occurred_at)) AS first, toUnixTimestamp64Milli(max(occurred_at)) AS last
      FROM events PREWHERE ${isOneOfProfiles([profileId])}
      WHERE toUnixTimestamp64Milli(occurred_at) <= ${param(now, 'Int64')} GROUP BY event ORDER BY count() DESC, event`,
  )
  return Object.fromEntries(
    rows.map(({ event, count, first, last }) => [
      event,
      { count: Number(count), firstAt: Number(first), lastAt: Number(last) },
    ]),
  )
}
