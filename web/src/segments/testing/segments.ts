import type { SegmentDetail } from '../../api/segments'

export const at = (text: string) => Date.parse(text)

/** Who bought lately: 31 of 40 profiles. */
export function aSegment(more: Partial<SegmentDetail> = {}): SegmentDetail {
  return {
    ...{ id: 'buyers', kind: 'segment', name: 'buyers', title: 'Bought lately', tags: [] },
    sentence: 'Profiles who did order_completed in the last 30 days',
    ...{ version: 1, status: 'active', updatedAt: at('2026-03-01T10:00:00Z') },
    ...{ size: 31, share: 0.775, asOf: at('2026-03-10T09:00:00Z'), sizes: [] },
    ...{ yaml: 'segment: buyers\n', versions: [], movements: [], lookedBack: [] },
    ...more,
  }
}

/** A part of a segmentation. */
export function aPart(more: Partial<SegmentDetail> = {}): SegmentDetail {
  const segmentation = { kind: 'part', segmentation: 'plan', segmentationTitle: 'Plan' } as const
  return aSegment({ id: 'plan/pro', name: 'pro', title: 'Pro', ...segmentation, ...more })
}
