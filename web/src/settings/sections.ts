import type { Entry } from '../frame/navigation'

/** The parts of the settings. */
export const SECTIONS: readonly Entry[] = [
  { to: '/settings', label: 'Workspace', permission: 'settings:read' },
  { to: '/settings/identities', label: 'Identities', permission: 'settings:read' },
  { to: '/settings/keys', label: 'Keys', permission: 'keys:manage' },
  { to: '/settings/users', label: 'Users', permission: 'users:manage' },
  { to: '/settings/audit', label: 'Audit log', permission: 'audit:read' },
  { to: '/account', label: 'Your account' },
]
