import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { type SegmentDetail, useSegment } from '../api/segments'
import { useTimeZone } from '../api/status'
import { texts } from '../i18n'
import { ErrorState } from '../states/ErrorState'
import { usePageTitle } from '../states/use-page-title'
import { Overview } from './Overview'
import { SegmentHead } from './SegmentHead'
import classes from './SegmentPage.module.css'
import { ViewLinks } from './ViewLinks'
import { viewOf } from './view'

const t = texts('states')

const MovementsView = lazy(async () => ({
  default: (await import('./movements/MovementsView')).MovementsView,
}))
const InsightsView = lazy(async () => ({ default: (await import('./insights/InsightsView')).InsightsView }))
const DefinitionView = lazy(async () => ({
  default: (await import('./definition/DefinitionView')).DefinitionView,
}))
const UseView = lazy(async () => ({ default: (await import('./use/UseView')).UseView }))

const LAZY = {
  movements: MovementsView,
  insights: InsightsView,
  definition: DefinitionView,
  use: UseView,
} as const

/** One segment or part: what it means, how large it is, who is in it, why, and what it is used for. */
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
  const [params] = useSearchParams()
  const view = viewOf(params.get('view'))
  const Chosen = view === 'overview' ? undefined : LAZY[view]
  return (
    <div className={classes.page}>
      <SegmentHead segment={segment} timeZone={timeZone} />
      <ViewLinks id={segment.id} current={view} />
      {Chosen === undefined ? (
        <Overview segment={segment} timeZone={timeZone} />
      ) : (
        <Suspense fallback={<ViewSkeleton />}>
          <Chosen segment={segment} />
        </Suspense>
      )}
    </div>
  )
}

function ViewSkeleton() {
  return (
    <div className={classes.wide}>
      <Skeleton height={480} radius="lg" />
    </div>
  )
}

function SegmentSkeleton() {
  return (
    <div className={classes.page} role="status" aria-label={t('loading')}>
      <div className={classes.wide}>
        <Skeleton height={250} />
      </div>
      <div className={classes.wide}>
        <Skeleton height={600} radius="lg" />
      </div>
    </div>
  )
}
