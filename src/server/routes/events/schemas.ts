import { z } from 'zod'
import { count, identity, instant, list } from '../schemas.ts'

const kind = z.enum(['rejected', 'repaired'])

export const issue = z
  .object({
    kind,
    code: z.string(),
    path: list(z.string()).meta({ description: 'Where in the call.' }),
    detail: z.string(),
    call: z.string(),
    messageId: z.string(),
    body: z.string().meta({ description: 'The call as it came, cut where it is long.' }),
  })
  .meta({
    id: 'TrackingIssue',
    description: 'What was wrong with a call: it was rejected, or taken after a repair.',
  })

export const storedIssue = issue
  .extend({ receivedAt: instant, keyId: z.string(), digest: z.string() })
  .meta({ id: 'StoredTrackingIssue' })

export const issueCount = z
  .object({ kind, code: z.string(), count, latestAt: instant })
  .meta({ id: 'IssueCount' })

const message = z.object({
  call: z.string(),
  messageId: z.string(),
  identities: list(identity),
  at: instant,
  event: z.object({ name: z.string(), properties: z.unknown() }).optional(),
  traits: z.unknown().optional(),
  account: z.object({ id: z.string(), traits: z.unknown() }).optional(),
})

export const reception = z
  .object({ receivedAt: instant, keyId: z.string(), messages: list(message), issues: list(issue) })
  .meta({ id: 'Reception', description: 'What came with one request.' })

export const trackingState = z
  .object({
    waiting: count.meta({ description: 'Calls that are safe and not yet in the stores.' }),
    lagMs: z.number(),
    trouble: z.string().nullable().meta({ description: 'What keeps the stores from taking them.' }),
  })
  .meta({ id: 'TrackingState' })

export const issueKind = kind
