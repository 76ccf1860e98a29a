import { examineOpen } from '../../../doctor/index.ts'
import { changeIdentityRules } from '../../../identity/index.ts'
import { listed } from '../../../language/index.ts'
import { changeSetting, NO_CURRENCY, settingChanged } from '../../../settings/index.ts'
import { describeChange } from '../../access/audit-changes.ts'
import type { Api } from '../../api.ts'
import type { Services } from '../../services.ts'
import { addBackupRoutes } from './backups.ts'
import { checks, identityRules, settings, settingsChange } from './schemas.ts'

const tags = ['workspace']

/** The workspace itself: what it holds, its settings, its health, backups. */
export function addWorkspaceRoutes(app: Api, services: Services): void {
  const { workspace } = services
  addBackupRoutes(app, services)

  app.get(
    '/settings',
    {
      config: { permission: 'settings:read' },
      schema: { operationId: 'getSettings', tags, summary: 'All settings', response: { 200: settings } },
    },
    async () => workspace.settings,
  )

  app.patch(
    '/settings',
    {
      config: { permission: 'settings:write', audit: 'settings.change' },
      schema: {
        operationId: 'changeSettings',
        tags,
        summary:
          'Change settings; segments follow the calendar from the next evaluation on, reports the currency',
        body: settingsChange,
        response: { 200: settings },
      },
    },
    async (request) => {
      const texts = Object.entries(request.body).map(
        ([name, value]) => [name, String(value ?? NO_CURRENCY)] as const,
      )
      for (const [name, text] of texts) await changeSetting(workspace, name, text)
      describeChange(request, undefined, listed(texts.map(([name, text]) => settingChanged(name, text))))
      return workspace.settings
    },
  )

  app.get(
    '/settings/identity-rules',
    {
      config: { permission: 'settings:read' },
      schema: {
        operationId: 'getIdentityRules',
        tags,
        summary: 'The rules by which identities are one person',
        response: { 200: identityRules },
      },
    },
    async () => services.rules().setting,
  )

  app.put(
    '/settings/identity-rules',
    {
      config: { permission: 'settings:write', audit: 'identity-rules.change' },
      schema: {
        operationId: 'changeIdentityRules',
        tags,
        summary: 'Put other rules in place, and resolve everybody by them',
        body: identityRules,
        response: { 200: identityRules },
      },
    },
    async (request) => {
      const changed = await changeIdentityRules(workspace, request.body)
      await services.reloadRules()
      describeChange(request, undefined, changed.namespaces.map(({ name }) => name).join(' > '))
      return changed
    },
  )

  app.get(
    '/doctor',
    {
      config: { permission: 'settings:read' },
      schema: {
        operationId: 'examine',
        tags,
        summary: 'Check the machine, the data directory and both stores',
        response: { 200: checks },
      },
    },
    async () => {
      const found = await examineOpen(workspace)
      return { problems: found.filter(({ verdict }) => verdict === 'problem').length, checks: found }
    },
  )
}
