import { z } from 'zod'
import { translateProblem } from '../../../errors/index.ts'
import { sentence } from '../../../language/index.ts'
import type { DeadLetter, Webhooks } from '../../../webhooks/index.ts'
import { describeChange } from '../../access/audit-changes.ts'
import type { Api } from '../../api.ts'
import { next, paged, pageOf, readCursor } from '../../cursor.ts'
import { count, list } from '../schemas.ts'
import * as schema from './schemas.ts'

const tags = ['webhooks']
const permission = 'webhooks:manage'
const LETTERS = '/webhooks/:id/dead-letters'
const place = z.strictObject({ firstSeq: z.number(), id: z.string() })

/** What could not be delivered: looked at, tried once more, dropped. */
export function addDeadLetterRoutes(app: Api, webhooks: Webhooks): void {
  app.get(
    LETTERS,
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
    `${LETTERS}/:letter`,
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

  addForAllAndOne(app, {
    method: 'POST',
    path: '/replay',
    audit: 'webhook.replay',
    all: { operationId: 'replayDeadLetters', summary: 'Try all dead letters once more, in order' },
    one: {
      operationId: 'replayDeadLetter',
      summary: 'Try a dead letter once more; none of its lane may be older',
    },
    counted: 'replaying',
    act: (id, letter) => webhooks.replay(id, letter),
  })

  addForAllAndOne(app, {
    method: 'DELETE',
    path: '',
    audit: 'webhook.drop',
    all: { operationId: 'dropDeadLetters', summary: 'Forget all dead letters' },
    one: { operationId: 'dropDeadLetter', summary: 'Forget a dead letter' },
    counted: 'dropped',
    act: (id, letter) => webhooks.drop(id, letter),
  })
}

interface Act {
  readonly method: 'POST' | 'DELETE'
  /** Behind that of the letters, or of one. */
  readonly path: string
  readonly audit: string
  readonly all: { readonly operationId: string; readonly summary: string }
  readonly one: { readonly operationId: string; readonly summary: string }
  /** What the answer calls the number of letters that it was done to. */
  readonly counted: string
  act(id: string, letter?: string): Promise<number>
}

/** What may be done to all dead letters of a webhook, and to one of them. */
function addForAllAndOne(app: Api, { method, path, audit, all, one, counted, act }: Act): void {
  const route = { method, config: { permission, audit } } as const
  const described = { tags, response: { 200: z.object({ [counted]: count }) } }

  app.route({
    ...route,
    url: `${LETTERS}${path}`,
    schema: { ...described, ...all, params: schema.ofWebhook },
    handler: async (request) => {
      const { id } = request.params
      const letters = await act(id)
      describeChange(request, id, sentence`${letters} dead letters`)
      return { [counted]: letters }
    },
  })

  app.route({
    ...route,
    url: `${LETTERS}/:letter${path}`,
    schema: { ...described, ...one, params: schema.ofLetter },
    handler: async (request) => {
      const { id, letter } = request.params
      const letters = await act(id, letter)
      describeChange(request, id, letter)
      return { [counted]: letters }
    },
  })
}

function listedView({ batch, diedAt, isReplaying }: DeadLetter): z.infer<typeof schema.listedLetter> {
  const { body: _, dueAt: __, problem, ...rest } = batch
  return { ...rest, ...(problem && { problem: translateProblem(problem) }), diedAt, isReplaying }
}
