import type { SegmentRow } from '../api/segments'

/** The page where what defines a segment is edited; of a part that of its segmentation. */
export function buildPath({ kind, name, segmentation }: SegmentRow): string {
  const [what, called] = kind === 'part' ? ['segmentation', segmentation ?? name] : ['segment', name]
  return `/build/${what}/${encodeURIComponent(called)}`
}
