import { Button } from '@mantine/core'
import { isRunning, type Job, useCancelJob } from '../api/jobs'
import { Instant } from '../format/Instant'
import { formatPercent } from '../format/number'
import { formatSpan } from '../format/span'
import { useNow } from '../format/use-now'
import classes from '../frame/Table.module.css'
import { texts } from '../i18n'
import { ProblemNotice } from '../states/ProblemNotice'
import { JobTitle } from './JobTitle'
import { percentOf, STATUSES } from './job-text'
import { useMayCancel } from './use-may-cancel'

const t = texts('jobs')

interface JobTableProps {
  readonly jobs: readonly Job[]
}

export function JobTable({ jobs }: JobTableProps) {
  if (jobs.length === 0) return <p className={classes.quiet}>{t('none')}</p>
  return (
    <table className={classes.table}>
      <caption className="unseen">{t('table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('state')}</th>
          <th scope="col">{t('began')}</th>
          <th scope="col">{t('took')}</th>
          <th scope="col">{t('by')}</th>
          <th scope="col">
            <span className="unseen">{t('cancel')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </tbody>
    </table>
  )
}

interface JobRowProps {
  readonly job: Job
}

function JobRow({ job }: JobRowProps) {
  const now = useNow()
  const { status, progress, problems, startedAt, finishedAt, startedBy } = job
  const { label, tone } = STATUSES[status]
  return (
    <tr>
      <th scope="row">
        <span>
          <JobTitle job={job} />
          {problems?.map(({ message, mend }) => (
            <div key={message} className={classes.small}>
              {message} {mend}
            </div>
          ))}
        </span>
      </th>
      <td data-label={t('state')}>
        <span className={classes.tag} data-tone={tone}>
          {label} {isRunning(job) && formatPercent(percentOf(progress))}
        </span>
      </td>
      <td data-label={t('began')}>
        <Instant at={startedAt} />
      </td>
      <td data-label={t('took')}>{formatSpan((finishedAt ?? Math.max(now, startedAt)) - startedAt)}</td>
      <td data-label={t('by')}>{startedBy}</td>
      <td className={classes.end}>{isRunning(job) && <Cancel job={job} />}</td>
    </tr>
  )
}

function Cancel({ job }: JobRowProps) {
  const { id, title } = job
  const { mutate, isPending, error } = useCancelJob()
  const mayCancel = useMayCancel(job)
  if (!mayCancel) return null
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={isPending}
        onClick={() => mutate(id)}
        aria-label={t('cancelOne', { title })}
      >
        {t('cancel')}
      </Button>
      <ProblemNotice error={error} />
    </>
  )
}
