import { useJobs } from '../api/jobs'
import { PageHead } from '../frame/PageHead'
import { Pager } from '../frame/Pager'
import { Panel } from '../frame/Panel'
import { useCursorPages } from '../frame/use-cursor-pages'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import { usePageTitle } from '../states/use-page-title'
import classes from './JobsPage.module.css'
import { JobTable } from './JobTable'

const t = texts('jobs')

const PAGE_SIZE = 25

/** Long work: what runs and ran. */
export function JobsPage() {
  usePageTitle(t('title'))
  const pages = useCursorPages()
  const query = useJobs(pages.after, PAGE_SIZE)
  return (
    <div className={classes.page}>
      <PageHead title={t('title')} intro={t('intro')} />
      <Panel id="jobs" title={t('all')}>
        <Loaded query={query} height={480}>
          {({ jobs, next }) => (
            <>
              <JobTable jobs={jobs} />
              <Pager pages={pages} next={next} busy={query.isPlaceholderData} />
            </>
          )}
        </Loaded>
      </Panel>
    </div>
  )
}
