import { type ControlStore, sizeChanges } from '../../../control/index.ts'
import type { SegmentDetail } from '../../../segments/index.ts'

interface SizeAt {
  readonly at: number
  readonly size: number
}

const YEAR_MS = 366 * 86_400_000

/** Sizes after then are shown at an instant. */
export const yearBefore = (now: number) => now - YEAR_MS

/**
 * Of each of `most` equally long spans of a year the last size, so that a segment that is evaluated every minute does
 * not send half a million points to a chart of some hundred pixels.
 */
export function thinned(sizes: readonly SizeAt[], most: number): readonly SizeAt[] {
  if (sizes.length <= most) return sizes
  const span = YEAR_MS / most
  return sizes.filter(({ at }, index) => {
    const next = sizes[index + 1]
    return next === undefined || Math.floor(next.at / span) !== Math.floor(at / span)
  })
}

/** Who came and went before that was recorded: before the segment was first saved. */
export async function lookedBackOn(
  control: ControlStore,
  { id, version, versions }: Pick<SegmentDetail, 'id' | 'version' | 'versions'>,
  after: number,
) {
  const recordedSince = Math.min(...versions.map(({ createdAt }) => createdAt))
  const changes = await sizeChanges(control, { segmentId: id, version }, after)
  return changes.filter(({ since }) => since < recordedSince)
}
