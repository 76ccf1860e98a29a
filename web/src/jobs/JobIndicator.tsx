import { Link } from 'react-router'
import { type Job, useRunningJobs } from '../api/jobs'
import { formatPercent } from '../format/number'
import { visible } from '../format/visible-text'
import { HeaderPill } from '../frame/HeaderPill'
import { texts } from '../i18n'
import classes from './JobIndicator.module.css'
import { meanPercent } from './job-text'
import { RunningJob } from './RunningJob'

const t = texts('jobs')

const LIST = 'running-jobs'

/** What goes on behind the pages: how far it is, and more when it is pressed. Nothing while nothing does. */
export function JobIndicator() {
  const jobs = useRunningJobs()
  if (jobs.length === 0) return null
  const percent = Math.round(meanPercent(jobs))
  return (
    <HeaderPill
      id={LIST}
      name={t('running')}
      className={classes.pill}
      face={
        <>
          <Ring percent={percent} />
          <span className={classes.title}>{titleOf(jobs)}</span>
          <span className={classes.percent} data-of={t('title')}>
            {formatPercent(percent)}
          </span>
        </>
      }
    >
      {jobs.map((job) => (
        <RunningJob key={job.id} job={job} />
      ))}
      <Link to="/jobs" onClick={closeList}>
        {t('all')}
      </Link>
    </HeaderPill>
  )
}

function titleOf(jobs: readonly Job[]): string {
  return jobs.length === 1 ? visible(jobs[0]?.title ?? '') : t('runningCount', { count: jobs.length })
}

function closeList(): void {
  document.getElementById(LIST)?.hidePopover()
}

const RADIUS = 7
const LENGTH = 2 * Math.PI * RADIUS

function Ring({ percent }: { readonly percent: number }) {
  return (
    <svg className={classes.ring} width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <circle cx="9" cy="9" r={RADIUS} />
      <circle
        cx="9"
        cy="9"
        r={RADIUS}
        strokeDasharray={`${(LENGTH * percent) / 100} ${LENGTH}`}
        transform="rotate(-90 9 9)"
      />
    </svg>
  )
}
