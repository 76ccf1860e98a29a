import { z } from 'zod'
import { inLanguageOfNow } from '../../../language/index.ts'
import { countIssues, type Reception, readIssues, type Tracking } from '../../../tracking/index.ts'
import type { Api } from '../../api.ts'
import { next, paged, pageOf, readCursor } from '../../cursor.ts'
import { eventStream, type Subscribe, sendEvents } from '../../event-stream.ts'
import type { Services } from '../../services.ts'
import { list, moment, readMoment, spoken, streamed } from '../schemas.ts'
import { tellIssue, tellReception, tellState } from './in-their-words.ts'
import { issueCount, issueKind, reception, storedIssue, trackingState } from './schemas.ts'

const WEEK_MS = 7 * 86_400_000
const place = z.strictObject({
  receivedAt: z.number().int().min(0).max(1e14),
  digest: z.string().regex(/^[0-9a-f]{32}$/),
})
const tags = ['events']

/** What tracking receives, as it comes in, and what was wrong with it. */
export function addEventRoutes(app: Api, { workspace, tracking }: Services): void {
  const permission = 'events:read'

  app.get(
    '/tracking/state',
    {
      config: { permission },
      schema: {
        operationId: 'getTrackingState',
        tags,
        summary: 'Whether what comes in is being worked off',
        response: { 200: trackingState },
      },
    },
    async () => tellState(tracking.state),
  )

  app.get(
    '/tracking/recent',
    {
      config: { permission },
      schema: {
        operationId: 'listRecentCalls',
        tags,
        summary: 'What came with the last 50 requests, the latest first',
        response: { 200: z.object({ receptions: list(reception) }) },
      },
    },
    async () => ({ receptions: tracking.recent.last.toReversed().map(tellReception) }),
  )

  app.get(
    '/tracking/live',
    {
      config: { permission },
      schema: {
        operationId: 'streamCalls',
        tags,
        summary:
          'Server-sent events `reception` with what comes in, the last 50 first; `missed` counts what came too fast',
        querystring: spoken,
        response: streamed('text/event-stream', 'Events'),
      },
    },
    async (_request, reply) => sendEvents(reply, eventStream(receptions(tracking))),
  )

  app.get(
    '/tracking/issues',
    {
      config: { permission },
      schema: {
        operationId: 'listIssues',
        tags,
        summary: 'Calls that were rejected or repaired, the latest first',
        querystring: z.strictObject({
          kind: issueKind.optional(),
          code: z.string().min(1).max(200).optional(),
          ...paged(200, 50),
        }),
        response: { 200: z.object({ issues: list(storedIssue), next }) },
      },
    },
    async ({ query: { kind, code, limit, after } }) => {
      const before = readCursor(place, after)
      const rows = await readIssues(workspace.analytical, { kind, code, before, limit: limit + 1 })
      const { page, next } = pageOf(rows, limit, ({ receivedAt, digest }) => ({ receivedAt, digest }))
      return { issues: page.map(tellIssue), next }
    },
  )

  app.get(
    '/tracking/issues/counts',
    {
      config: { permission },
      schema: {
        operationId: 'countIssues',
        tags,
        summary: 'How often each thing was wrong since an instant, the most frequent first',
        querystring: z.strictObject({
          since: moment.meta({
            description: 'A week ago unless given: a day, an instant, or milliseconds since 1970.',
          }),
        }),
        response: { 200: z.object({ counts: list(issueCount) }) },
      },
    },
    async ({ query }) => {
      const since = readMoment(query.since, workspace.settings) ?? workspace.clock() - WEEK_MS
      return { counts: await countIssues(workspace.analytical, since) }
    },
  )
}

function receptions({ recent }: Tracking): Subscribe {
  const view = inLanguageOfNow(tellReception)
  return ({ send }) => {
    const tell = (reception: Reception) => send('reception', view(reception))
    for (const reception of recent.last) tell(reception)
    return recent.watch(tell)
  }
}
