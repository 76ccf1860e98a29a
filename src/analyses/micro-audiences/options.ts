import { z } from 'zod'
import { sayLater } from '../../language/index.ts'
import { purchaseOption } from '../purchases/index.ts'
import { behaviourDays, oneSegment } from '../segment-members/index.ts'

/** How micro-audiences of a segment are looked for. */
export const microAudienceOptions = z.strictObject({
  ...oneSegment('to look into'),
  days: behaviourDays,
  leastSize: z
    .number()
    .int()
    .min(10)
    .default(50)
    .meta({ description: sayLater`The fewest members of a micro-audience.` }),
  leastShare: z
    .number()
    .gt(0)
    .lt(0.5)
    .default(0.02)
    .meta({ description: sayLater`The least share of the segment that is worth an audience.` }),
  leastEffect: z.number().min(0).default(0.2).meta({
    description: sayLater`How much they differ from other members at least, in standard deviations.`,
  }),
  most: z
    .number()
    .int()
    .min(1)
    .max(50)
    .default(10)
    .meta({ description: sayLater`How many micro-audiences at most.` }),
  ...purchaseOption,
})

export type MicroAudienceOptions = z.output<typeof microAudienceOptions>
