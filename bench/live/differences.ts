import { BitSet } from '../../src/evaluation/bit-set.ts'
import { openLiveFile } from '../../src/live/store/live-file.ts'
import { Tables } from '../../src/live/store/tables.ts'
import { evaluateTargets } from '../../src/membership/evaluate.ts'
import { loadTargets } from '../../src/membership/targets.ts'
import type { Workspace } from '../../src/workspace/index.ts'

/**
 * Compares who live evaluation left in each segment with what the batch finds as of the same instant; live evaluation
 * must be closed. Prints the segments where they differ.
 */
export async function countDifferences(workspace: Workspace): Promise<number> {
  await workspace.publishIdentities()
  const file = openLiveFile(workspace.directory.live)
  const { facts, columns } = new Tables(file.db)
  const now = facts.get('now', 0)
  const kept = columns.of('target')
  const targets = await loadTargets(workspace)
  const { sets } = await evaluateTargets(workspace, targets, now)
  let count = 0
  for (const { id } of targets) {
    const live = kept.get(id)?.column.bits ?? new BitSet(0)
    const [missing, extra] = [less(sets.get(id)!, live), less(live, sets.get(id)!)]
    count += missing.size + extra.size
    if (missing.size + extra.size > 0) {
      console.log(
        `${id}: live lacks ${missing.size} (${first(missing)}), and has ${extra.size} more (${first(extra)})`,
      )
    }
  }
  await file.close()
  return count
}

function less(set: BitSet, other: BitSet): BitSet {
  const capacity = Math.max(set.capacity, other.capacity)
  return set.clone(capacity).andNot(other.clone(capacity))
}

function first(set: BitSet): string {
  const some: number[] = []
  for (const profile of set) {
    if (some.length === 5) break
    some.push(profile)
  }
  return some.join(', ')
}
