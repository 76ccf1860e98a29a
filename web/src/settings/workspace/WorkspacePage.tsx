import { useSettings } from '../../api/settings'
import { Panel } from '../../frame/Panel'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { SettingsPage } from '../SettingsPage'
import { WorkspaceForm } from './WorkspaceForm'

const t = texts('settings')

/** What days, weeks and months mean here, and what amounts are of. */
export function WorkspacePage() {
  return (
    <SettingsPage title={t('sections.workspace')} intro={t('workspace.intro')} permission="settings:read">
      <Panel id="calendar" title={t('workspace.panel')}>
        <Loaded query={useSettings()} height={320}>
          {(settings) => <WorkspaceForm settings={settings} />}
        </Loaded>
      </Panel>
    </SettingsPage>
  )
}
