import { useMerges } from '../../api/data'
import { Pager } from '../../frame/Pager'
import { Panel } from '../../frame/Panel'
import { useCursorPages } from '../../frame/use-cursor-pages'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { DataPage } from '../DataPage'
import { MergeTable } from './MergeTable'

const t = texts('data')
const PAGE_SIZE = 25

/** What was joined and separated lately, of all profiles. */
export function MergesPage() {
  return (
    <DataPage title={t('merges.title')} intro={t('merges.intro')} permission="profiles:read">
      <Merges />
    </DataPage>
  )
}

function Merges() {
  const pages = useCursorPages()
  const query = useMerges(pages.after, PAGE_SIZE)
  return (
    <Panel id="merges" title={t('merges.latest')}>
      <Loaded query={query} height={560}>
        {({ merges, next }) => (
          <>
            <MergeTable merges={merges} />
            <Pager pages={pages} next={next} busy={query.isPlaceholderData} />
          </>
        )}
      </Loaded>
    </Panel>
  )
}
