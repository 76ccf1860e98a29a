import { commitEvaluation, segmentStates } from '../control/index.ts'
import type { BitSet } from '../evaluation/bit-set.ts'
import { type ThresholdsByLeaf, thresholdsAsOf } from '../evaluation/populations.ts'
import type { Target } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'
import { type DatedChange, writeChanges } from './changes.ts'
import { dropSets, writeSets } from './sets.ts'

/** What an evaluation that has begun found. */
export interface FoundSets {
  readonly targets: readonly (Target & { readonly version: number })[]
  readonly sets: ReadonlyMap<string, BitSet>
  /** What population conditions went by. */
  readonly thresholds: ThresholdsByLeaf
  /** How many profiles exist. */
  readonly profiles: number
  readonly changes: Iterable<DatedChange>
}

/** Writes what an evaluation found, and then, in one transaction, makes it what readers see. */
export async function commitSets(
  { analytical, control, clock }: Workspace,
  id: number,
  { targets, sets, thresholds, profiles, changes }: FoundSets,
): Promise<void> {
  const before = await segmentStates(control)
  await writeSets(analytical, id, sets)
  await writeChanges(analytical, id, changes)
  const states = targets.map(({ id: segmentId, version, node }) => ({
    segmentId,
    version,
    size: sets.get(segmentId)!.size,
    thresholdsAsOf: thresholdsAsOf(node, thresholds),
  }))
  await commitEvaluation(control, id, { finishedAt: clock(), profiles, states })
  // Whoever has just read that the sets before were the latest still finds them.
  const kept = [...before, ...(await segmentStates(control))]
  await dropSets(
    analytical,
    kept.map(({ evaluationId }) => evaluationId),
  )
}
