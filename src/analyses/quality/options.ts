import { z } from 'zod'
import { sayLater } from '../../language/index.ts'
import { PERIODS } from '../memberships/index.ts'
import { purchaseOption } from '../purchases/index.ts'
import { segmentsAndPartsOption } from '../segment-members/index.ts'

export const qualityOptions = z.strictObject({
  ...purchaseOption,
  segments: segmentsAndPartsOption(
    sayLater`Only these segments and segmentations; all that are active otherwise.`,
    1_000,
  ),
  effect: z.number().gt(0).max(10).default(0.5).meta({
    description: sayLater`The change that a campaign is to show, relative to the share who buy anyway: 0.5 for half as many again. A segment that is too small to show it is told.`,
  }),
  alike: z.number().gt(0).max(1).default(0.9).meta({
    description: sayLater`Two segments are called the same from this share of common members on (Jaccard).`,
  }),
  period: z
    .enum(PERIODS)
    .default('month')
    .meta({ description: sayLater`How far past instants lie apart, and how long buying is looked at.` }),
  periods: z
    .number()
    .int()
    .min(1)
    .max(36)
    .default(6)
    .meta({ description: sayLater`How many periods are looked back on.` }),
})

export type QualityOptions = z.output<typeof qualityOptions>
