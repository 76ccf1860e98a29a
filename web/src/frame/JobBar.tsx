import { Progress } from '@mantine/core'
import type { Job } from '../api/status'
import { formatCount } from '../format/number'
import classes from './Frame.module.css'

interface JobBarProps {
  readonly job: Job
}

/** Work that goes on behind the page, and how far it is. */
export function JobBar({ job }: JobBarProps) {
  const percent = job.of === 0 ? 0 : (100 * job.done) / job.of
  return (
    <div className={classes.job} role="status">
      <div className={classes.jobInner}>
        <span>
          {job.title} ({formatCount(job.done)} of {formatCount(job.of)})
        </span>
        <Progress value={percent} aria-label={job.title} size="sm" />
      </div>
    </div>
  )
}
