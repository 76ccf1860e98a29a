import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Api } from '../../api.ts'
import type { ChangeFeed } from '../../changes/change-feed.ts'
import { patientStream } from '../../changes/patient-stream.ts'
import { sendEvents } from '../../event-stream.ts'
import type { Services } from '../../services.ts'
import { CORS_HEADERS } from '../../tracking/cors.ts'
import { segmentId } from '../schemas.ts'
import { askerOf, personOf } from './asked.ts'
import { changeEvents, readAsked, readChangePage } from './changes-asked.ts'
import { tellMemberships } from './memberships.ts'
import { changes, memberships, ofIdentity, written } from './schemas.ts'

/** As many as a busy site needs, whose visitors all come by one key. */
const REQUEST_RATE = { burst: 10_000, everyMs: 0.2 }
const PREFLIGHT_HEADERS = {
  'access-control-allow-methods': 'GET',
  'access-control-allow-headers': 'authorization, last-event-id',
  'access-control-max-age': '86400',
} as const
const PREFLIGHT = {
  config: { public: 'A browser asks before it sends a key, and is told nothing else.', crossSite: true },
  schema: { hide: true },
} as const

const tags = ['memberships']
const config = {
  permission: 'segments:read',
  pageKeys: true,
  crossSite: true,
  requestRate: REQUEST_RATE,
} as const
const namespaces = z.string().min(1).max(1_000)
const after = z.string().min(1).max(100)

/** Who is in what now, and who enters and leaves: for programs, and for pages of any site about their own visitor. */
export function addMembershipRoutes(app: Api, services: Services, feed: ChangeFeed): void {
  app.addHook('onSend', async ({ principal }, reply) => {
    reply.header('cache-control', 'no-store')
    // Somebody who is signed in reads it on our own pages only.
    if (principal?.kind !== 'user') reply.headers(CORS_HEADERS)
  })
  for (const url of ['/profiles/:identity/segments', '/changes']) {
    app.options(url, PREFLIGHT, async (_request, reply) =>
      reply.headers(PREFLIGHT_HEADERS).status(204).send(),
    )
  }

  app.get(
    '/profiles/:identity/segments',
    {
      config,
      compress: false,
      schema: {
        operationId: 'lookUpSegments',
        tags,
        summary:
          'The segments that somebody is in at present; nobody has named an identity that is not known',
        params: ofIdentity,
        response: { 200: memberships },
      },
    },
    async (request) => {
      const asker = askerOf(request)
      const person = personOf(services, request.params.identity, asker)
      return tellMemberships(services, await person.profile(), asker)
    },
  )

  app.get(
    '/changes',
    {
      config: { ...config, streamedAs: 'streamChanges' },
      schema: {
        operationId: 'listChanges',
        tags,
        summary: 'Who entered and who left, in the order in which it was found out',
        description:
          'With `Accept: text/event-stream` it is told as it happens, as server-sent events: `change` for each; `place` with how far the stream is, now and then; and of one `profile` first `segments` with those that it is in, and again when the identity comes to another profile. `Last-Event-ID` goes before `after`.',
        querystring: z.strictObject({
          after: after.optional().meta({
            description:
              'A cursor, `oldest` for all that is kept, or `now`. Unless given, pages begin with the oldest, streams now.',
          }),
          limit: z.coerce.number().int().min(1).max(1_000).default(100).meta({
            description: 'How many at most in a page, up to 1000. There may be fewer though more follow.',
          }),
          segment: segmentId.optional(),
          profile: written.optional(),
          identities: namespaces.optional().meta({
            description: 'Tells of whom each is: identities in these namespaces, such as `user_id,email`.',
          }),
        }),
        response: { 200: changes },
      },
    },
    async (request, reply) => {
      const { query } = request
      const isStream = wantsEvents(request)
      const begin = query.after ?? (isStream ? 'now' : 'oldest')
      const place = isStream ? (lastEventId(request) ?? begin) : begin
      const asked = readAsked(feed, services, askerOf(request), { ...query, after: place })
      if (!isStream) return readChangePage(feed, asked, query.limit)
      const mayStill = () => app.mayStill(request)
      return sendEvents(
        reply,
        patientStream((signal) => changeEvents(feed, services, asked, { mayStill, signal })),
      )
    },
  )
}

function wantsEvents({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/event-stream') === true
}

/** What a stream that was broken off told last. */
function lastEventId({ headers }: FastifyRequest): string | undefined {
  const id = headers['last-event-id']
  return typeof id === 'string' && id !== '' ? id : undefined
}
