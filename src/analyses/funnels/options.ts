import { z } from 'zod'
import { eventFields } from '../../aggregates/selection.ts'
import { sayLater } from '../../language/index.ts'
import { durationText } from '../../time/duration-text.ts'
import { purchaseOption } from '../purchases/index.ts'
import { segmentsAndPartsOption } from '../segment-members/index.ts'

const step = z.strictObject({
  event: eventFields.event,
  where: eventFields.where,
  within: durationText.optional(),
})

export const funnelsOptions = z
  .strictObject({
    ...purchaseOption,
    steps: z.array(z.string().min(1).max(200)).min(2).max(10).optional().meta({
      description: sayLater`The events of the funnel in order: page_viewed,product_added,order_completed. Otherwise those of a shop that the data hold, or the first, second and third purchase.`,
    }),
    funnel: z.array(step).min(2).max(10).optional().meta({
      description: sayLater`Steps with filters on their events and limits of their own, as in the condition sequence.`,
    }),
    within: durationText.optional().meta({
      description: sayLater`How soon after the step before each step must come: 7 days. At any time later otherwise.`,
    }),
    last: durationText.optional().meta({
      description: sayLater`Only what happened in the last so long: 90 days. Everything otherwise.`,
    }),
    segments: segmentsAndPartsOption(
      sayLater`Segments and segmentations to compare, as of the instant of the report.`,
      100,
    ),
  })
  .refine(({ steps, funnel }) => steps === undefined || funnel === undefined, {
    error: sayLater`Expected either "steps" or "funnel".`,
    path: ['funnel'],
  })

export type FunnelsOptions = z.output<typeof funnelsOptions>
