import { useArchivedSegments } from '../api/definition-status'
import { useSegments } from '../api/segments'
import { useStatus } from '../api/status'
import { usePageTitle } from '../frame/use-page-title'
import { ErrorState } from '../states/ErrorState'
import { NoProfiles, NoSegments } from './EmptyStates'
import { rowsShown } from './listing'
import { OverviewSkeleton } from './OverviewSkeleton'
import { Segmentations } from './Segmentations'
import { SegmentList } from './SegmentList'
import { segmentationsOf } from './segmentations'
import { Totals } from './Totals'
import { useListing } from './use-listing'

/** Everything at a glance: how many there are, how they divide, and the segments. */
export function OverviewPage() {
  usePageTitle(undefined)
  const status = useStatus()
  const segments = useSegments()
  const [{ show }] = useListing()
  const archived = useArchivedSegments(show === 'archived')
  const failed = [status, segments, archived].find(({ isError, data }) => isError && data === undefined)
  if (failed) return <ErrorState page error={failed.error} onRetry={() => void failed.refetch()} />
  if (status.data === undefined || segments.data === undefined) return <OverviewSkeleton />
  const rows = rowsShown(show === 'archived' ? (archived.data ?? []) : segments.data, show)
  return (
    <>
      <Totals status={status.data} />
      {status.data.profiles === 0 && <NoProfiles />}
      {segments.data.length === 0 && status.data.profiles > 0 && <NoSegments />}
      <Segmentations segmentations={segmentationsOf(segments.data)} />
      {(rows.length > 0 || show !== 'current') && <SegmentList rows={rows} timeZone={status.data.timeZone} />}
    </>
  )
}
