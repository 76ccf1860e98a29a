import { segmentStates } from '../control/index.ts'
import type { Identity } from '../identity/identity.ts'
import { type MembershipChange, readChanges } from '../membership/changes.ts'
import { findProfile, identitiesOf } from '../membership/profile.ts'
import { segmentsWith } from '../membership/stored-members.ts'
import { byTime, emptyHistory, type History, type ProfileRecord } from '../records/history.ts'
import { plainValue } from '../records/json-value.ts'
import { readHistories } from '../records/read-histories.ts'
import { numbersOf } from '../records/survivors.ts'
import type { Workspace } from '../workspace/index.ts'

/** Everything known of one profile at an instant. */
export interface ProfileView {
  readonly profileId: number
  readonly identities: readonly Identity[]
  readonly firstAt: number
  /** Current value and when it was set, by trait. */
  readonly traits: Readonly<Record<string, { readonly value: unknown; readonly since: number }>>
  /** Number, first and last instant, by event name. */
  readonly events: Readonly<
    Record<string, { readonly count: number; readonly firstAt: number; readonly lastAt: number }>
  >
  /** The latest events, the latest first. */
  readonly recent: readonly { readonly event: string; readonly at: number; readonly properties: unknown }[]
  /** Segments and parts the last evaluation found the profile in. */
  readonly segments: readonly string[]
  readonly changes: readonly MembershipChange[]
}

const RECENT = 20

/** The profile of an identity (`c-17`, `email:ada@example.org`). */
export function showProfile(workspace: Workspace, identity: string): Promise<ProfileView> {
  return workspace.survivors.readMerged(() => readProfile(workspace, identity))
}

async function readProfile(workspace: Workspace, identity: string): Promise<ProfileView> {
  const { analytical, control, clock } = workspace
  const profileId = await findProfile(analytical, identity)
  const now = clock()
  const [history] = await readHistories(analytical, 'everything', { low: profileId, high: profileId })
  const identities = await identitiesOf(analytical, [profileId])
  const numbers = await numbersOf(analytical, profileId)
  const known = history ?? emptyHistory(profileId, now)
  return {
    profileId,
    identities: identities.get(profileId) ?? [],
    firstAt: known.firstAt,
    traits: currentTraits(known, now),
    events: countEvents(known, now),
    recent: recentEvents(known, now),
    segments: await segmentsWith(analytical, await segmentStates(control), numbers),
    changes: await readChanges(analytical, profileId),
  }
}

function currentTraits({ traits }: History, now: number): ProfileView['traits'] {
  const current = [...traits].flatMap(([trait, changes]) => {
    const latest = changes.filter(({ at }) => at <= now).at(-1)
    const value = latest && plainValue(latest.values)
    return value === undefined || latest === undefined ? [] : [[trait, { value, since: latest.at }] as const]
  })
  return Object.fromEntries(current.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function countEvents({ events }: History, now: number): ProfileView['events'] {
  const counts = [...events].flatMap(([name, records]) => {
    const seen = records.filter(({ at }) => at <= now)
    const [first, last] = [seen[0], seen.at(-1)]
    return first && last ? [[name, { count: seen.length, firstAt: first.at, lastAt: last.at }] as const] : []
  })
  return Object.fromEntries(counts.sort(([, a], [, b]) => b.count - a.count))
}

function recentEvents({ events }: History, now: number): ProfileView['recent'] {
  const latest: ProfileRecord[] = [...events.values()].flatMap((records) =>
    records.filter(({ at }) => at <= now),
  )
  return latest
    .sort((a, b) => byTime(b, a))
    .slice(0, RECENT)
    .map(({ name, at, values }) => ({ event: name, at, properties: plainValue(values) ?? {} }))
}
