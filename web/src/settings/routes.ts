import { lazyPage } from '../frame/lazy-page'

export const settingsRoutes = [
  lazyPage('/account', async () => (await import('../session/AccountPage')).AccountPage),
  lazyPage('/settings', async () => (await import('./workspace/WorkspacePage')).WorkspacePage),
  lazyPage('/settings/identities', async () => (await import('./identities/IdentitiesPage')).IdentitiesPage),
  lazyPage('/settings/keys', async () => (await import('./keys/KeysPage')).KeysPage),
  lazyPage('/settings/webhooks', async () => (await import('./webhooks/WebhooksPage')).WebhooksPage),
  lazyPage('/settings/webhooks/:id', async () => (await import('./webhooks/WebhookPage')).WebhookPage),
  lazyPage('/settings/users', async () => (await import('./users/UsersPage')).UsersPage),
  lazyPage('/settings/audit', async () => (await import('./audit/AuditPage')).AuditPage),
]
