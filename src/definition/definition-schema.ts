import { z } from 'zod'
import { aggregateFields, hasOneMeasure, ONE_MEASURE } from '../aggregates/aggregate.ts'
import { definitionName } from '../conditions/definition-name.ts'
import { sayLater } from '../language/index.ts'

/** Parts of one segmentation, the rest not counted. */
export const MAX_PARTS = 200

/** Names joined by slashes; no name is empty or begins or ends with a space. */
const FOLDER = /^[^\s/](?:[^/]*[^\s/])?(?:\/[^\s/](?:[^/]*[^\s/])?)*$/

const described = {
  title: z.string().min(1).max(200).optional().meta({ description: sayLater`The name that people see.` }),
  description: z.string().max(10_000).optional().meta({ description: sayLater`What it is for, in words.` }),
} as const

const common = {
  ...described,
  tags: z
    .array(z.string().min(1).max(100))
    .max(50)
    .optional()
    .meta({ description: sayLater`Words to find it by.` }),
} as const

const kept = {
  ...common,
  folder: z
    .string()
    .regex(FOLDER, {
      error: sayLater`Expected names joined by slashes, such as "Campaigns/Spring", without empty ones.`,
    })
    .max(200)
    .optional()
    .meta({
      description: sayLater`Where lists keep it: names joined by slashes, such as \`Campaigns/Spring\`.`,
    }),
  owner: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .meta({ description: sayLater`Whom to ask about it: an e-mail address or a name.` }),
} as const

/** The schemas of a file's definitions, by kind; `when` is the schema of a condition tree. */
export function definitionSchemas(when: z.ZodType) {
  const condition = when.refine((written) => written !== undefined)
  return {
    segment: z
      .strictObject({ segment: definitionName, ...kept, when: condition })
      .meta({ description: sayLater`A segment: the profiles of which a condition is true.` }),
    segmentation: z
      .strictObject({
        segmentation: definitionName,
        ...kept,
        parts: z
          .array(z.strictObject({ name: definitionName, ...described, when: condition }))
          .min(1)
          .max(MAX_PARTS)
          .meta({
            description: sayLater`In order: a profile is in the first part whose condition is true of it.`,
          }),
        rest: z
          .strictObject({ name: definitionName, ...described })
          .meta({ description: sayLater`The part that has everybody else.` }),
      })
      .meta({ description: sayLater`A segmentation: every profile is in exactly one of its parts.` }),
    metric: z
      .strictObject({ metric: definitionName, ...common, ...aggregateFields })
      .refine(hasOneMeasure, { error: ONE_MEASURE })
      .meta({ description: sayLater`A metric: a number from the events of each profile.` }),
  } as const
}
