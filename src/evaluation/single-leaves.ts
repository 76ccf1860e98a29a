import { evaluationOf } from '../conditions/evaluation.ts'
import { sourceOf } from '../conditions/index.ts'
import type { PlannedLeaf } from '../plan/plan.ts'
import { HISTORIES_AT_ONCE, profileRanges } from '../records/profile-ranges.ts'
import { readHistories } from '../records/read-histories.ts'
import type { ProfileSelection } from '../records/survivors.ts'
import type { BatchContext, ProfileWindow } from './batch.ts'
import { BitSet } from './bit-set.ts'

/** Answers leaves that SQL has no answer for, by reading every profile's history. */
export async function singleBits(
  { store, moment, thresholds, signal, query }: BatchContext,
  leaves: readonly PlannedLeaf[],
  { low, profiles, everyone }: ProfileWindow,
  found: Map<string, BitSet>,
): Promise<void> {
  if (leaves.length === 0) return
  const source = sourceOf(leaves.map(({ node }) => node))
  const sets = leaves.map(() => new BitSet(everyone.capacity))
  for (const some of inParts(profiles, low + everyone.capacity - 1)) {
    signal?.throwIfAborted()
    for (const history of await readHistories(store, source, some, query)) {
      for (const [index, { node }] of leaves.entries()) {
        const { value } = evaluationOf(node, moment.calendar)({ history, thresholds }, moment.now)
        if (value) sets[index]!.add(history.profileId - low)
      }
    }
  }
  for (const [index, { key }] of leaves.entries()) found.set(key, sets[index]!)
}

/** Parts of a selection whose histories fit into memory; of all profiles there are none after the last. */
function* inParts(profiles: ProfileSelection, last: number): Generator<ProfileSelection> {
  if (!('blocks' in profiles)) {
    yield* profileRanges({ low: profiles.low, high: Math.min(profiles.high, last) }, HISTORIES_AT_ONCE)
    return
  }
  const { width, blocks } = profiles
  const atOnce = Math.max(1, Math.floor(HISTORIES_AT_ONCE / width))
  for (let from = 0; from < blocks.length; from += atOnce) {
    yield { width, blocks: blocks.slice(from, from + atOnce) }
  }
}
