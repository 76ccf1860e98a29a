import { z } from 'zod'
import { sayLater } from '../../language/index.ts'
import { purchaseOption } from '../purchases/index.ts'
import { behaviourDays, oneSegment } from '../segment-members/index.ts'

/** How a segment is profiled. */
export const personaOptions = z.strictObject({
  ...oneSegment('to profile'),
  against: z.string().min(1).default('everybody').meta({
    description: sayLater`Another saved segment to compare with, or everybody; members of both count as members.`,
  }),
  days: behaviourDays,
  correction: z
    .enum(['benjamini-hochberg', 'holm', 'none'])
    .default('benjamini-hochberg')
    .meta({ description: sayLater`How many comparisons at once are allowed for.` }),
  confidence: z
    .number()
    .gt(0.5)
    .lt(1)
    .default(0.95)
    .meta({ description: sayLater`How sure the intervals are, after the correction.` }),
  months: z
    .number()
    .int()
    .min(0)
    .max(24)
    .default(6)
    .meta({ description: sayLater`For how many months back the profile is followed; 0 for none.` }),
  ...purchaseOption,
})

export type PersonaOptions = z.output<typeof personaOptions>
