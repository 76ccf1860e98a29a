import { z } from 'zod'
import { count, identity, instant, list, profileId, currentTraits as traits } from '../schemas.ts'
import { membershipChange } from '../segments/schemas.ts'

export const written = z
  .string()
  .min(1)
  .max(1_500)
  .meta({ description: 'Such as `c-17`, `email:ada@example.org` or `profile_id:17`.' })
export const ofProfile = z.object({ identity: written })

export const foundProfile = identity.extend({ profileId }).meta({ id: 'FoundProfile' })

export const profileNames = z.object({ identities: list(identity), traits }).meta({
  id: 'ProfileNames',
  description: 'What a profile is called by: its identities, and those of its traits that give a name.',
})

export const newestProfile = profileNames
  .extend({
    profileId,
    lastAt: instant.optional().meta({ description: 'Of its last event; absent where it did nothing yet.' }),
  })
  .meta({ id: 'NewestProfile' })

export const event = z
  .object({
    id: z.string(),
    event: z.string(),
    at: instant,
    receivedAt: instant,
    properties: z.unknown(),
  })
  .meta({ id: 'TimelineEvent' })

export const traitChange = z
  .object({
    id: z.string(),
    trait: z.string(),
    at: instant,
    receivedAt: instant,
    value: z.unknown().optional().meta({ description: 'Absent where the trait was removed.' }),
  })
  .meta({ id: 'TraitChange' })

export const profile = z
  .object({
    profileId,
    identities: list(identity),
    firstAt: instant,
    traits,
    events: z.record(z.string(), z.object({ count, firstAt: instant, lastAt: instant })),
    recent: list(z.object({ event: z.string(), at: instant, properties: z.unknown() })),
    segments: list(z.string()).meta({ description: 'Those that the last evaluation found the profile in.' }),
    changes: list(membershipChange),
  })
  .meta({ id: 'Profile', description: 'Everything known of one profile.' })

export const memberships = z
  .object({
    profileId,
    present: list(
      z.object({
        segment: z.string(),
        changesAt: instant
          .optional()
          .meta({ description: 'When time alone ends it; absent: not within ten years.' }),
        unchangedUntil: instant.optional().meta({
          description: 'Present where not all ten years could be looked at: it does not end before.',
        }),
      }),
    ).meta({ description: 'Segments that the profile is in, and whose rule it still satisfies.' }),
    changes: list(membershipChange).meta({ description: 'The latest 2,000 at most.' }),
    isCut: z.boolean().meta({ description: 'Whether earlier ones were left out.' }),
    from: instant.meta({ description: 'Since when `spans` were looked at: a year ago.' }),
    spans: list(
      z.object({ segment: z.string(), spans: list(z.object({ from: instant, to: instant.optional() })) }),
    )
      .optional()
      .meta({
        description:
          'When the rules of segments held, as they are now; those that compare with everybody are left out. Absent of a profile with too many records.',
      }),
  })
  .meta({ id: 'ProfileMemberships' })

const connection = z
  .object({
    from: identity,
    to: identity,
    at: instant,
    call: z.string().meta({ description: 'Such as `identify`, or `manual`.' }),
    messageId: z.string(),
  })
  .meta({ id: 'Connection', description: 'A call that named two identities together.' })

const refusedConnection = connection.extend({ reason: z.string() }).meta({ id: 'RefusedConnection' })

const end = identity.extend({ profile: profileId })

export const connections = z
  .object({
    joined: list(connection),
    refused: list(refusedConnection).meta({ description: 'Calls that do not count, and why.' }),
    separations: list(z.object({ a: end, b: end, at: instant, by: z.string(), reason: z.string() })),
    history: list(
      z.object({
        at: instant,
        from: profileId,
        to: profileId,
        identities: list(identity),
        cause: z.enum(['link', 'separation', 'rejoin', 'rules']),
        by: z.string().optional(),
        messageId: z.string().optional(),
        call: z.string().optional(),
      }),
    ).meta({ description: 'What joined the profile and what left it, oldest first.' }),
  })
  .meta({ id: 'Connections', description: 'How the identities of a profile came to be one.' })

export const connectedness = z
  .union([
    z.object({ one: z.literal(true), path: list(connection) }),
    z.object({ one: z.literal(false), refused: list(refusedConnection) }),
  ])
  .meta({ id: 'Connectedness', description: 'Why two identities are one profile, or are not.' })

const givenIdentity = z.strictObject({
  namespace: z.string().min(1).max(200),
  value: z.string().min(1).max(1_000),
})

export const pair = { a: givenIdentity, b: givenIdentity }
export const reason = z.string().trim().max(500)
