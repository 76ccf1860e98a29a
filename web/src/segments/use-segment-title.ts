import { useSegments } from '../api/segments'

/** What a segment is called by its id; a part after its segmentation. */
export function useSegmentTitle(): (id: string) => string {
  const { data: known } = useSegments()
  return (id) => {
    const row = known?.find((segment) => segment.id === id)
    return row?.segmentationTitle ? `${row.segmentationTitle}: ${row.title}` : (row?.title ?? id)
  }
}
