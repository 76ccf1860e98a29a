import type { Movement } from '../../api/segments'

/**
 * Of all movements, the latest first, those since an instant without those of the first evaluation: whom it found did
 * not come then.
 */
export function recordedSince(all: readonly Movement[], from: number): readonly Movement[] {
  const first = all.at(-1)
  const isBeginning = first?.cause === 'definition' && first.exited === 0
  return all.filter((movement) => movement.at >= from && !(isBeginning && movement === first))
}
