import type { SegmentDetail } from '../../api/segments'
import { Downloads } from './Downloads'
import { Snippets } from './Snippets'

interface UseViewProps {
  readonly segment: SegmentDetail
}

/** The ways to take the members along, by hand and from programs. */
export function UseView({ segment }: UseViewProps) {
  return (
    <>
      <Downloads id={segment.id} />
      <Snippets id={segment.id} />
    </>
  )
}
