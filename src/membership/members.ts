import { findSegmentState } from '../control/index.ts'
import { BitSet } from '../evaluation/bit-set.ts'
import { thresholdsAsOf } from '../evaluation/populations.ts'
import type { Identity } from '../identity/identity.ts'
import type { Workspace } from '../workspace/index.ts'
import { evaluateTargets } from './evaluate.ts'
import { identitiesOf, profilesNamed } from './profile.ts'
import { storedMembers } from './stored-members.ts'
import { findTarget } from './targets.ts'

export interface Member {
  readonly profileId: number
  readonly identities: readonly Identity[]
}

export interface MembersOptions {
  /** As of this instant (ms); otherwise as they are kept true, or as the last evaluation stored them. */
  readonly asOf?: number
  /** Profiles after this id; for the next page. */
  readonly after?: number
  readonly limit?: number
  /** Only those with an identity that contains this; case is ignored. */
  readonly search?: string
}

export interface MembersPage {
  readonly segment: string
  readonly asOf: number
  readonly size: number
  /** When the thresholds of its population conditions were computed; absent where it has none. */
  readonly thresholdsAsOf?: number
  readonly members: readonly Member[]
  /** Where the next page begins; absent on the last. */
  readonly next?: number
}

const PAGE = 1_000
const MEMBERS_AT_ONCE = 10_000

/** One page of a segment's members in order of profile id. */
export function segmentMembers(
  workspace: Workspace,
  name: string,
  options: MembersOptions = {},
): Promise<MembersPage> {
  return workspace.survivors.readMerged(() => readPage(workspace, name, options))
}

async function readPage(
  workspace: Workspace,
  name: string,
  { asOf, after = -1, limit = PAGE, search = '' }: MembersOptions,
): Promise<MembersPage> {
  const { set, at, thresholdsAsOf } = await memberSet(workspace, name, asOf)
  const ids =
    search === ''
      ? take(set, after, limit + 1)
      : await takeFound(workspace, set, { search, after, limit: limit + 1 })
  const page = ids.slice(0, limit)
  const members = await withIdentities(workspace, page)
  const next = ids.length > limit ? page.at(-1) : undefined
  return {
    segment: name,
    asOf: at,
    size: set.size,
    ...(thresholdsAsOf !== undefined && { thresholdsAsOf }),
    members,
    ...(next === undefined ? {} : { next }),
  }
}

/** The first members after a profile whom a search finds; identities are looked through some thousands at a time. */
async function takeFound(
  { analytical }: Workspace,
  set: BitSet,
  { search, after, limit }: { readonly search: string; readonly after: number; readonly limit: number },
): Promise<number[]> {
  const ids: number[] = []
  for (let from = after; ids.length < limit; ) {
    const found = await profilesNamed(analytical, search, from, MEMBERS_AT_ONCE)
    ids.push(...found.filter((id) => set.has(id)))
    if (found.length < MEMBERS_AT_ONCE) break
    from = found.at(-1)!
  }
  return ids.slice(0, limit)
}

/** All members, some thousands at a time, for exports. */
export function allMembers(
  workspace: Workspace,
  name: string,
  asOf?: number,
): AsyncGenerator<readonly Member[]> {
  return workspace.survivors.streamMerged(() => readMembers(workspace, name, asOf))
}

async function* readMembers(
  workspace: Workspace,
  name: string,
  asOf?: number,
): AsyncGenerator<readonly Member[]> {
  const { set } = await memberSet(workspace, name, asOf)
  let batch: number[] = []
  for (const id of set) {
    batch.push(id)
    if (batch.length < MEMBERS_AT_ONCE) continue
    yield await withIdentities(workspace, batch)
    batch = []
  }
  if (batch.length > 0) yield await withIdentities(workspace, batch)
}

/** Who is in, as of an instant, by thresholds as of one. */
interface MemberSet {
  readonly set: BitSet
  readonly at: number
  readonly thresholdsAsOf?: number | undefined
}

/**
 * A segment's set: evaluated as of an instant, or as it is kept true or stored; one never evaluated is evaluated now.
 * Nobody is in what is paused or archived now; its rule has members as of any instant.
 */
async function memberSet(workspace: Workspace, name: string, asOf?: number): Promise<MemberSet> {
  const target = await findTarget(workspace, name)
  if (asOf === undefined && target.status !== 'active') return { set: new BitSet(0), at: workspace.clock() }
  const live = asOf === undefined ? workspace.live : undefined
  const found = live?.find(name)
  if (live && found?.version === target.version) {
    return { set: found.members, at: live.now, thresholdsAsOf: live.thresholdsAsOf(name) }
  }
  const state = asOf === undefined ? await findSegmentState(workspace.control, name) : undefined
  if (state !== undefined) {
    const { asOf: at, thresholdsAsOf } = state
    return { set: await storedMembers(workspace.analytical, state), at, thresholdsAsOf }
  }
  const at = asOf ?? workspace.clock()
  const { sets, thresholds } = await evaluateTargets(workspace, [target], at)
  return { set: sets.get(name)!, at, thresholdsAsOf: thresholdsAsOf(target.node, thresholds) }
}

async function withIdentities({ analytical }: Workspace, ids: readonly number[]): Promise<Member[]> {
  const identities = await identitiesOf(analytical, ids)
  return ids.map((profileId) => ({ profileId, identities: identities.get(profileId) ?? [] }))
}

function take(set: BitSet, after: number, limit: number): number[] {
  const ids: number[] = []
  for (const id of set.from(after + 1)) {
    if (ids.length === limit) break
    ids.push(id)
  }
  return ids
}
