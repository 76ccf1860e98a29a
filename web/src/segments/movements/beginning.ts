import type { Movement, SegmentDetail } from '../../api/segments'
import type { Move } from '../../charts/movement-bars'

/**
 * Of all movements, the latest first, those since an instant without those of the first evaluation: whom it found did
 * not come then.
 */
export function recordedSince(all: readonly Movement[], from: number): readonly Movement[] {
  const first = all.at(-1)
  const isBeginning = first?.cause === 'definition' && first.exited === 0
  return all.filter((movement) => movement.at >= from && !(isBeginning && movement === first))
}

/** Who came and went since an instant before that was recorded, as it was found by looking back. */
export function lookedBackSince(all: SegmentDetail['lookedBack'], from: number): readonly Move[] {
  return all
    .filter(({ since }) => since >= from)
    .map(({ at, entered, exited }) => ({ at, cause: 'lookedBack', entered, exited }))
}

/** The longest time between two instants that were looked back on since then; 0 where there is none. */
export function longestStep(all: SegmentDetail['lookedBack'], from: number): number {
  return Math.max(0, ...all.filter(({ since }) => since >= from).map(({ since, at }) => at - since))
}
