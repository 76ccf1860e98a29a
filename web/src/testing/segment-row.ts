import type { SegmentRow } from '../api/segments'

/** A saved segment as lists have it, called after its id, of all profiles, with nothing known of its size. */
export function segmentRow(id: string, more: Partial<SegmentRow> = {}): SegmentRow {
  return {
    ...{ id, kind: 'segment', name: id, title: id, tags: [], sentence: 'All profiles.' },
    ...{ version: 1, status: 'active', updatedAt: 0, sizes: [] },
    ...more,
  }
}
