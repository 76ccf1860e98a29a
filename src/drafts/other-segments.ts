import { segmentStates } from '../control/index.ts'
import { partsWithRest } from '../definition/definition.ts'
import type { BitSet } from '../evaluation/bit-set.ts'
import { storedMembers } from '../membership/stored-members.ts'
import { type StoredTarget, targetsOf } from '../membership/targets.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Draft } from './read-draft.ts'

/** A saved segment, or a part of a segmentation, and who is in it. */
export interface OtherSegment {
  readonly id: string
  readonly title: string
  /** Of a part. */
  readonly segmentationTitle?: string
  /** To be read at once: who is kept true changes. */
  readonly members: BitSet
}

/** All other active segments and parts whose members are kept true, or else were stored. */
export async function* otherSegments(workspace: Workspace, draft: Draft): AsyncGenerator<OtherSegment> {
  const states = new Map((await segmentStates(workspace.control)).map((state) => [state.segmentId, state]))
  for (const target of others(draft)) {
    const kept = keptTrue(workspace, target)
    const state = states.get(target.id)
    if (kept !== undefined) yield kept
    else if (state?.version === target.version) {
      yield { ...titled(target), members: await storedMembers(workspace.analytical, state) }
    }
  }
}

/** Those of them whose members are kept true, which are there at once. */
export function otherSegmentsKeptTrue(workspace: Workspace, draft: Draft): readonly OtherSegment[] {
  return others(draft).flatMap((target) => keptTrue(workspace, target) ?? [])
}

function others({ definition, library }: Draft): readonly StoredTarget[] {
  return targetsOf(library).filter(({ id, status }) => status === 'active' && id !== definition.name)
}

function keptTrue({ live }: Workspace, target: StoredTarget): OtherSegment | undefined {
  const found = live?.find(target.id)
  return found?.version === target.version ? { ...titled(target), members: found.members } : undefined
}

function titled({ id, definition }: StoredTarget): Omit<OtherSegment, 'members'> {
  const title = definition.title ?? definition.name
  if (definition.kind !== 'segmentation') return { id, title }
  const name = id.slice(definition.name.length + 1)
  const part = partsWithRest(definition).find((one) => one.name === name)
  return { id, title: part?.title ?? name, segmentationTitle: title }
}
