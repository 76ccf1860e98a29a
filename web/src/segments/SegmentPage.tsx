import { Skeleton } from '@mantine/core'
import { useParams, useSearchParams } from 'react-router'
import { type SegmentDetail, useSegment } from '../api/segments'
import { useTimeZone } from '../api/status'
import { WhyPanel } from '../explain/WhyPanel'
import { usePageTitle } from '../frame/use-page-title'
import { ErrorState } from '../states/ErrorState'
import { Definition } from './Definition'
import { Members } from './Members'
import { Movements } from './Movements'
import { SegmentHead } from './SegmentHead'
import classes from './SegmentPage.module.css'
import { SizeOverTime } from './SizeOverTime'

/** One segment or part: what it means, how large it is, who is in it, and why. */
export function SegmentPage() {
  const id = useParams()['*'] ?? ''
  const { data, error, isError, refetch } = useSegment(id)
  usePageTitle(data?.title)
  if (data !== undefined) return <Loaded key={id} segment={data} />
  if (isError) return <ErrorState page error={error} onRetry={() => void refetch()} />
  return <SegmentSkeleton />
}

interface LoadedProps {
  readonly segment: SegmentDetail
}

function Loaded({ segment }: LoadedProps) {
  const timeZone = useTimeZone()
  const [params, setParams] = useSearchParams()
  const profile = params.get('profile') ?? ''
  const explain = (identity: string) => {
    const next = new URLSearchParams(params)
    if (identity === '') next.delete('profile')
    else next.set('profile', identity)
    setParams(next)
  }
  return (
    <div className={classes.page}>
      <SegmentHead segment={segment} timeZone={timeZone} />
      <SizeOverTime segment={segment} timeZone={timeZone} />
      <Members segment={segment} />
      <WhyPanel id={segment.id} identity={profile} onIdentity={explain} timeZone={timeZone} />
      <Definition segment={segment} />
      <Movements id={segment.id} />
    </div>
  )
}

function SegmentSkeleton() {
  return (
    <div className={classes.page} role="status" aria-label="Loading">
      <div className={classes.wide}>
        <Skeleton height={210} />
      </div>
      <div className={classes.wide}>
        <Skeleton height={600} radius="lg" />
      </div>
      <Skeleton height={480} radius="lg" />
      <Skeleton height={480} radius="lg" />
    </div>
  )
}
