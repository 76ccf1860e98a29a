import { leafOf } from '../conditions/index.ts'
import { type ConditionNode, leafKey, leavesOf, type Node } from '../definition/node.ts'
import { BY_NAME } from '../definition/titles.ts'
import { manyOf, say } from '../language/index.ts'
import { type Source, sourceKey } from '../records/source.ts'

/** Something to evaluate: a segment, a part of a segmentation, a draft; its tree has no macros left. */
export interface Target {
  readonly id: string
  readonly node: Node
}

/** One condition that several targets may share. */
export interface PlannedLeaf {
  readonly key: string
  readonly node: ConditionNode
}

/** Leaves over the same records, answered by one query. */
export interface SourceGroup {
  readonly source: Source
  readonly leaves: readonly PlannedLeaf[]
}

/** What an evaluation does: every distinct leaf once, grouped by what it reads. */
export interface Plan {
  readonly targets: readonly Target[]
  readonly groups: readonly SourceGroup[]
  /** Leaves that only the TypeScript evaluator can answer, profile by profile. */
  readonly singly: readonly PlannedLeaf[]
}

/** Collects the leaves of all targets, each once, and groups them by source. */
export function planTargets(targets: readonly Target[]): Plan {
  const leaves = new Map<string, PlannedLeaf>()
  for (const { node } of targets) {
    for (const leaf of leavesOf(node)) leaves.set(leafKey(leaf), { key: leafKey(leaf), node: leaf })
  }
  const groups = new Map<string, { source: Source; leaves: PlannedLeaf[] }>()
  const singly: PlannedLeaf[] = []
  for (const leaf of leaves.values()) {
    const condition = leafOf(leaf.node)
    if (condition.sql === undefined) {
      singly.push(leaf)
      continue
    }
    const source = condition.source(leaf.node.body)
    const group = groups.get(sourceKey(source)) ?? { source, leaves: [] }
    group.leaves.push(leaf)
    groups.set(sourceKey(source), group)
  }
  return { targets, groups: [...groups.values()], singly }
}

/** The plan as lines of text for `satsuma explain plan`. */
export function describePlan({ targets, groups, singly }: Plan): string[] {
  const count = groups.reduce((sum, { leaves }) => sum + leaves.length, singly.length)
  const lines = [
    [
      manyOf(targets.length, 'target'),
      manyOf(count, 'distinct condition'),
      manyOf(groups.length, 'query', 'queries'),
    ].join(', '),
  ]
  for (const { source, leaves } of groups) {
    lines.push(`  ${describeSource(source)}`)
    for (const { node } of leaves) lines.push(`    ${leafOf(node).describe(node.body, BY_NAME)}`)
  }
  if (singly.length > 0) lines.push(`  ${say`profile by profile`}`)
  for (const { node } of singly) lines.push(`    ${leafOf(node).describe(node.body, BY_NAME)}`)
  return lines
}

function describeSource({ events, traits, everyone }: Source): string {
  const parts = [
    ...(events.length > 0 ? [say`events ${events.join(', ')}`] : []),
    ...(traits.length > 0 ? [say`traits ${traits.join(', ')}`] : []),
    ...(everyone ? [say`every profile`] : []),
  ]
  return parts.join(` ${say`and`} `)
}
