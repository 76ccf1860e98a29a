import { z } from 'zod'
import { sayLater } from '../../../language/index.ts'
import { STATES } from '../../../webhooks/index.ts'
import { count, instant, list, problem, segmentId } from '../schemas.ts'

const MOST_SEGMENTS = 500
const MOST_HOSTS = 100
const MOST_NAMESPACES = 20
/** A year. */
const MOST_HOURS = 8_784

export const id = z.string().regex(/^[\w-]{1,64}$/, sayLater`Expected an id, of letters, digits, - and _`)
export const ofWebhook = z.object({ id })
export const ofLetter = z.object({ id, letter: id })

const url = z.string().min(1).max(2_000).meta({ description: 'Where to: https, of the public internet.' })
const segments = z.array(segmentId).min(1).max(MOST_SEGMENTS).readonly()

const identities = z
  .array(z.string().min(1).max(100))
  .max(MOST_NAMESPACES)
  .readonly()
  .meta({ description: 'Namespaces of the identities that are told of a profile, such as `email`.' })

export const creation = z.strictObject({
  url,
  segments: segments
    .optional()
    .meta({ description: 'Segments, parts, or whole segmentations; everything unless they are given.' }),
  identities: identities.default(['user_id']),
})

export const change = z.strictObject({
  url: url.optional(),
  segments: segments.nullable().optional().meta({ description: 'Null: everything.' }),
  identities: identities.optional(),
  active: z.boolean().optional().meta({ description: 'False pauses, true resumes.' }),
})

export const rotation = z.strictObject({
  keepPreviousHours: z
    .number()
    .min(0)
    .max(MOST_HOURS)
    .default(24)
    .meta({ description: 'How long messages are signed with the secret before, too.' }),
})

export const hosts = z.strictObject({
  hosts: z
    .array(z.string().min(1).max(300))
    .max(MOST_HOSTS)
    .readonly()
    .meta({ description: 'Names or IP addresses, with or without a port.' }),
})

const place = { after: count, until: count }

export const webhook = z
  .object({
    id,
    url: z.string(),
    segments: list(z.string()).optional().meta({ description: 'Absent: everything.' }),
    identities,
    state: z.enum(STATES),
    createdAt: instant,
    delivered: z.object({ batches: count, changes: count, lastAt: instant.optional() }),
    failing: z
      .object({ since: instant, attempts: count, nextAt: instant, problem })
      .optional()
      .meta({ description: 'Of the batch that has failed longest.' }),
    waiting: count.meta({ description: 'Places of the log of changes that no batch has reached.' }),
    missed: z
      .object({ ...place, at: instant })
      .optional()
      .meta({ description: 'Places of the log that were forgotten before they could be delivered.' }),
    previousSecretUntil: instant.optional(),
    deadLetters: count,
    trouble: z.string().optional().meta({ description: 'What keeps deliveries from going on on our side.' }),
  })
  .meta({ id: 'Webhook', description: 'A receiver that is told of changes, and how far that is.' })

export const newSecret = webhook
  .extend({ secret: z.string().meta({ description: 'What messages are signed with, told this once.' }) })
  .meta({ id: 'WebhookWithSecret', description: 'A webhook with its new secret.' })

export const testResult = z.object({
  kind: z.enum(['delivered', 'gone', 'failed']),
  status: count.optional().meta({ description: 'What the receiver answered, if it did.' }),
  problem: problem.optional(),
  tookMs: count,
})

export const listedLetter = z
  .object({
    id,
    changes: count,
    firstSeq: count,
    lastSeq: count,
    attempts: count,
    failingSince: instant.optional(),
    diedAt: instant.meta({ description: 'When it was given up.' }),
    problem: problem.optional().meta({ description: 'Why the last attempt failed.' }),
    isReplaying: z.boolean(),
  })
  .meta({ id: 'DeadLetter', description: 'A batch that was given up.' })

export const letter = listedLetter.extend({ body: z.string().meta({ description: 'What was sent.' }) })
