import type { SegmentState } from '../control/index.ts'
import { BitSet } from '../evaluation/bit-set.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { changedProfiles, regroupedProfiles } from './changed-profiles.ts'
import type { Cause, Change } from './changes.ts'
import { readSet } from './sets.ts'
import type { StoredTarget } from './targets.ts'

/** Whoever was in what is no more, a part that its segmentation does not have now, has left it. */
export async function diffVanished(
  store: AnalyticalStore,
  targets: readonly StoredTarget[],
  before: ReadonlyMap<string, SegmentState>,
): Promise<Change[]> {
  const ids = new Set(targets.map(({ id }) => id))
  const vanished = [...before.values()].filter(({ segmentId }) => !ids.has(segmentId))
  const changes: Change[] = []
  for (const { segmentId, version, evaluationId } of vanished) {
    const exited = await readSet(store, segmentId, evaluationId)
    changes.push({ segmentId, version, cause: 'definition', entered: new BitSet(0), exited })
  }
  return changes
}

/** A cause and the profiles whose changes it may explain. */
type PossibleCause = readonly [Cause, BitSet]

/**
 * Who came and went since the stored sets, each with one cause: an edited definition explains every change of
 * its segment, then a merge or unmerge those of its profiles, then new records, and the passing of time the rest.
 */
export async function diffTargets(
  store: AnalyticalStore,
  targets: readonly StoredTarget[],
  sets: ReadonlyMap<string, BitSet>,
  before: ReadonlyMap<string, SegmentState>,
): Promise<Change[]> {
  const changes: Change[] = []
  const causesSince = new Map<number, readonly PossibleCause[]>()
  for (const target of targets) {
    const state = before.get(target.id)
    const set = sets.get(target.id)!
    const old = state === undefined ? new BitSet(0) : await readSet(store, target.id, state.evaluationId)
    const entered = set.clone().andNot(old)
    const exited = old.clone(set.capacity).andNot(set)
    const base = { segmentId: target.id, version: target.version }
    if (state === undefined || isEdited(target, state)) {
      changes.push({ ...base, cause: 'definition', entered, exited })
      continue
    }
    const causes = causesSince.get(state.evaluationId) ?? (await readCauses(store, state, set.capacity))
    causesSince.set(state.evaluationId, causes)
    changes.push(...byCause(entered, exited, causes).map((change) => ({ ...base, ...change })))
  }
  return changes
}

function isEdited({ version, changedAt }: StoredTarget, state: SegmentState): boolean {
  return state.version !== version || changedAt > state.asOf
}

async function readCauses(
  store: AnalyticalStore,
  { asOf, mergesSeen }: SegmentState,
  capacity: number,
): Promise<readonly PossibleCause[]> {
  return [
    ['identity', await regroupedProfiles(store, mergesSeen, capacity)],
    ['data', await changedProfiles(store, asOf, capacity)],
  ]
}

function byCause(
  entered: BitSet,
  exited: BitSet,
  causes: readonly PossibleCause[],
): Pick<Change, 'cause' | 'entered' | 'exited'>[] {
  const explained = causes.map(([cause, profiles]) => {
    const change = { cause, entered: entered.clone().and(profiles), exited: exited.clone().and(profiles) }
    entered.andNot(profiles)
    exited.andNot(profiles)
    return change
  })
  return [...explained, { cause: 'time', entered, exited }]
}
