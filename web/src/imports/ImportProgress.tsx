import { Button, Progress } from '@mantine/core'
import { type Job, useCancelJob } from '../api/jobs'
import { Panel } from '../frame/Panel'
import { percentOf } from '../jobs/job-text'
import { ProblemNotice } from '../session/ProblemNotice'
import classes from './imports.module.css'

interface ImportProgressProps {
  readonly job: Job
}

/** How far an import is, and a way to stop it. */
export function ImportProgress({ job }: ImportProgressProps) {
  const { mutate, isPending, error } = useCancelJob()
  const percent = percentOf(job.progress)
  return (
    <Panel
      id="outcome"
      title="Importing"
      aside={
        <Button variant="default" size="xs" loading={isPending} onClick={() => mutate(job.id)}>
          Cancel
        </Button>
      }
    >
      <div className={classes.progress}>
        <Progress value={percent} aria-label={job.title} size="lg" />
        <ProblemNotice error={error} />
      </div>
    </Panel>
  )
}
