import { z } from 'zod'
import { sayLater } from '../../language/index.ts'
import { purchaseOption } from '../purchases/index.ts'

const ownCuts = z.array(z.number()).min(2).max(9)
const range = z.tuple([z.int().min(1).max(10), z.int().min(1).max(10)])
const box = z.strictObject({ recency: range, frequency: range, monetary: range }).partial()

const namedCells = z.strictObject({
  name: z.string().min(1).max(60),
  cells: z.array(box).min(1).max(200),
})

export const rfmOptions = z
  .strictObject({
    ...purchaseOption,
    scores: z
      .int()
      .min(3)
      .max(10)
      .default(5)
      .meta({ description: sayLater`How many scores each dimension has.` }),
    cuts: z.enum(['quantile', 'fixed', 'custom', 'r-rfm']).default('quantile').meta({
      description: sayLater`Where scores end: quantile gives each score about as many customers, fixed gives ranges of one width, custom takes the three lists of cuts, r-rfm cuts as the R package rfm does.`,
    }),
    recencyCuts: ownCuts.optional().meta({
      description: sayLater`Days at which recency is cut, ascending, one fewer than scores: 30,90,180,365.`,
    }),
    frequencyCuts: ownCuts.optional().meta({
      description: sayLater`Numbers of orders at which frequency is cut, ascending: 1,2,4,8. A value on a cut is below it.`,
    }),
    moneyCuts: ownCuts.optional().meta({ description: sayLater`Amounts at which money is cut, ascending.` }),
    money: z.enum(['total', 'mean']).default('total').meta({
      description: sayLater`What money is: all that a customer spent, or the mean of an order.`,
    }),
    count: z.enum(['orders', 'days']).default('orders').meta({
      description: sayLater`What frequency counts: orders, or days with an order.`,
    }),
    window: z.int().min(1).max(36_500).optional().meta({
      description: sayLater`Only purchases of so many days before count; all of them otherwise.`,
    }),
    period: z.int().min(1).max(36_500).default(90).meta({
      description: sayLater`Movement between groups is shown since so many days before.`,
    }),
    groups: z.array(namedCells).min(1).max(40).optional().meta({
      description: sayLater`Groups of your own: each a name and boxes of scores. A cell is in the first that has it, and in "Others" if none does. The names that marketers know otherwise.`,
    }),
  })
  .superRefine((options, context) => {
    for (const [key, cuts] of Object.entries(ownCutsOf(options))) {
      const problem = cutProblem(key as keyof OwnCuts, cuts, options)
      if (problem !== undefined) context.addIssue({ code: 'custom', path: [key], message: problem })
    }
  })

export type RfmOptions = z.output<typeof rfmOptions>
type OwnCuts = Pick<RfmOptions, 'recencyCuts' | 'frequencyCuts' | 'moneyCuts'>

const ownCutsOf = ({ recencyCuts, frequencyCuts, moneyCuts }: OwnCuts): OwnCuts => ({
  recencyCuts,
  frequencyCuts,
  moneyCuts,
})

function cutProblem(
  key: keyof OwnCuts,
  cuts: readonly number[] | undefined,
  { scores, cuts: rule }: Pick<RfmOptions, 'scores' | 'cuts'>,
): string | undefined {
  if (cuts === undefined) {
    return rule === 'custom'
      ? sayLater`Custom cuts need ${key}: ${scores - 1} numbers for ${scores} scores.`
      : undefined
  }
  if (cuts.length !== scores - 1)
    return sayLater`${scores} scores need ${scores - 1} cuts; ${cuts.length} are given.`
  return cuts.every((cut, index) => index === 0 || cut > cuts[index - 1]!)
    ? undefined
    : sayLater`Cuts ascend.`
}
