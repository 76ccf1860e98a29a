import { useAudit } from '../../api/audit'
import { Pager } from '../../frame/Pager'
import { Panel } from '../../frame/Panel'
import { useCursorPages } from '../../frame/use-cursor-pages'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { SettingsPage } from '../SettingsPage'
import { AuditTable } from './AuditTable'

const t = texts('settings')

const PAGE_SIZE = 25

/** Who changed what. */
export function AuditPage() {
  return (
    <SettingsPage title={t('sections.audit')} intro={t('audit.intro')} permission="audit:read">
      <Audit />
    </SettingsPage>
  )
}

function Audit() {
  const pages = useCursorPages()
  const query = useAudit(pages.after, PAGE_SIZE)
  return (
    <Panel id="audit" title={t('audit.changes')}>
      <Loaded query={query} height={640}>
        {({ entries, next }) => (
          <>
            <AuditTable entries={entries} />
            <Pager pages={pages} next={next} busy={query.isPlaceholderData} />
          </>
        )}
      </Loaded>
    </Panel>
  )
}
