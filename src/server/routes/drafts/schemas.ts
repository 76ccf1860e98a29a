import { z } from 'zod'
import { PRECISIONS } from '../../../drafts/index.ts'
import { sayLater } from '../../../language/index.ts'
import { profileNames } from '../profiles/schemas.ts'
import { count, instant, list, problem, profileId } from '../schemas.ts'

const precision = z.enum(PRECISIONS).meta({
  description:
    '`sample` answers while somebody types, and is exact where that takes no longer; `exact` looks at everybody.',
})

const hasOne = ({ text, definition }: { text?: string | undefined; definition?: unknown }) =>
  (text === undefined) !== (definition === undefined)

const definition = z.record(z.string(), z.unknown()).optional()

const written = {
  definition: definition.meta({ description: 'The definition of one segment as JSON.' }),
  text: z
    .string()
    .max(2_000_000)
    .optional()
    .meta({ description: 'The same as YAML or JSON text, instead of `definition`.' }),
  precision: precision.default('sample'),
}
const needsOne = { error: sayLater`Expected either "definition" or "text"`, path: ['definition'] }

/** A draft: one segment that is not saved. */
export const draft = z.strictObject(written).refine(hasOne, needsOne)

export const comparedDraft = z
  .strictObject({
    ...written,
    against: definition.meta({
      description:
        'The definition of the segment that it is compared with, instead of the saved one of its name; for a part of a segmentation, which is no segment by itself.',
    }),
  })
  .refine(hasOne, needsOne)

export const estimate = z.object({ value: count, low: count, high: count }).meta({
  id: 'Estimate',
  description: 'With 95 % confidence from low to high; all are equal where it is exact.',
})

const share = z.number().meta({ description: 'From 0 to 1, of the profiles that exist.' })
const sampled = count.meta({ description: 'How many profiles were looked at.' })
const members = list(profileNames.extend({ profileId }).meta({ id: 'DraftMember' }))

export const draftCount = z
  .object({
    asOf: instant,
    profiles: count,
    precision,
    sampled,
    size: estimate,
    share,
    nodes: list(
      z.object({
        path: list(z.union([z.string(), z.number()])).meta({
          description: 'The place in the definition, such as ["when", "all", 0].',
        }),
        size: estimate.meta({ description: 'Who satisfies it by itself.' }),
        left: estimate.optional().meta({
          description: 'Of a part of an `all`: who satisfies it and the parts before it.',
        }),
      }),
    ),
    members: members.meta({ description: 'Some of whom it takes in.' }),
    saved: z
      .object({
        size: estimate,
        joiners: estimate,
        leavers: estimate,
        staying: estimate,
        joinerSample: members,
        leaverSample: members,
      })
      .optional()
      .meta({ description: 'Beside the saved segment of its name; absent where there is none.' }),
    warnings: list(problem),
  })
  .meta({ id: 'DraftCount', description: 'Who a draft takes in, condition by condition.' })

export const draftOverlap = z
  .object({
    asOf: instant,
    precision,
    sampled,
    size: estimate,
    segments: list(
      z.object({
        id: z.string(),
        title: z.string(),
        segmentationTitle: z.string().optional().meta({ description: 'Of a part of a segmentation.' }),
        size: count,
        shared: estimate,
        shareOfDraft: z.number(),
        shareOfOther: z.number(),
      }),
    ).meta({ description: 'The largest overlap first; segments that share nobody are left out.' }),
  })
  .meta({ id: 'DraftOverlap', description: 'Whom a draft shares with the saved segments.' })

export const draftHistory = z
  .object({ precision, points: list(z.object({ at: instant, size: estimate, share })) })
  .meta({
    id: 'DraftHistory',
    description: 'The size over the last year as if it had existed, oldest first.',
  })
