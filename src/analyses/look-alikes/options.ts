import { z } from 'zod'
import { sayLater } from '../../language/index.ts'
import { oneSegment } from '../segment-members/index.ts'

/** How look-alikes of a segment are found. */
export const lookAlikeOptions = z.strictObject({
  ...oneSegment('to start from'),
  size: z
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: sayLater`How many look-alikes; as many as the segment has members unless said.` }),
  score: z
    .number()
    .gt(0)
    .lt(1)
    .optional()
    .meta({ description: sayLater`Cut by score instead of by size: the least probability, from 0 to 1.` }),
  keepRule: z
    .boolean()
    .default(false)
    .meta({ description: sayLater`Also go by the events and traits that the rule of the segment reads.` }),
  without: z.array(z.string()).default([]).meta({ description: sayLater`Events and traits to leave out.` }),
  method: z
    .enum(['best', 'logistic', 'boosted-trees'])
    .default('best')
    .meta({ description: sayLater`The kind of model; best is the one that finds hidden members better.` }),
})

export type LookAlikesOptions = z.output<typeof lookAlikeOptions>
