import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { fail, SatsumaError } from '../../errors/index.ts'
import { CALLS, type Call } from '../../tracking/message.ts'
import type { Rejection } from '../../tracking/protocol/index.ts'
import { RETRY_AFTER_SECONDS } from '../../tracking/receive.ts'
import { CORS_HEADERS, PREFLIGHT_HEADERS } from '../tracking/cors.ts'
import { type TrackingDoor, takeRequest } from '../tracking/take-request.ts'

export const TRACKING = '/v1'

/** Addresses by call; the SDK for browsers sends to the first letter of each. */
const ADDRESSES = new Map<string, Call | 'batch'>(
  [...CALLS, 'batch' as const].flatMap((call) => [
    [`/${call}`, call],
    [`/${call[0]}`, call],
  ]),
)

const config = {
  public: 'A write key says whose calls these are; a browser cannot always send it as a header.',
  unaudited: 'What customers do is data, and not a change that somebody makes.',
  crossSite: true,
} as const

/** The tracking specification, for SDKs on any site. */
export function addTrackingRoutes(app: FastifyInstance, door: TrackingDoor): void {
  const options = { config, decompress: false, compress: false, schema: { hide: true } } as const
  app.removeAllContentTypeParsers()
  // A body is JSON whatever it calls itself, and read where its limits are.
  app.addContentTypeParser('*', (_request, body, done) => done(null, body))
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(CORS_HEADERS)
  })
  for (const [path, call] of ADDRESSES) {
    app.post<{ Body: Readable | undefined }>(path, options, async ({ headers, body }, reply) => {
      const rejected = await takeRequest(door, { call, headers, body }).catch((error) => refuse(reply, error))
      return answer(call, rejected)
    })
    app.options(path, options, (_request, reply) => {
      reply.headers(PREFLIGHT_HEADERS).status(204).send()
    })
    app.route({
      ...options,
      url: path,
      method: ['GET', 'PUT', 'PATCH', 'DELETE'],
      handler: ({ method }, reply) => {
        reply.header('allow', 'POST, OPTIONS')
        fail('tracking/post-only', { method })
      },
    })
  }
}

function answer(call: Call | 'batch', rejected: readonly Rejection[]): object {
  const [only] = rejected
  if (!only) return { success: true }
  if (call === 'batch') return { success: true, rejected }
  return fail('tracking/call-rejected', { detail: `${only.message} (${only.code})` })
}

function refuse(reply: FastifyReply, error: unknown): never {
  const code = error instanceof SatsumaError ? error.code : undefined
  const seconds = RETRY_AFTER_SECONDS[code as keyof typeof RETRY_AFTER_SECONDS]
  if (seconds !== undefined) reply.header('retry-after', seconds)
  // The rest of a body that is not read would be taken for the next request.
  if (!reply.request.raw.complete) reply.header('connection', 'close')
  throw error
}
