import type { SegmentListing } from '../segments/index.ts'
import type { PartMove } from './part-moves.ts'

const MOST_MOVES = 12

/** A part of a segmentation, as people call it. */
export type PartNamed = Pick<SegmentListing, 'id' | 'title'>

/** How many went from one part to another, in words. */
export interface Move {
  readonly segmentation: string
  readonly segmentationTitle: string
  /** Absent for profiles that are new. */
  readonly from?: PartNamed
  readonly to: PartNamed
  readonly profiles: number
}

/** The parts among segments, by id. */
export function partsOf(segments: readonly SegmentListing[]): ReadonlyMap<string, SegmentListing> {
  return new Map(segments.flatMap((one) => (one.kind === 'part' ? [[one.id, one] as const] : [])))
}

/** The first of the moves, with the titles of the parts. */
export function nameMoves(
  parts: ReadonlyMap<string, SegmentListing>,
  moves: readonly PartMove[],
): readonly Move[] {
  return moves.slice(0, MOST_MOVES).map(({ from, to, profiles }) => {
    const { segmentation = '', segmentationTitle = '' } = parts.get(to)!
    return {
      segmentation,
      segmentationTitle,
      ...(from !== undefined && { from: named(parts, from) }),
      to: named(parts, to),
      profiles,
    }
  })
}

const named = (parts: ReadonlyMap<string, SegmentListing>, id: string): PartNamed => ({
  id,
  title: parts.get(id)!.title,
})
