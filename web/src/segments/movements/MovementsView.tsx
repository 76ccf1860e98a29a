import type { SegmentDetail } from '../../api/segments'
import { FlowsPanel } from './FlowsPanel'
import { Movements } from './Movements'

interface MovementsViewProps {
  readonly segment: SegmentDetail
}

/** Whence members come, where they go, and when. */
export function MovementsView({ segment }: MovementsViewProps) {
  return (
    <>
      <FlowsPanel id={segment.id} />
      <Movements id={segment.id} />
    </>
  )
}
