import { usePageTitle } from '../frame/use-page-title'
import { IssuesPanel } from './IssuesPanel'
import classes from './LivePage.module.css'
import { TailPanel } from './TailPanel'
import { TrackingHead } from './TrackingHead'

/** What comes in: how tracking is doing, call by call, and what was wrong with any. */
export function LivePage() {
  usePageTitle('Live')
  return (
    <div className={classes.page}>
      <TrackingHead />
      <TailPanel />
      <IssuesPanel />
    </div>
  )
}
