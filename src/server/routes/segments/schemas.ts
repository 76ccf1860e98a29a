import { z } from 'zod'
import { CAUSES } from '../../../membership/changes.ts'
import type { ExplainedPart } from '../../../membership/explain.ts'
import {
  count,
  currentTraits,
  definitionStatus,
  identity,
  instant,
  list,
  profileId,
  savedBy,
  thresholdsAsOf,
} from '../schemas.ts'

const sizes = list(z.object({ at: instant, size: count })).meta({
  description: 'The size over the last year of this version, oldest first.',
})

export const cause = z.enum(CAUSES)

export const segment = z
  .object({
    id: z.string(),
    kind: z.enum(['segment', 'part']),
    segmentation: z.string().optional(),
    segmentationTitle: z.string().optional(),
    name: z.string(),
    title: z.string(),
    description: z.string().optional(),
    tags: list(z.string()),
    folder: z.string().optional().meta({
      description: 'Names joined by slashes; of a part that of its segmentation, as is the owner.',
    }),
    owner: z.string().optional(),
    sentence: z.string(),
    version: count,
    status: definitionStatus,
    updatedAt: instant.meta({ description: 'When the definition was last edited.' }),
    size: count
      .optional()
      .meta({ description: 'Absent until it is evaluated, and while it is paused or archived.' }),
    share: z.number().optional(),
    asOf: instant.optional(),
    thresholdsAsOf,
    before: z
      .object({ version: count, size: count, asOf: instant })
      .optional()
      .meta({ description: 'What was known last of the version before, until this one is evaluated.' }),
    sizes,
  })
  .meta({ id: 'Segment', description: 'A segment, or one part of a segmentation.' })

export const movement = z
  .object({ at: instant, cause, entered: count, exited: count })
  .meta({ id: 'Movement', description: 'Who came and went at one evaluation, for one cause.' })

export const segmentDetail = segment
  .extend({
    yaml: z.string().meta({ description: 'The definition; of a part that of the whole segmentation.' }),
    versions: list(z.object({ version: count, createdAt: instant, savedBy })),
    lookedBack: list(z.object({ since: instant, at: instant, entered: count, exited: count })).meta({
      description:
        'Who came and went over the last year before the segment was first saved, oldest first: counted between the instants that were looked back on, by the rules of this version.',
    }),
    movements: list(movement).meta({ description: 'The latest; GET /segments/:id/movements has all.' }),
  })
  .meta({ id: 'SegmentDetail' })

const evidence = z.object({
  name: z.string(),
  at: instant,
  value: z
    .unknown()
    .optional()
    .meta({ description: 'An event’s properties, or the trait’s value; absent where it was removed.' }),
})

const comparedWith = z
  .object({
    asOf: instant.meta({
      description:
        'When the thresholds were computed. Of the present those by which memberships are kept true, of a past instant its own.',
    }),
    words: z.string().meta({ description: 'Such as `threshold 123.45`.' }),
    low: z.number().optional(),
    high: z.number().optional(),
  })
  .meta({
    id: 'ComparedWith',
    description:
      'Of a population condition: the thresholds that the profile’s number was compared with. They are computed every 15 minutes while the server runs.',
  })

export const explainedPart: z.ZodType<ExplainedPart, ExplainedPart> = z
  .lazy(() =>
    z.object({
      kind: z.enum(['all', 'any', 'not', 'condition']),
      holds: z.boolean(),
      sentence: z.string().optional(),
      found: z.string().optional(),
      evidence: list(evidence).optional(),
      evidenceCount: count.optional(),
      comparedWith: comparedWith.optional(),
      parts: list(explainedPart),
    }),
  )
  .meta({ id: 'ExplainedPart', description: 'One node of the definition with its truth.' }) as never

export const changeEvidence = z.object({
  record: z
    .object({ kind: z.enum(['event', 'trait']), name: z.string(), at: instant })
    .optional()
    .meta({ description: 'What came when it changed.' }),
  conditions: list(z.string()).meta({ description: 'The conditions whose truth changed, in words.' }),
})

export const membershipChange = z
  .object({
    segment: z.string(),
    at: instant,
    entered: z.boolean(),
    cause,
    version: count,
    evidence: changeEvidence.optional().meta({
      description: 'What brought it about; absent where that is not kept any more.',
    }),
  })
  .meta({ id: 'MembershipChange', description: 'One entry or exit of a profile.' })

export const explanation = z
  .object({
    segment: z.string(),
    profileId,
    identities: list(identity),
    traits: currentTraits.meta({ description: 'Those of its traits that give a name.' }),
    at: instant,
    member: z.boolean(),
    status: definitionStatus.exclude(['active']).optional().meta({
      description: 'Present where nobody is in it now, whatever `because` says of the rule.',
    }),
    changesAt: instant
      .optional()
      .meta({ description: 'When time alone changes it; absent: not within ten years.' }),
    unchangedUntil: instant.optional().meta({
      description: 'Present where not all ten years could be looked at: it does not change before.',
    }),
    because: explainedPart,
    log: list(membershipChange),
  })
  .meta({ id: 'Explanation', description: 'Why a profile is in a segment or not.' })
