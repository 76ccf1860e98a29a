import { useIdentityRules } from '../../api/settings'
import { Loaded } from '../../states/Loaded'
import { SettingsPage } from '../SettingsPage'
import { RulesForm } from './RulesForm'

/** By which rules identities that were seen together are one person. */
export function IdentitiesPage() {
  return (
    <SettingsPage
      title="Identities"
      intro="Identities that are seen together, such as an e-mail address and a user id, become one profile. These rules say when they do not."
      permission="settings:read"
    >
      <Loaded query={useIdentityRules()} height={700}>
        {(rules) => <RulesForm stored={rules} />}
      </Loaded>
    </SettingsPage>
  )
}
