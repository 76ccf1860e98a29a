import type { BitSet } from '../evaluation/bit-set.ts'
import type { Identity } from '../identity/identity.ts'
import { latestTraits, type TraitValues } from '../records/latest-traits.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import type { Workspace } from '../workspace/index.ts'
import { type MemberSet, memberSet } from './member-set.ts'
import { profilesCalled } from './person-names.ts'
import { identitiesOf, profilesNamed } from './profile.ts'
import { type MemberOrder, type MemberPlace, sortedMembers } from './sorted-members.ts'

export interface Member {
  readonly profileId: number
  readonly identities: readonly Identity[]
}

/** A member with the traits that were asked for; one that the profile does not have is left out. */
export interface ListedMember extends Member {
  readonly traits?: TraitValues
}

export interface MembersOptions {
  /** As of this instant (ms); otherwise as they are kept true, or as the last evaluation stored them. */
  readonly asOf?: number
  /** Whoever comes after this one; for the next page. */
  readonly after?: MemberPlace | undefined
  /** So many are passed over instead, to begin anywhere; who comes or goes meanwhile shifts that. */
  readonly skip?: number | undefined
  readonly limit?: number
  /** Only those with an identity or a name that contains this; case is ignored. */
  readonly search?: string | undefined
  /** By a trait instead of by profile id; those who do not have it come last. */
  readonly order?: MemberOrder | undefined
  /** Traits whose values are told of each, as of the same instant. */
  readonly traits?: readonly string[]
}

export interface MembersPage {
  readonly segment: string
  readonly asOf: number
  readonly size: number
  /** How many of them the search finds; all without one. */
  readonly found: number
  /** When the thresholds of its population conditions were computed; absent where it has none. */
  readonly thresholdsAsOf?: number
  readonly members: readonly ListedMember[]
  /** Where the next page begins; absent on the last. */
  readonly next?: MemberPlace
}

const PAGE = 1_000
const MEMBERS_AT_ONCE = 10_000
const INTERACTIVE = { lane: 'interactive' } as const

/** One page of a segment's members, in order of profile id or of a trait. */
export function segmentMembers(
  workspace: Workspace,
  name: string,
  options: MembersOptions = {},
): Promise<MembersPage> {
  return workspace.survivors.readMerged(() => readPage(workspace, name, options))
}

async function readPage(workspace: Workspace, name: string, options: MembersOptions): Promise<MembersPage> {
  const { limit = PAGE, traits = [] } = options
  const members = await memberSet(workspace, name, options.asOf)
  const { at, thresholdsAsOf } = members
  const { size, found, places } = await takePlaces(workspace, members, { ...options, limit: limit + 1 })
  const page = places.slice(0, limit)
  const ids = page.map(({ id }) => id)
  const known = await withIdentities(workspace, ids)
  const values = await latestTraits(workspace.analytical, ids, traits, at, INTERACTIVE)
  const next = places.length > limit ? page.at(-1) : undefined
  return {
    segment: name,
    asOf: at,
    size,
    found,
    ...(thresholdsAsOf !== undefined && { thresholdsAsOf }),
    members:
      traits.length === 0
        ? known
        : known.map((member) => ({ ...member, traits: values.get(member.profileId) ?? {} })),
    ...(next && { next }),
  }
}

/** The first members from a place on, and how many there are of them. */
async function takePlaces(
  { analytical }: Workspace,
  { set, at }: MemberSet,
  { search = '', order, limit, after, skip = 0 }: MembersOptions & { readonly limit: number },
) {
  const size = set.size
  // What is kept true changes while something else is read.
  const members = search === '' && order === undefined ? set : set.clone()
  const wanted = search === '' ? members : (await searched(analytical, search, at)).and(members)
  const found = search === '' ? size : wanted.size
  const places =
    order === undefined
      ? take(wanted, after === undefined ? wanted.nth(skip) : after.id + 1, limit)
      : await sortedMembers(analytical, wanted, { order, at, after, skip, limit })
  return { size, found, places }
}

/** Whom a text finds, by an identity or by name. */
async function searched(store: AnalyticalStore, text: string, at: number): Promise<BitSet> {
  const [named, called] = await Promise.all([profilesNamed(store, text), profilesCalled(store, text, at)])
  return named.clone(called.capacity).or(called)
}

function take(set: BitSet, from: number | undefined, limit: number): readonly MemberPlace[] {
  const places: MemberPlace[] = []
  if (from === undefined) return places
  for (const id of set.from(from)) {
    if (places.length === limit) break
    places.push({ id })
  }
  return places
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

async function withIdentities({ analytical }: Workspace, ids: readonly number[]): Promise<Member[]> {
  const identities = await identitiesOf(analytical, ids)
  return ids.map((profileId) => ({ profileId, identities: identities.get(profileId) ?? [] }))
}
