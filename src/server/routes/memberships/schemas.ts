import { z } from 'zod'
import type { Identity } from '../../../identity/index.ts'
import type { LoggedChange } from '../../../live/index.ts'
import { writePlace } from '../../changes/cursors.ts'
import { count, identity, instant, list, profileId, segmentId } from '../schemas.ts'
import { cause, changeEvidence } from '../segments/schemas.ts'

const own = (description: string) => ({ description: `${description} Not told to page keys.` })

/** `namespace:value`, or a number of the profile. */
export const written = z
  .string()
  .min(1)
  .max(1_500)
  .meta({ description: 'Such as `email:ada@example.org`, `anonymous_id:…` or `profile_id:17`.' })
export const ofIdentity = z.object({ identity: written })

export const memberships = z
  .object({
    known: z.boolean().meta({ description: 'Whether anybody has named the identity.' }),
    profileId: profileId.optional().meta(own('Absent where the identity is not known.')),
    segments: list(segmentId),
    asOf: instant.meta({
      description: 'Everything that came until then is counted. Milliseconds since 1970.',
    }),
    ready: z.boolean().meta({
      description:
        'False while a new or changed segment is being made ready: it may be missing, or as it was.',
    }),
  })
  .meta({ id: 'Memberships', description: 'The segments that somebody is in.' })

const cursor = z
  .string()
  .meta({ description: 'The place of the change: pass it as `after` to go on behind it.' })

export const change = z
  .object({
    cursor,
    segment: segmentId,
    change: z.enum(['entered', 'exited']),
    at: instant.meta({ description: 'Since when it holds. Milliseconds since 1970.' }),
    recordedAt: instant.meta({ description: 'When it was found out. Milliseconds since 1970.' }),
    cause: cause.optional().meta(own('Why.')),
    profileId: profileId.optional().meta(own('Whose.')),
    identities: list(identity)
      .optional()
      .meta(own('Those in the namespaces that were asked for, at present.')),
    version: count.optional().meta(own('Of the segment.')),
    evidence: changeEvidence.optional().meta(own('What brought it about.')),
  })
  .meta({ id: 'Change', description: 'Somebody entered or left a segment.' })

export const changes = z
  .object({
    changes: list(change),
    next: z.string().nullable().meta({
      description: 'Where the next page begins: pass it as `after`. Null where there is nothing more by now.',
    }),
    cursor: z.string().meta({ description: 'How far this page reaches, also where there is nothing more.' }),
  })
  .meta({
    id: 'Changes',
    description: 'A page of the log of changes, in the one order that all readers see.',
  })

/** A change as it is told: to whoever may see segments, or to a page, which learns nothing of how it came about. */
export function tellChange(
  found: LoggedChange,
  isPage: boolean,
  identities?: readonly Identity[],
): z.infer<typeof change> {
  const { seq, segment, entered, at, recordedAt, profileId, version, evidence } = found
  const told = { cursor: writePlace(seq), segment, change: saidOf(entered), at, recordedAt }
  if (isPage) return told
  return { ...told, cause: found.cause, profileId, ...(identities && { identities }), version, evidence }
}

function saidOf(entered: boolean): 'entered' | 'exited' {
  return entered ? 'entered' : 'exited'
}
