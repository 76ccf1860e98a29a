import { evaluationOf } from '../conditions/evaluation.ts'
import { sourceOf } from '../conditions/index.ts'
import type { PlannedLeaf } from '../plan/plan.ts'
import { HISTORIES_AT_ONCE, profileRanges } from '../records/profile-ranges.ts'
import { readHistories } from '../records/read-histories.ts'
import type { BatchContext, ProfileWindow } from './batch.ts'
import { BitSet } from './bit-set.ts'

/** Answers leaves that SQL has no answer for, by reading every profile's history. */
export async function singleBits(
  { store, moment, thresholds, signal }: BatchContext,
  leaves: readonly PlannedLeaf[],
  { low, everyone }: ProfileWindow,
  found: Map<string, BitSet>,
): Promise<void> {
  if (leaves.length === 0) return
  const source = sourceOf(leaves.map(({ node }) => node))
  const sets = leaves.map(() => new BitSet(everyone.capacity))
  const profiles = { low, high: low + everyone.capacity - 1 }
  for (const range of profileRanges(profiles, HISTORIES_AT_ONCE)) {
    signal?.throwIfAborted()
    for (const history of await readHistories(store, source, range, { lane: 'batch' })) {
      for (const [index, { node }] of leaves.entries()) {
        const { value } = evaluationOf(node, moment.calendar)({ history, thresholds }, moment.now)
        if (value) sets[index]!.add(history.profileId - low)
      }
    }
  }
  for (const [index, { key }] of leaves.entries()) found.set(key, sets[index]!)
}
