import { z } from 'zod'
import { purchaseOption } from '../purchases/index.ts'

/** How micro-audiences of a segment are looked for. */
export const microAudienceOptions = z.object({
  segment: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'The saved segment to look into, or a part of a segmentation: lifecycle/loyal.' }),
  definition: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: 'The definition of a segment, instead of a saved one.' }),
  days: z
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(365)
    .meta({ description: 'How many days of behaviour are looked at.' }),
  leastSize: z
    .number()
    .int()
    .min(10)
    .default(50)
    .meta({ description: 'The fewest members of a micro-audience.' }),
  leastShare: z
    .number()
    .gt(0)
    .lt(0.5)
    .default(0.02)
    .meta({ description: 'The least share of the segment that is worth an audience.' }),
  leastEffect: z
    .number()
    .min(0)
    .default(0.2)
    .meta({ description: 'How much they differ from other members at least, in standard deviations.' }),
  most: z
    .number()
    .int()
    .min(1)
    .max(50)
    .default(10)
    .meta({ description: 'How many micro-audiences at most.' }),
  ...purchaseOption,
})

export type MicroAudienceOptions = z.output<typeof microAudienceOptions>
