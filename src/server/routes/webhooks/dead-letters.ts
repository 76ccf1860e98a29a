import { z } from 'zod'
import type { DeadLetter, Webhooks } from '../../../webhooks/index.ts'
import { describeChange } from '../../access/audit-changes.ts'
import type { Api } from '../../api.ts'
import { next, paged, pageOf, readCursor } from '../../cursor.ts'
import { list } from '../schemas.ts'
import * as schema from './schemas.ts'

const tags = ['webhooks']
const place = z.strictObject({ firstSeq: z.number(), id: z.string() })

/** What could not be delivered: looked at, tried once more, dropped. */
export function addDeadLetterRoutes(app: Api, webhooks: Webhooks): void {
  const permission = 'webhooks:manage'

  app.get(
    '/webhooks/:id/dead-letters',
    {
      config: { permission },
      schema: {
        operationId: 'listDeadLetters',
        tags,
        summary: 'Batches that were given up, in the order of their changes',
        params: schema.ofWebhook,
        querystring: z.strictObject(paged(200, 50)),
        response: { 200: z.object({ deadLetters: list(schema.listedLetter), next }) },
      },
    },
    async ({ params, query: { limit, after } }) => {
      const rows = await webhooks.deadLetters(params.id, {
        limit: limit + 1,
        after: readCursor(place, after),
      })
      const { page, next } = pageOf(rows, limit, ({ batch: { firstSeq, id } }) => ({ firstSeq, id }))
      return { deadLetters: page.map(listedView), next }
    },
  )

  app.get(
    '/webhooks/:id/dead-letters/:letter',
    {
      config: { permission },
      schema: {
        operationId: 'getDeadLetter',
        tags,
        summary: 'A batch that was given up, with what was sent',
        params: schema.ofLetter,
        response: { 200: schema.letter },
      },
    },
    async ({ params }) => {
      const letter = await webhooks.deadLetter(params.id, params.letter)
      return { ...listedView(letter), body: letter.batch.body }
    },
  )

  app.post(
    '/webhooks/:id/dead-letters/replay',
    {
      config: { permission, audit: 'webhook.replay' },
      schema: {
        operationId: 'replayDeadLetters',
        tags,
        summary: 'Try all dead letters once more, in order',
        params: schema.ofWebhook,
        response: { 200: schema.replayed },
      },
    },
    async (request) => {
      const replaying = await webhooks.replay(request.params.id)
      describeChange(request, request.params.id, `${replaying} dead letters`)
      return { replaying }
    },
  )

  app.post(
    '/webhooks/:id/dead-letters/:letter/replay',
    {
      config: { permission, audit: 'webhook.replay' },
      schema: {
        operationId: 'replayDeadLetter',
        tags,
        summary: 'Try a dead letter once more; none of its lane may be older',
        params: schema.ofLetter,
        response: { 200: schema.replayed },
      },
    },
    async (request) => {
      const { id, letter } = request.params
      const replaying = await webhooks.replay(id, letter)
      describeChange(request, id, letter)
      return { replaying }
    },
  )

  app.delete(
    '/webhooks/:id/dead-letters',
    {
      config: { permission, audit: 'webhook.drop' },
      schema: {
        operationId: 'dropDeadLetters',
        tags,
        summary: 'Forget all dead letters',
        params: schema.ofWebhook,
        response: { 200: schema.dropped },
      },
    },
    async (request) => {
      const dropped = await webhooks.drop(request.params.id)
      describeChange(request, request.params.id, `${dropped} dead letters`)
      return { dropped }
    },
  )

  app.delete(
    '/webhooks/:id/dead-letters/:letter',
    {
      config: { permission, audit: 'webhook.drop' },
      schema: {
        operationId: 'dropDeadLetter',
        tags,
        summary: 'Forget a dead letter',
        params: schema.ofLetter,
        response: { 200: schema.dropped },
      },
    },
    async (request) => {
      const { id, letter } = request.params
      const dropped = await webhooks.drop(id, letter)
      describeChange(request, id, letter)
      return { dropped }
    },
  )
}

function listedView({ batch, diedAt, isReplaying }: DeadLetter): z.infer<typeof schema.listedLetter> {
  const { body: _, dueAt: __, ...rest } = batch
  return { ...rest, diedAt, isReplaying }
}
