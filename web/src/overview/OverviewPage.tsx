import { useSegments } from '../api/segments'
import { useStatus } from '../api/status'
import { usePageTitle } from '../frame/use-page-title'
import { ErrorState } from '../states/ErrorState'
import { NoProfiles, NoSegments } from './EmptyStates'
import { OverviewSkeleton } from './OverviewSkeleton'
import { Segmentations } from './Segmentations'
import { SegmentList } from './SegmentList'
import { segmentationsOf } from './segmentations'
import { Totals } from './Totals'

/** Everything at a glance: how many there are, how they divide, and the segments. */
export function OverviewPage() {
  usePageTitle(undefined)
  const status = useStatus()
  const segments = useSegments()
  const failed = [status, segments].find(({ isError, data }) => isError && data === undefined)
  if (failed) return <ErrorState page error={failed.error} onRetry={() => void failed.refetch()} />
  if (status.data === undefined || segments.data === undefined) return <OverviewSkeleton />
  const single = segments.data.filter(({ kind }) => kind === 'segment')
  return (
    <>
      <Totals status={status.data} />
      {status.data.profiles === 0 && <NoProfiles />}
      {segments.data.length === 0 && status.data.profiles > 0 && <NoSegments />}
      <Segmentations segmentations={segmentationsOf(segments.data)} />
      {single.length > 0 && <SegmentList rows={single} timeZone={status.data.timeZone} />}
    </>
  )
}
