import { Button } from '@mantine/core'
import { isRunning, type Job, useCancelJob } from '../api/jobs'
import { Instant } from '../format/Instant'
import { Verbatim } from '../format/Verbatim'
import classes from '../frame/Table.module.css'
import { useNow } from '../frame/use-now'
import { formatSpan, percentOf, STATUSES } from './job-text'

interface JobTableProps {
  readonly jobs: readonly Job[]
}

export function JobTable({ jobs }: JobTableProps) {
  if (jobs.length === 0) return <p className={classes.quiet}>Nobody has asked for long work yet.</p>
  return (
    <table className={classes.table}>
      <caption className="unseen">Jobs, newest first</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">State</th>
          <th scope="col">Began</th>
          <th scope="col">Took</th>
          <th scope="col">By</th>
          <th scope="col">
            <span className="unseen">Cancel</span>
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
  const { title, status, progress, problems, startedAt, finishedAt, startedBy } = job
  const { label, tone } = STATUSES[status]
  return (
    <tr>
      <th scope="row">
        <span>
          <Verbatim text={title} />
          {problems?.map(({ message, mend }) => (
            <div key={message} className={classes.small}>
              {message} {mend}
            </div>
          ))}
        </span>
      </th>
      <td data-label="State">
        <span className={classes.tag} data-tone={tone}>
          {label} {isRunning(job) && `${Math.round(percentOf(progress))}%`}
        </span>
      </td>
      <td data-label="Began">
        <Instant at={startedAt} />
      </td>
      <td data-label="Took">{formatSpan((finishedAt ?? Math.max(now, startedAt)) - startedAt)}</td>
      <td data-label="By">{startedBy}</td>
      <td className={classes.end}>{isRunning(job) && <Cancel job={job} />}</td>
    </tr>
  )
}

function Cancel({ job: { id, title } }: JobRowProps) {
  const { mutate, isPending } = useCancelJob()
  return (
    <Button
      variant="default"
      size="xs"
      loading={isPending}
      onClick={() => mutate(id)}
      aria-label={`Cancel ${title}`}
    >
      Cancel
    </Button>
  )
}
