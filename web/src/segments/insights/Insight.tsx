import { Button, Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import { ApiError } from '../../api/client'
import type { SegmentDetail } from '../../api/segments'
import { Instant } from '../../format/Instant'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { RunningJob } from '../../jobs/RunningJob'
import type { Report } from '../../reports/report'
import { ErrorState } from '../../states/ErrorState'
import tables from '../tables.module.css'
import classes from './Insights.module.css'
import type { Topic } from './topics'
import { useInsight } from './use-insight'

const t = texts('segments')

const ReportView = lazy(async () => ({ default: (await import('../../reports/ReportView')).ReportView }))

interface InsightProps {
  readonly topic: Exclude<Topic, 'scores'>
  readonly segment: SegmentDetail
}

/** A topic: what was found lately, or a way to find it out. */
export function Insight({ topic, segment }: InsightProps) {
  const { run, isLooking, mayAsk, asked, ask } = useInsight(topic, segment)
  if (isLooking) return <Skeleton height={420} radius="lg" />
  const isRunning = asked.status === 'running'
  return (
    <>
      <div className={classes.bar}>
        {run && (
          <p className={tables.quiet}>
            {t.rich('insights.asOf', { at: () => <Instant at={run.asOf} /> })}{' '}
            <Link to={`/analyses/runs/${run.id}`}>{t('insights.whole')}</Link>
          </p>
        )}
        {run && mayAsk && !isRunning && (
          <Button variant="default" size="xs" onClick={ask}>
            {t('insights.again')}
          </Button>
        )}
      </div>
      {!run && !isRunning && asked.status !== 'failed' && (
        <Unasked topic={topic} mayAsk={mayAsk} onAsk={ask} />
      )}
      {isRunning && <Running job={asked.job} />}
      {asked.status === 'failed' && <Failed asked={asked} />}
      {run && (
        <Suspense fallback={<Skeleton height={420} radius="lg" />}>
          <ReportView report={run.report as Report} />
        </Suspense>
      )}
    </>
  )
}

interface UnaskedProps {
  readonly topic: Exclude<Topic, 'scores'>
  readonly mayAsk: boolean
  readonly onAsk: () => void
}

function Unasked({ topic, mayAsk, onAsk }: UnaskedProps) {
  return (
    <Panel id="ask" title={t(`insights.${topic}.title`)}>
      <div className={classes.ask}>
        <p>{t(`insights.${topic}.lead`)}</p>
        <p className={tables.quiet}>{t(mayAsk ? 'insights.long' : 'insights.mayNot')}</p>
        {mayAsk && <Button onClick={onAsk}>{t('insights.start')}</Button>}
      </div>
    </Panel>
  )
}

type Asked = ReturnType<typeof useInsight>['asked']

function Running({ job }: Pick<Asked, 'job'>) {
  return (
    <div className={classes.running} role="status">
      {job ? <RunningJob job={job} /> : <Skeleton height={60} />}
      <p className={tables.quiet}>{t('insights.long')}</p>
    </div>
  )
}

function Failed({ asked: { error, job, retry } }: { readonly asked: Asked }) {
  const [problem] = job?.problems ?? []
  return <ErrorState error={error ?? (problem && new ApiError(0, problem))} onRetry={retry} />
}
