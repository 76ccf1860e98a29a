import { Button } from '@mantine/core'
import { useAudit } from '../../api/audit'
import { Panel } from '../../frame/Panel'
import tables from '../../frame/Table.module.css'
import { useCursorPages } from '../../segments/use-cursor-pages'
import { Loaded } from '../../states/Loaded'
import { SettingsPage } from '../SettingsPage'
import { AuditTable } from './AuditTable'

const PAGE_SIZE = 25

/** Who changed what. */
export function AuditPage() {
  return (
    <SettingsPage
      title="Audit log"
      intro="Who changed what, newest first. Entries can be neither changed nor removed."
      permission="audit:read"
    >
      <Audit />
    </SettingsPage>
  )
}

function Audit() {
  const pages = useCursorPages()
  const query = useAudit(pages.after, PAGE_SIZE)
  const busy = query.isPlaceholderData
  return (
    <Panel id="audit" title="Changes">
      <Loaded query={query} height={640}>
        {({ entries, next }) => (
          <>
            <AuditTable entries={entries} />
            <div className={tables.pager}>
              <Button variant="default" size="xs" disabled={busy || pages.index === 0} onClick={pages.back}>
                Newer
              </Button>
              <Button
                variant="default"
                size="xs"
                disabled={busy || next === null}
                onClick={() => next !== null && pages.forward(next)}
              >
                Older
              </Button>
            </div>
          </>
        )}
      </Loaded>
    </Panel>
  )
}
