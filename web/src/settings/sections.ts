import type { Entry } from '../frame/navigation'
import { texts } from '../i18n'

const t = texts('settings')

/** The parts of the settings. */
export const SECTIONS: readonly Entry[] = [
  { to: '/settings', label: t('sections.workspace'), permission: 'settings:read' },
  { to: '/settings/users', label: t('sections.users'), permission: 'users:manage' },
  { to: '/settings/identities', label: t('sections.identities'), permission: 'settings:read' },
  { to: '/settings/keys', label: t('sections.keys'), permission: 'keys:manage' },
  { to: '/settings/webhooks', label: t('sections.webhooks'), permission: 'webhooks:manage' },
  { to: '/settings/audit', label: t('sections.audit'), permission: 'audit:read' },
  { to: '/account', label: t('sections.account') },
]
