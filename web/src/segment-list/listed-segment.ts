import type { SegmentMeasure } from '../api/measures'
import type { SegmentRow } from '../api/segments'

/** A segment as it is listed: with what its members are worth, as far as that is known. */
export interface ListedSegment extends SegmentRow {
  readonly value?: number | undefined
  readonly churnRisk?: number | undefined
}

/** Every segment with its measures; of what is paused or archived nothing is known. */
export function withMeasures(
  rows: readonly SegmentRow[],
  measures: readonly SegmentMeasure[] = [],
): readonly ListedSegment[] {
  const byId = new Map(measures.map((measure) => [measure.id, measure]))
  return rows.map((row) => {
    const measure = byId.get(row.id)
    return { ...row, value: measure?.value, churnRisk: measure?.churnRisk }
  })
}
