import type { SegmentDetail } from '../../api/segments'
import { Definition } from './Definition'
import { Uses } from './Uses'
import { Versions } from './Versions'

interface DefinitionViewProps {
  readonly segment: SegmentDetail
}

/** How it is defined, how that came to be, and what rests on it. */
export function DefinitionView({ segment }: DefinitionViewProps) {
  return (
    <>
      <Definition segment={segment} />
      <Uses id={segment.id} />
      <Versions segment={segment} />
    </>
  )
}
