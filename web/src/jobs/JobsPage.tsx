import { useJobs } from '../api/jobs'
import { Pager } from '../frame/Pager'
import { Panel } from '../frame/Panel'
import tables from '../frame/Table.module.css'
import { useCursorPages } from '../frame/use-cursor-pages'
import { usePageTitle } from '../frame/use-page-title'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
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
      <header>
        <h1>{t('title')}</h1>
        <p className={tables.quiet}>{t('intro')}</p>
      </header>
      <Panel id="jobs" title={t('latest')}>
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
