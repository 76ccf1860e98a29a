import { z } from 'zod'
import { sayLater } from '../../language/index.ts'
import { segmentsAndPartsOption } from '../segment-members/index.ts'

const names = z.array(z.string().min(1).max(200)).max(200)

/** Options of every prediction. */
export const predictionOptions = {
  instants: z.int().min(1).max(12).default(3).meta({
    description: sayLater`From how many past instants to learn, besides the latest one, on which the model is tested.`,
  }),
  events: names.optional().meta({
    description: sayLater`Only these events tell about customers; otherwise those that enough of them have.`,
  }),
  traits: names.optional().meta({
    description: sayLater`Only these traits tell about customers; otherwise those that enough of them have.`,
  }),
  without: names.optional().meta({
    description: sayLater`Events and traits that are not to be used, such as those that are written because of what is foretold.`,
  }),
  tenure: z.string().min(1).max(200).optional().meta({
    description: sayLater`The number trait that says how long somebody has been a customer, for a table of customers.`,
  }),
  by: segmentsAndPartsOption(
    sayLater`Segments and segmentations by whose members it is compared how long it takes; otherwise those whose rules read no events.`,
    200,
  ),
  rows: z.int().min(1_000).max(1_000_000).default(60_000).meta({
    description: sayLater`From how many cases to learn at most; of more, a sample.`,
  }),
  list: z.int().min(0).max(1_000).default(25).meta({
    description: sayLater`How many customers the report lists, those first whom it is likeliest to befall.`,
  }),
}

const schema = z.object(predictionOptions)
export type PredictionOptions = z.output<typeof schema>
