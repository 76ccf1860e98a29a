import { useRunningJobs } from '../api/jobs'
import { Panel } from '../frame/Panel'
import { texts } from '../i18n'
import { RunningJob } from '../jobs/RunningJob'
import classes from './AnalysesPage.module.css'

const t = texts('analyses')

/** What is being answered, so that whoever left finds it again. Nothing while nothing is. */
export function RunningAnalyses() {
  const jobs = useRunningJobs().filter(({ kind }) => kind === 'analysis')
  if (jobs.length === 0) return null
  return (
    <Panel id="running" title={t('running')}>
      <ul className={classes.runs}>
        {jobs.map((job) => (
          <li key={job.id}>
            <RunningJob job={job} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}
