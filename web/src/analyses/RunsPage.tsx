import { useSearchParams } from 'react-router'
import { useAnalysisRuns } from '../api/analyses'
import { PageHead } from '../frame/PageHead'
import { Pager } from '../frame/Pager'
import { Panel } from '../frame/Panel'
import tables from '../frame/Table.module.css'
import { useCursorPages } from '../frame/use-cursor-pages'
import { texts } from '../i18n'
import { Loaded } from '../states/Loaded'
import { usePageTitle } from '../states/use-page-title'
import { InsightTabs } from './InsightTabs'
import { RunList } from './RunList'

const t = texts('analyses')
const PAGE_SIZE = 25

/** Everything that was asked, newest first. */
export function RunsPage() {
  usePageTitle(t('runsTitle'))
  const [query] = useSearchParams()
  const method = query.get('method')
  const pages = useCursorPages()
  const runs = useAnalysisRuns({
    limit: PAGE_SIZE,
    after: pages.after,
    ...(method !== null && { method }),
  })
  return (
    <div>
      <InsightTabs />
      <PageHead title={t('runsTitle')} intro={t('runsLead')} />
      <Panel id="runs" title={t('latest')}>
        <Loaded query={runs} height={900}>
          {({ runs: those, next }) =>
            those.length === 0 ? (
              <p className={tables.quiet}>{t('notAskedYet')}</p>
            ) : (
              <>
                <RunList runs={those} named />
                <Pager pages={pages} next={next} busy={runs.isPlaceholderData} />
              </>
            )
          }
        </Loaded>
      </Panel>
    </div>
  )
}
