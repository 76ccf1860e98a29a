import { Button, Progress } from '@mantine/core'
import { Link, Navigate, useParams } from 'react-router'
import { type AnalysisJob, useAnalysisJob } from '../api/analyses'
import { useCancelJob } from '../api/jobs'
import { useMay } from '../api/session'
import { formatPercent } from '../format/number'
import { Verbatim } from '../format/Verbatim'
import { texts } from '../i18n'
import { percentOf } from '../jobs/job-text'
import { inPageWords } from '../reports/page-words'
import { ErrorState } from '../states/ErrorState'
import { ProblemNotice } from '../states/ProblemNotice'
import { usePageTitle } from '../states/use-page-title'
import classes from './JobPage.module.css'
import { runPath } from './paths'

const t = texts('analyses')

/** A question that is being answered: how far it is, and then its answer in this page's place. */
export function JobPage() {
  const { job: id = '' } = useParams()
  const { data: job, error, refetch } = useAnalysisJob(id)
  usePageTitle(job?.title ?? t('job.title'))
  if (job?.result !== undefined) return <Navigate to={runPath(job.result.run)} replace />
  if (job === undefined && error) return <ErrorState page error={error} onRetry={() => void refetch()} />
  return (
    <div className={classes.page}>
      <h1>{job === undefined ? t('job.title') : <Verbatim text={job.title} />}</h1>
      {job !== undefined && (job.status === 'running' ? <Running job={job} /> : <Ended job={job} />)}
      <p>
        <Link to="/analyses">{t('job.all')}</Link>
      </p>
    </div>
  )
}

function Running({ job: { id, title, progress } }: { readonly job: AnalysisJob }) {
  const { mutate, isPending, error } = useCancelJob()
  const mayCancel = useMay('evaluations:run')
  const percent = percentOf(progress)
  return (
    <div className={classes.card}>
      <p className={classes.phase} role="status">
        <span>{progress?.phase ?? '…'}</span>
        <span>{formatPercent(percent)}</span>
      </p>
      <Progress value={percent} aria-label={`${t('job.progress')}: ${title}`} animated />
      <p className={classes.waits}>{t('job.waits')}</p>
      {mayCancel && (
        <div>
          <Button variant="default" size="xs" loading={isPending} onClick={() => mutate(id)}>
            {t('job.cancel')}
          </Button>
        </div>
      )}
      <ProblemNotice error={error} />
    </div>
  )
}

function Ended({ job: { status, problems = [] } }: { readonly job: AnalysisJob }) {
  const why = status === 'cancelled' || status === 'interrupted' ? t(`job.${status}`) : t('job.failed')
  return (
    <div className={classes.card} data-failed={status === 'failed'} role="alert">
      <p className={classes.phase}>{why}</p>
      {problems.map(({ code, message, mend }) => (
        <p key={code}>{inPageWords(`${message} ${mend}`)}</p>
      ))}
    </div>
  )
}
