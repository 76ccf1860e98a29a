import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ControlStore } from '../../control/index.ts'
import { fail } from '../../errors/index.ts'
import type { Workspace } from '../../workspace/index.ts'
import { changes } from '../access/same-origin.ts'
import { claim, forget, keepAnswer, type RepeatKey } from './stored-answers.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Why an Idempotency-Key is not heeded here: the answer must not be kept, or the body is a stream. */
    unrepeatable?: string
  }
  interface FastifyRequest {
    /** The key that this request is the first of; its answer is kept. */
    repeatKey: RepeatKey | undefined
    /** Whether the answer is that of a former request. */
    isRepeated: boolean
  }
}

const KEY = /^[\x21-\x7e]{1,200}$/

/**
 * Lets writes be repeated safely: a request with an Idempotency-Key is worked on once, and whoever sends the
 * same again within a day is given the same answer. What failed on our side is not kept.
 */
export function repeatRequests(
  app: FastifyInstance,
  { control, clock }: Pick<Workspace, 'control' | 'clock'>,
) {
  app.decorateRequest('repeatKey', undefined)
  app.decorateRequest('isRepeated', false)
  app.addHook('preHandler', async (request, reply) => {
    const repeatKey = repeatKeyOf(request)
    if (repeatKey === undefined) return
    const found = await claim(control, repeatKey, digestOf(request), clock())
    if (found.kind === 'other-request') fail('api/idempotency-key-reused', {})
    if (found.kind === 'running') fail('api/idempotency-key-busy', {})
    if (found.kind === 'answered') return answerAgain(request, reply, found)
    request.repeatKey = repeatKey
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.repeatKey) await settle(control, request.repeatKey, reply.statusCode, payload)
  })
}

function repeatKeyOf({ method, headers, principal, routeOptions }: FastifyRequest): RepeatKey | undefined {
  const key = headers['idempotency-key']
  if (key === undefined || principal === undefined || !changes(method)) return undefined
  if (routeOptions.config.unrepeatable) return undefined
  if (typeof key !== 'string' || !KEY.test(key)) fail('api/invalid-idempotency-key', {})
  return { principal: `${principal.kind}:${principal.id}`, key }
}

function digestOf({ method, url, body }: FastifyRequest): string {
  return createHash('sha256')
    .update(`${method} ${url}\n${JSON.stringify(body) ?? ''}`)
    .digest('hex')
}

function answerAgain(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, body }: { readonly status: number; readonly body: string },
): FastifyReply {
  request.isRepeated = true
  // It stays in the language that it was given in.
  reply.status(status).header('idempotent-replayed', 'true').removeHeader('content-language')
  if (body === '') return reply.send()
  return reply
    .type(status < 400 ? 'application/json; charset=utf-8' : 'application/problem+json; charset=utf-8')
    .serializer((text: string) => text)
    .send(body)
}

async function settle(
  control: ControlStore,
  key: RepeatKey,
  status: number,
  payload: unknown,
): Promise<void> {
  const isKept = status < 500 && (payload === undefined || payload === null || typeof payload === 'string')
  if (isKept) await keepAnswer(control, key, { status, body: payload ?? '' })
  else await forget(control, key)
}
