import { segmentStates } from '../control/index.ts'
import { partsWithRest } from '../definition/definition.ts'
import type { BitSet } from '../evaluation/bit-set.ts'
import { loadDefinitions } from '../membership/saved-definitions.ts'
import { storedMembers } from '../membership/stored-members.ts'
import { type StoredTarget, targetsOf } from '../membership/targets.ts'
import type { Workspace } from '../workspace/index.ts'

/** A saved segment, or a part of a segmentation, and who is in it. */
export interface OtherSegment {
  readonly id: string
  readonly title: string
  /** Of a part. */
  readonly segmentationTitle?: string
  /** To be read at once: who is kept true changes. */
  readonly members: BitSet
}

/** All active segments and parts whose members are known, but the one of a name. */
export async function* otherSegments(workspace: Workspace, name: string): AsyncGenerator<OtherSegment> {
  const targets = targetsOf(await loadDefinitions(workspace)).filter(
    ({ id, status }) => status === 'active' && id !== name,
  )
  const states = new Map((await segmentStates(workspace.control)).map((state) => [state.segmentId, state]))
  for (const target of targets) {
    const live = workspace.live?.find(target.id)
    const state = states.get(target.id)
    if (live?.version === target.version) yield { ...titled(target), members: live.members }
    else if (state?.version === target.version) {
      yield { ...titled(target), members: await storedMembers(workspace.analytical, state) }
    }
  }
}

function titled({ id, definition }: StoredTarget): Omit<OtherSegment, 'members'> {
  const title = definition.title ?? definition.name
  if (definition.kind !== 'segmentation') return { id, title }
  const name = id.slice(definition.name.length + 1)
  const part = partsWithRest(definition).find((one) => one.name === name)
  return { id, title: part?.title ?? name, segmentationTitle: title }
}
