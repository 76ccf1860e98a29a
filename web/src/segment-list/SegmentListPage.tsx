import { useSearchParams } from 'react-router'
import { useArchivedSegments } from '../api/definition-status'
import { useSegmentMeasures } from '../api/measures'
import { useSegments } from '../api/segments'
import { FirstSegment } from '../first-steps/FirstSegment'
import { texts } from '../i18n'
import { ErrorState } from '../states/ErrorState'
import { usePageTitle } from '../states/use-page-title'
import { ListHead } from './ListHead'
import { ListSkeleton } from './ListSkeleton'
import { withMeasures } from './listed-segment'
import { listingOf, rowsShown } from './listing'
import { Segmentations } from './Segmentations'
import { SegmentList } from './SegmentList'
import { segmentationsOf } from './segmentations'
import { viewOf } from './view'

const t = texts('segmentList')

/** All segments with what is known of them, or all segmentations with their parts. */
export function SegmentListPage() {
  usePageTitle(t('title'))
  const [params] = useSearchParams()
  const view = viewOf(params)
  const { show } = listingOf(params)
  const segments = useSegments()
  const archived = useArchivedSegments(show === 'archived')
  const measures = useSegmentMeasures()
  const asked = show === 'archived' ? archived : segments
  if (asked.isError && asked.data === undefined)
    return <ErrorState page error={asked.error} onRetry={() => void asked.refetch()} />
  const rows = asked.data && withMeasures(asked.data, measures.data?.segments)
  return (
    <>
      <ListHead view={view} measuring={measures.data} />
      {rows === undefined && <ListSkeleton />}
      {segments.data?.length === 0 && show === 'current' && <FirstSegment />}
      {rows && view === 'segmentations' && <Segmentations segmentations={segmentationsOf(rows)} />}
      {rows && view === 'segments' && (segments.data?.length !== 0 || show !== 'current') && (
        <SegmentList rows={rowsShown(rows, show)} />
      )}
    </>
  )
}
