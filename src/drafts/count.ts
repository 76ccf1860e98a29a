import type { Problem } from '../errors/index.ts'
import { combine } from '../evaluation/batch.ts'
import { BitSet } from '../evaluation/bit-set.ts'
import { namesOfProfiles, type ProfileNames } from '../profiles/names.ts'
import type { Workspace } from '../workspace/index.ts'
import { countPlaces, type PlaceCount } from './count-places.ts'
import { type Estimate, exactly } from './estimate.ts'
import { type Look, type LookOptions, lookAt, type Precision } from './look.ts'
import { placeOf } from './places.ts'
import type { Draft } from './read-draft.ts'
import { sizeAmong, someOf } from './tally.ts'
import { draftWarnings } from './warnings/index.ts'

/** A profile that a draft takes in, or does not. */
export interface DraftMember extends ProfileNames {
  readonly profileId: number
}

/** Who a draft takes in as of now, condition by condition, and what it would change. */
export interface DraftCount {
  readonly asOf: number
  /** How many exist. */
  readonly profiles: number
  readonly precision: Precision
  /** How many of them were looked at. */
  readonly sampled: number
  readonly size: Estimate
  readonly share: number
  readonly nodes: readonly PlaceCount[]
  readonly members: readonly DraftMember[]
  /** Beside what is saved under its name; absent where nothing is. */
  readonly saved?: {
    readonly size: Estimate
    readonly joiners: Estimate
    readonly leavers: Estimate
    readonly staying: Estimate
    readonly joinerSample: readonly DraftMember[]
    readonly leaverSample: readonly DraftMember[]
  }
  readonly warnings: readonly Problem[]
}

const MEMBERS_SHOWN = 10

/** Counts a draft beside what is saved under its name, in one evaluation. */
export function countDraft(workspace: Workspace, draft: Draft, options: LookOptions): Promise<DraftCount> {
  return workspace.survivors.readMerged(() => count(workspace, draft, options))
}

async function count(workspace: Workspace, draft: Draft, options: LookOptions): Promise<DraftCount> {
  const { node, saved } = draft
  const targets = [{ id: 'draft', node }, ...(saved === undefined ? [] : [{ id: 'saved', node: saved }])]
  const look = await lookAt(workspace, targets, options)
  const sets = await evaluate(workspace, draft, look)
  const people = await showSome(workspace, sets)
  const [{ size } = { size: exactly(0) }] = sets.counts
  return {
    asOf: look.asOf,
    profiles: look.profiles,
    precision: look.precision,
    sampled: look.everyone.size,
    size,
    share: look.profiles === 0 ? 0 : size.value / look.profiles,
    nodes: sets.counts,
    members: people.members,
    ...(sets.before && { saved: compare(look, sets.members, sets.before, people) }),
    warnings: await draftWarnings(workspace, draft, look, sets),
  }
}

/** What came of all windows together. */
interface Sets {
  readonly members: BitSet
  readonly before: BitSet | undefined
  readonly counts: readonly PlaceCount[]
}

async function evaluate(workspace: Workspace, { definition, node, saved }: Draft, look: Look): Promise<Sets> {
  const { everyone, windows } = look
  const root = placeOf(definition.when, node)
  const members = new BitSet(everyone.capacity)
  const before = saved && new BitSet(everyone.capacity)
  const known = workspace.live?.thresholds
  let counts: readonly PlaceCount[] = []
  for await (const { window, leaves } of windows()) {
    const counted = countPlaces(
      root,
      { ...look, everyone: window.everyone },
      leaves,
      (key) => !known?.has(key),
    )
    members.words.set(counted.set.words, window.low / 32)
    if (saved) before?.words.set(combine(saved, window.everyone, leaves).words, window.low / 32)
    counts = counts.length === 0 ? counted.counts : addCounts(counts, counted.counts)
  }
  return { members, before, counts }
}

/** Of several windows each is counted in full, so what they have is added. */
function addCounts(some: readonly PlaceCount[], more: readonly PlaceCount[]): readonly PlaceCount[] {
  return some.map(({ path, size, left }, index) => {
    const other = more[index]!
    return {
      path,
      size: exactly(size.value + other.size.value),
      ...(left && other.left && { left: exactly(left.value + other.left.value) }),
    }
  })
}

/** Some of whom a draft takes in, and of whom saving it would bring and take. */
interface Some {
  readonly members: readonly DraftMember[]
  readonly joiners: readonly DraftMember[]
  readonly leavers: readonly DraftMember[]
}

async function showSome(workspace: Workspace, { members, before }: Sets): Promise<Some> {
  const ids = {
    members: someOf(members, MEMBERS_SHOWN),
    joiners: before ? someOf(members.clone().andNot(before), MEMBERS_SHOWN) : [],
    leavers: before ? someOf(before.clone().andNot(members), MEMBERS_SHOWN) : [],
  }
  const names = await namesOfProfiles(workspace, [
    ...new Set([...ids.members, ...ids.joiners, ...ids.leavers]),
  ])
  const named = (profiles: readonly number[]) =>
    profiles.map((profileId) => ({ profileId, ...names.get(profileId)! }))
  return { members: named(ids.members), joiners: named(ids.joiners), leavers: named(ids.leavers) }
}

function compare(look: Look, members: BitSet, before: BitSet, { joiners, leavers }: Some) {
  return {
    size: sizeAmong(look, before),
    joiners: sizeAmong(look, members.clone().andNot(before)),
    leavers: sizeAmong(look, before.clone().andNot(members)),
    staying: sizeAmong(look, members.clone().and(before)),
    joinerSample: joiners,
    leaverSample: leavers,
  }
}
