import { useSettings } from '../../api/settings'
import { Panel } from '../../frame/Panel'
import { Loaded } from '../../states/Loaded'
import { SettingsPage } from '../SettingsPage'
import { WorkspaceForm } from './WorkspaceForm'

/** What days, weeks and months mean here. */
export function WorkspacePage() {
  return (
    <SettingsPage
      title="Workspace"
      intro="Days, weeks, months and years of segments follow these, and all times are shown by them."
      permission="settings:read"
    >
      <Panel id="calendar" title="Calendar">
        <Loaded query={useSettings()} height={220}>
          {(settings) => <WorkspaceForm settings={settings} />}
        </Loaded>
      </Panel>
    </SettingsPage>
  )
}
