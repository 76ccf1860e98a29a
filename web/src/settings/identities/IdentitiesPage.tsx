import { useIdentityRules } from '../../api/settings'
import { texts } from '../../i18n'
import { Loaded } from '../../states/Loaded'
import { SettingsPage } from '../SettingsPage'
import { RulesForm } from './RulesForm'

const t = texts('settings')

/** By which rules identities that were seen together are one person. */
export function IdentitiesPage() {
  return (
    <SettingsPage title={t('sections.identities')} intro={t('identities.intro')} permission="settings:read">
      <Loaded query={useIdentityRules()} height={700}>
        {(rules) => <RulesForm stored={rules} />}
      </Loaded>
    </SettingsPage>
  )
}
