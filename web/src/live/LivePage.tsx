import { DataTabs } from '../data/DataTabs'
import { texts } from '../i18n'
import { usePageTitle } from '../states/use-page-title'
import { IssuesPanel } from './IssuesPanel'
import classes from './LivePage.module.css'
import { TailPanel } from './TailPanel'
import { TrackingHead } from './TrackingHead'
import { newestIssue } from './tail'
import { useLiveTail } from './use-live-tail'

const t = texts('live')

/** What comes in: how tracking is doing, call by call, and what was wrong with any. */
export function LivePage() {
  usePageTitle(t('short'))
  const watched = useLiveTail()
  return (
    <div className={classes.page}>
      <DataTabs />
      <TrackingHead />
      <TailPanel {...watched} />
      <IssuesPanel newest={newestIssue(watched.tail)} />
    </div>
  )
}
