import { Button, Progress } from '@mantine/core'
import { type Job, useCancelJob } from '../api/jobs'
import { formatPercent } from '../format/number'
import { texts } from '../i18n'
import { ProblemNotice } from '../states/ProblemNotice'
import classes from './JobIndicator.module.css'
import { JobTitle } from './JobTitle'
import { percentOf } from './job-text'
import { useMayCancel } from './use-may-cancel'

const t = texts('jobs')

interface RunningJobProps {
  readonly job: Job
}

/** How far one job is, and a way to stop it for whoever may. */
export function RunningJob({ job }: RunningJobProps) {
  const { mutate, isPending, error } = useCancelJob()
  const mayCancel = useMayCancel(job)
  const percent = percentOf(job.progress)
  return (
    <div className={classes.job}>
      <p>
        <JobTitle job={job} />
      </p>
      <Progress value={percent} aria-label={job.title} size="sm" />
      <footer>
        <span>
          {formatPercent(percent)}
          {job.progress?.phase !== undefined && ` · ${job.progress.phase}`}
        </span>
        {mayCancel && (
          <Button
            variant="default"
            size="compact-xs"
            loading={isPending}
            onClick={() => mutate(job.id)}
            aria-label={t('cancelOne', { title: job.title })}
          >
            {t('cancel')}
          </Button>
        )}
      </footer>
      <ProblemNotice error={error} />
    </div>
  )
}
