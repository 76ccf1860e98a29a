import { z } from 'zod'
import { DEFINITION_KINDS } from '../../../control/index.ts'
import { VALUE_TYPES } from '../../../predicates/value.ts'
import { profileNames } from '../profiles/schemas.ts'
import { count, identity, instant, list, profileId } from '../schemas.ts'

const freshness = z.object({
  records: count,
  latestAt: instant
    .optional()
    .meta({ description: 'When the latest thing happened that is not in the future.' }),
  receivedAt: instant.optional().meta({ description: 'When a record came in last.' }),
})

const day = z.object({ at: instant.meta({ description: 'When the local day begins.' }), records: count })

const writeKey = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: instant,
  lastUsedAt: instant.optional(),
  revokedAt: instant.optional(),
})

export const sources = z
  .object({
    events: freshness,
    traits: freshness,
    days: list(day).meta({ description: 'Events that happened on each of the last 90 local days.' }),
    keys: list(writeKey).meta({ description: 'Write keys: where events come from as they happen.' }),
  })
  .meta({ id: 'DataSources', description: 'Where data comes from, how much, and how fresh it is.' })

const typeFacts = z.object({
  type: z.enum(VALUE_TYPES),
  records: count,
  distinct: count.meta({ description: 'About how many different values.' }),
  future: count.meta({ description: 'Of dates: how many lie in the future.' }),
})

export const owner = z.enum(['event', 'trait'])

export const nameDetails = z
  .object({
    of: owner,
    name: z.string(),
    records: count,
    profiles: count,
    firstAt: instant,
    latestAt: instant,
    receivedAt: instant,
    future: count.meta({ description: 'Records that say they happen after now.' }),
    days: list(day).meta({ description: 'The last 90 local days.' }),
    sampled: count.meta({ description: 'How many records values and duplicates are of.' }),
    duplicates: count.meta({ description: 'The same at the same instant for the same profile, once more.' }),
    values: list(z.object({ path: z.string(), types: list(typeFacts) })),
    examples: list(
      z.object({
        at: instant,
        profileId,
        profile: profileNames.optional().meta({ description: 'Absent for whoever may not read profiles.' }),
        value: z.unknown().optional(),
      }),
    ).meta({ description: 'The latest records.' }),
    usedBy: list(z.object({ kind: z.enum(DEFINITION_KINDS), name: z.string(), title: z.string() })).meta({
      description: 'Definitions that say this name themselves.',
    }),
  })
  .meta({
    id: 'NameDetails',
    description: 'The records of one event or trait: how many, what they hold, how good.',
  })

export const mergeChange = z
  .object({
    at: instant,
    from: profileId,
    to: profileId,
    identities: list(identity).meta({ description: 'Some of those that went.' }),
    moved: count.meta({ description: 'How many identities went.' }),
    cause: z.enum(['link', 'separation', 'rejoin', 'rules']),
    by: z.string().optional(),
    messageId: z.string().optional(),
    call: z.string().optional(),
  })
  .meta({ id: 'MergeChange', description: 'Identities that went from one profile to another at once.' })
