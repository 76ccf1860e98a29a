import type { Comparison } from '../api/comparison'
import type { SegmentMeasure } from '../api/measures'
import type { SegmentRow } from '../api/segments'

/** A segment with all that it is compared by. */
export interface ComparedSegment {
  readonly row: SegmentRow
  readonly size: number
  readonly alone: number
  readonly entered: number
  readonly exited: number
  readonly value: number | undefined
  readonly each: number | undefined
  readonly churnRisk: number | undefined
}

/** The ids that an address names, each once. */
export function idsAsked(params: URLSearchParams): readonly string[] {
  return [...new Set((params.get('ids') ?? '').split(',').filter(Boolean))]
}

export function comparedSegments(
  { segments }: Comparison,
  rows: readonly SegmentRow[],
  measures: readonly SegmentMeasure[],
): readonly ComparedSegment[] {
  return segments.flatMap(({ id, ...counts }) => {
    const row = rows.find((one) => one.id === id)
    const measure = measures.find((one) => one.id === id)
    if (row === undefined) return []
    const { value, churnRisk } = measure ?? {}
    const each = value === undefined || counts.size === 0 ? undefined : value / counts.size
    return [{ row, ...counts, value, each, churnRisk }]
  })
}

/** Who two segments share and who goes between them, seen from the first. */
interface Relation {
  readonly shared: number
  /** Of the first. */
  readonly share: number
  readonly to: number
  readonly from: number
}

/** How one segment stands to another; undefined for itself. */
export function relationOf({ segments, pairs }: Comparison, id: string, other: string): Relation | undefined {
  const size = segments.find((one) => one.id === id)?.size ?? 0
  const share = (shared: number) => (size === 0 ? 0 : shared / size)
  const forth = pairs.find(({ a, b }) => a === id && b === other)
  if (forth) {
    const { shared, fromAToB, fromBToA } = forth
    return { shared, share: share(shared), to: fromAToB, from: fromBToA }
  }
  const back = pairs.find(({ a, b }) => a === other && b === id)
  return back && { shared: back.shared, share: share(back.shared), to: back.fromBToA, from: back.fromAToB }
}
