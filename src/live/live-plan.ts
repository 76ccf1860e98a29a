import { conditionOf, sourceOf } from '../conditions/index.ts'
import { type ConditionNode, leafKey, leavesOf, type Node } from '../definition/node.ts'
import type { PlannedLeaf } from '../plan/plan.ts'
import type { Mention } from '../records/mention.ts'
import type { Owner } from '../records/record-table.ts'
import { type Source, sourceKey } from '../records/source.ts'
import type { Need, Stream } from './streams.ts'

/** Leaves over the same records: they are evaluated together, and due together. */
export interface LiveGroup {
  /** Equal for equal sources. */
  readonly key: string
  readonly source: Source
  readonly leaves: readonly PlannedLeaf[]
  /** Where the records of the source are kept. */
  readonly streams: readonly Stream[]
}

/** Leaves to evaluate, each once, by what they read. */
export interface LivePlan {
  readonly groups: readonly LiveGroup[]
  /** By the name of an event or trait: the groups that read it. */
  readonly readers: Readonly<Record<Owner, ReadonlyMap<string, readonly LiveGroup[]>>>
  readonly byKey: ReadonlyMap<string, LiveGroup>
}

export const NO_PLAN: LivePlan = {
  groups: [],
  readers: { event: new Map(), trait: new Map() },
  byKey: new Map(),
}

/** Something that live evaluation keeps true: a segment, or a part of a segmentation. */
export interface LiveTarget {
  readonly id: string
  readonly version: number
  readonly node: Node
}

/** Every distinct leaf of the targets. */
export function leavesOfTargets(targets: readonly LiveTarget[]): readonly PlannedLeaf[] {
  const leaves = new Map<string, PlannedLeaf>()
  for (const node of targets.flatMap((target) => leavesOf(target.node))) {
    leaves.set(leafKey(node), { key: leafKey(node), node })
  }
  return [...leaves.values()]
}

/** Groups leaves by what they read, over the streams that `streamOf` gives. */
export function planLeaves(leaves: readonly PlannedLeaf[], streamOf: (need: Need) => Stream): LivePlan {
  const groups = groupLeaves(leaves).map(({ source, leaves: some }): LiveGroup => {
    const streams = needsOf(some.map(({ node }) => node)).map(streamOf)
    return { key: sourceKey(source), source, leaves: some, streams }
  })
  return {
    groups,
    readers: { event: readersOf(groups, 'events'), trait: readersOf(groups, 'traits') },
    byKey: new Map(groups.map((group) => [group.key, group])),
  }
}

/** What must be kept of the records for some leaves: of events the properties that are named, traits whole. */
export function needsOf(leaves: readonly ConditionNode[]): readonly Need[] {
  const { events, traits } = sourceOf(leaves)
  const mentions = leaves.flatMap(mentionsOf)
  const pathsOf = (event: string) =>
    mentions.flatMap((one) => (one.noun === 'property' && one.events.includes(event) ? [one.name] : []))
  return [
    ...events.map((name): Need => ({ owner: 'event', name, paths: [...new Set(pathsOf(name))].sort() })),
    ...traits.map((name): Need => ({ owner: 'trait', name, paths: undefined })),
  ]
}

/** By leaf: the targets that it is part of. */
export function targetsByLeaf(targets: readonly LiveTarget[]): ReadonlyMap<string, readonly LiveTarget[]> {
  const byLeaf = new Map<string, LiveTarget[]>()
  for (const target of targets) {
    for (const key of new Set(leavesOf(target.node).map(leafKey))) {
      byLeaf.set(key, [...(byLeaf.get(key) ?? []), target])
    }
  }
  return byLeaf
}

function groupLeaves(leaves: readonly PlannedLeaf[]): { source: Source; leaves: PlannedLeaf[] }[] {
  const groups = new Map<string, { source: Source; leaves: PlannedLeaf[] }>()
  for (const leaf of leaves) {
    const source = sourceOf([leaf.node])
    const group = groups.get(sourceKey(source)) ?? { source, leaves: [] }
    group.leaves.push(leaf)
    groups.set(sourceKey(source), group)
  }
  return [...groups.values()]
}

/** The names that a leaf says, and those of the segment that is resolved into its body. */
function mentionsOf({ condition, body }: ConditionNode): readonly Mention[] {
  const of = (body as { readonly of?: Node }).of
  const within = of?.kind === undefined ? [] : leavesOf(of).flatMap(mentionsOf)
  return [...(conditionOf(condition).mentions?.(body) ?? []), ...within]
}

function readersOf(groups: readonly LiveGroup[], of: 'events' | 'traits'): Map<string, LiveGroup[]> {
  const readers = new Map<string, LiveGroup[]>()
  for (const group of groups) {
    for (const name of group.source[of]) readers.set(name, [...(readers.get(name) ?? []), group])
  }
  return readers
}
