import { useRunningJobs } from '../api/jobs'
import { isRunning, type ModelDetail } from '../api/models'
import { RunningJob } from '../jobs/RunningJob'
import classes from './models.module.css'

/** How far the refresh of a model is, while it goes on: never do two go on at a time. */
export function RefreshProgress({ model }: { readonly model: ModelDetail }) {
  const job = useRunningJobs().find(({ kind }) => kind === 'refresh')
  if (job === undefined || !isRunning(model)) return null
  return (
    <div className={classes.progress}>
      <RunningJob job={job} />
    </div>
  )
}
