import { leafOf } from '../../conditions/index.ts'
import { nearestName } from '../../definition/nearest-name.ts'
import { leavesOf, type Node } from '../../definition/node.ts'
import { fail } from '../../errors/index.ts'
import { loadDefinitions, type SavedDefinitions } from '../../membership/saved-definitions.ts'
import { targetsOf } from '../../membership/targets.ts'
import type { AnalysisWorkspace } from '../analysis.ts'

/** A saved segment, or a part of a segmentation, that is judged. */
export interface Candidate {
  /** `loyal`, or `lifecycle/loyal`. */
  readonly id: string
  readonly title: string
  /** The segmentation that it is a part of. */
  readonly segmentation: string | null
  readonly node: Node
  /** What its rule reads: in these it differs by definition. */
  readonly reads: { readonly events: ReadonlySet<string>; readonly traits: ReadonlySet<string> }
}

/** All that is active, or those that are named: a segment, or a segmentation with all its parts. */
export async function findCandidates(
  workspace: Pick<AnalysisWorkspace, 'control'>,
  named: readonly string[] | undefined,
): Promise<{ readonly candidates: readonly Candidate[]; readonly saved: SavedDefinitions }> {
  const saved = await loadDefinitions(workspace)
  const targets = targetsOf(saved).filter(({ status }) => status === 'active')
  const names = new Set(targets.flatMap(({ id, definition }) => [id, definition.name]))
  for (const name of named ?? []) {
    if (!names.has(name))
      fail('command/not-found', { noun: 'segment', name, nearest: nearestName(name, [...names]) })
  }
  const candidates = targets
    .filter(
      ({ id, definition }) => named === undefined || named.includes(id) || named.includes(definition.name),
    )
    .map(({ id, node, definition }): Candidate => {
      const part = definition.kind === 'segmentation' ? definition.name : null
      return { id, title: titleOf(id, definition), segmentation: part, node, reads: readsOf(node) }
    })
  return { candidates, saved }
}

function titleOf(id: string, definition: ReturnType<typeof targetsOf>[number]['definition']): string {
  if (definition.kind !== 'segmentation') return definition.title ?? id
  const name = id.slice(definition.name.length + 1)
  const part = [...definition.parts, definition.rest].find((one) => one.name === name)
  return `${definition.title ?? definition.name}: ${part?.title ?? name}`
}

function readsOf(node: Node): Candidate['reads'] {
  const sources = leavesOf(node).map((leaf) => leafOf(leaf).source(leaf.body))
  return {
    events: new Set(sources.flatMap(({ events }) => [...events])),
    traits: new Set(sources.flatMap(({ traits }) => [...traits])),
  }
}
