import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  countDraft,
  type Draft,
  draftHistory,
  type LookOptions,
  overlapDraft,
  readDraft,
} from '../../../drafts/index.ts'
import type { Workspace } from '../../../workspace/index.ts'
import { principalOf } from '../../access/protect.ts'
import type { Api } from '../../api.ts'
import { understood } from '../../problems.ts'
import { ExactTurns } from './exact-turns.ts'
import * as schemas from './schemas.ts'
import { untilGone } from './until-gone.ts'

const tags = ['drafts']
const config = { permission: 'evaluations:run', unaudited: 'It only looks.' } as const
/** Of one definition, with what JSON adds to its text. */
const bodyLimit = 8_000_000

/** Looking at a segment while it is written, before it is saved. */
export function addDraftRoutes(app: Api, workspace: Workspace): void {
  const turns = new ExactTurns()

  /** Ends when whoever asked has gone. */
  async function look<T>(
    request: FastifyRequest,
    { precision, text, definition, against }: z.infer<typeof schemas.comparedDraft>,
    reply: FastifyReply,
    work: (draft: Draft, options: LookOptions) => Promise<T>,
  ): Promise<T> {
    const gone = untilGone(reply)
    const written = text === undefined ? { definition } : { text }
    const draft = await understood(() => readDraft(workspace, written, against))
    if (precision === 'sample') return work(draft, { precision, signal: gone })
    const { id } = principalOf(request)
    return turns.take(id, gone, (signal) => work(draft, { precision, signal }))
  }

  app.post(
    '/drafts/count',
    {
      config,
      bodyLimit,
      schema: {
        operationId: 'countDraft',
        tags,
        summary:
          'Who a segment would have, condition by condition, and who would join or leave the saved one',
        body: schemas.comparedDraft,
        response: { 200: schemas.draftCount },
      },
    },
    (request, reply) =>
      look(request, request.body, reply, (draft, options) => countDraft(workspace, draft, options)),
  )

  app.post(
    '/drafts/overlap',
    {
      config,
      bodyLimit,
      schema: {
        operationId: 'overlapDraft',
        tags,
        summary: 'Whom a segment would share with each of the saved ones',
        body: schemas.draft,
        response: { 200: schemas.draftOverlap },
      },
    },
    (request, reply) =>
      look(request, request.body, reply, (draft, options) => overlapDraft(workspace, draft, options)),
  )

  app.post(
    '/drafts/history',
    {
      config,
      bodyLimit,
      schema: {
        operationId: 'draftHistory',
        tags,
        summary: 'The size that a segment would have had over the last year',
        body: schemas.draft,
        response: { 200: schemas.draftHistory },
      },
    },
    (request, reply) =>
      look(request, request.body, reply, (draft, options) => draftHistory(workspace, draft, options)),
  )
}
