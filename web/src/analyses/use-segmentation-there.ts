import { useArchivedSegments } from '../api/definition-status'
import { useSegments } from '../api/segments'

/** A saved segmentation, as far as whoever would save over it must know it. */
interface SegmentationThere {
  readonly title: string
  readonly version: number
  readonly isArchived: boolean
}

/** The segmentation that has a name; undefined where it is free. What is archived has one, too. */
export function useSegmentationThere(name: string): SegmentationThere | undefined {
  const { data: current = [] } = useSegments()
  const { data: archived = [] } = useArchivedSegments(true)
  const part = [...current, ...archived].find(({ segmentation }) => segmentation === name)
  if (part === undefined) return undefined
  const { segmentationTitle: title = name, version, status } = part
  return { title, version, isArchived: status === 'archived' }
}
