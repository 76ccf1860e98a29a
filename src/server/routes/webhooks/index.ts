import { z } from 'zod'
import { type Sentence, sentence } from '../../../language/index.ts'
import { describeChange } from '../../access/audit-changes.ts'
import type { Api } from '../../api.ts'
import type { Services } from '../../services.ts'
import { list } from '../schemas.ts'
import { addDeadLetterRoutes } from './dead-letters.ts'
import * as schema from './schemas.ts'

const tags = ['webhooks']
const HOUR_MS = 3_600_000
/** What became of a message that was sent to try it. */
const OUTCOMES: Readonly<Record<z.infer<typeof schema.testResult>['kind'], Sentence>> = {
  delivered: sentence`delivered`,
  gone: sentence`not wanted any more`,
  failed: sentence`failed`,
}

const TOLD_ONCE = 'The answer holds the secret, which is not told again.'

/** Receivers elsewhere that are told of changes. */
export function addWebhookRoutes(app: Api, { webhooks }: Services): void {
  const permission = 'webhooks:manage'

  app.get(
    '/webhooks',
    {
      config: { permission },
      schema: {
        operationId: 'listWebhooks',
        tags,
        summary: 'All webhooks, oldest first, with how far they are',
        response: { 200: z.object({ webhooks: list(schema.webhook) }) },
      },
    },
    async () => ({ webhooks: await webhooks.list() }),
  )

  app.post(
    '/webhooks',
    {
      config: { permission, audit: 'webhook.create', unrepeatable: TOLD_ONCE },
      schema: {
        operationId: 'createWebhook',
        tags,
        summary: 'Have a receiver be told of all changes from now on',
        body: schema.creation,
        response: { 201: schema.newSecret },
      },
    },
    async (request, reply) => {
      const created = await webhooks.create(request.body)
      describeChange(request, created.id, created.url)
      return reply.status(201).send(created)
    },
  )

  app.get(
    '/webhooks/:id',
    {
      config: { permission },
      schema: {
        operationId: 'getWebhook',
        tags,
        summary: 'A webhook, with how far it is',
        params: schema.ofWebhook,
        response: { 200: schema.webhook },
      },
    },
    async ({ params }) => webhooks.get(params.id),
  )

  app.patch(
    '/webhooks/:id',
    {
      config: { permission, audit: 'webhook.change' },
      schema: {
        operationId: 'changeWebhook',
        tags,
        summary: 'Change what is told to whom, pause, resume',
        params: schema.ofWebhook,
        body: schema.change,
        response: { 200: schema.webhook },
      },
    },
    async (request) => {
      const changed = await webhooks.change(request.params.id, request.body)
      describeChange(request, changed.id, JSON.stringify(request.body))
      return changed
    },
  )

  app.delete(
    '/webhooks/:id',
    {
      config: { permission, audit: 'webhook.remove' },
      schema: {
        operationId: 'removeWebhook',
        tags,
        summary: 'Remove a webhook with its dead letters',
        params: schema.ofWebhook,
        response: { 200: schema.webhook },
      },
    },
    async (request) => {
      const removed = await webhooks.remove(request.params.id)
      describeChange(request, removed.id, removed.url)
      return removed
    },
  )

  app.post(
    '/webhooks/:id/test',
    {
      config: { permission, audit: 'webhook.test' },
      schema: {
        operationId: 'testWebhook',
        tags,
        summary: 'Send a message of the type "test", and say what became of it',
        params: schema.ofWebhook,
        response: { 200: schema.testResult },
      },
    },
    async (request) => {
      const result = await webhooks.test(request.params.id)
      describeChange(request, request.params.id, OUTCOMES[result.kind])
      return result
    },
  )

  app.post(
    '/webhooks/:id/rotate-secret',
    {
      config: { permission, audit: 'webhook.rotate-secret', unrepeatable: TOLD_ONCE },
      schema: {
        operationId: 'rotateWebhookSecret',
        tags,
        summary: 'Make a new secret; messages are signed with the one before too, for a while',
        params: schema.ofWebhook,
        body: schema.rotation,
        response: { 200: schema.newSecret },
      },
    },
    async (request) => {
      const { keepPreviousHours } = request.body
      const rotated = await webhooks.rotateSecret(request.params.id, Math.round(keepPreviousHours * HOUR_MS))
      describeChange(request, rotated.id, sentence`the one before for ${keepPreviousHours} h`)
      return rotated
    },
  )

  app.post(
    '/webhooks/:id/acknowledge',
    {
      config: { permission, audit: 'webhook.acknowledge' },
      schema: {
        operationId: 'acknowledgeMissedChanges',
        tags,
        summary: 'Take note that changes were missed: the webhook is not "behind" any more',
        params: schema.ofWebhook,
        response: { 200: schema.webhook },
      },
    },
    async (request) => {
      const webhook = await webhooks.acknowledge(request.params.id)
      describeChange(request, webhook.id)
      return webhook
    },
  )

  addDeadLetterRoutes(app, webhooks)
  addHostRoutes(app, webhooks)
}

/** Exceptions to where webhooks may go. */
function addHostRoutes(app: Api, webhooks: Services['webhooks']): void {
  app.get(
    '/webhooks/allowed-hosts',
    {
      config: { permission: 'settings:read' },
      schema: {
        operationId: 'getAllowedWebhookHosts',
        tags,
        summary: 'Hosts that webhooks may call although they are private or do not speak https',
        response: { 200: schema.hosts },
      },
    },
    async () => ({ hosts: webhooks.allowedHosts }),
  )

  app.put(
    '/webhooks/allowed-hosts',
    {
      config: { permission: 'settings:write', audit: 'webhook.allow-hosts' },
      schema: {
        operationId: 'allowWebhookHosts',
        tags,
        summary: 'Say which hosts webhooks may call although they are private or do not speak https',
        body: schema.hosts,
        response: { 200: schema.hosts },
      },
    },
    async (request) => {
      const hosts = await webhooks.allowHosts(request.body.hosts)
      describeChange(request, undefined, hosts.join(', '))
      return { hosts }
    },
  )
}
