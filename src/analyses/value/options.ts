import { z } from 'zod'
import { sayLater } from '../../language/index.ts'
import { PERIOD_UNITS, purchaseOption } from '../purchases/index.ts'
import { segmentsOption } from '../segment-members/index.ts'

/** The models of repeat buying that are tried, and the one for discrete opportunities. */
export const MODEL_NAMES = ['auto', 'bg-nbd', 'mbg-nbd', 'pareto-nbd', 'bg-bb'] as const

export const valueOptions = z
  .strictObject({
    ...purchaseOption,
    horizon: z.int().min(1).max(3650).default(365).meta({
      description: sayLater`How many days ahead the value is of.`,
    }),
    discount: z.number().min(0).max(1).default(0.1).meta({
      description: sayLater`The yearly rate at which later money is discounted: with 0.1, 1.10 in a year is worth 1 now.`,
    }),
    margin: z.number().gt(0).max(1).default(1).meta({
      description: sayLater`The share of an amount that is earned, 0.3 for 30%; 1 gives the value as revenue.`,
    }),
    model: z.enum(MODEL_NAMES).default('auto').meta({
      description: sayLater`The model of repeat buying; auto takes the one that forecasts held back purchases best. bg-bb is for purchases at given opportunities.`,
    }),
    holdOut: z.int().min(0).max(3650).optional().meta({
      description: sayLater`So many days at the end are held back to test the forecast, 0 for none; a third of the history unless said, at most the horizon.`,
    }),
    opportunity: z.enum(PERIOD_UNITS).optional().meta({
      description: sayLater`Customers can buy once in each of these periods, as donors once a year: takes the model bg-bb.`,
    }),
    contract: z.enum(PERIOD_UNITS).optional().meta({
      description: sayLater`Customers subscribe and pay once in each of these periods until they leave: takes the shifted beta-geometric model.`,
    }),
    segments: segmentsOption(
      sayLater`Saved segments whose value is told besides: loyal,lifecycle/active.`,
      40,
    ),
  })
  .superRefine(({ model, opportunity, contract }, context) => {
    const issue = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message })
    if (opportunity !== undefined && contract !== undefined)
      issue('contract', sayLater`Customers either subscribe or buy at opportunities: state one of the two.`)
    if (contract !== undefined && model !== 'auto')
      issue('model', sayLater`Subscriptions have a model of their own.`)
    if (opportunity !== undefined && model !== 'auto' && model !== 'bg-bb')
      issue('model', sayLater`Opportunities take the model bg-bb.`)
    if (opportunity === undefined && model === 'bg-bb')
      issue('opportunity', sayLater`The model bg-bb needs an opportunity: week, month, quarter or year.`)
  })

export type ValueOptions = z.output<typeof valueOptions>

/** The mean number of days of a period. */
export const DAYS_OF = { day: 1, week: 7, month: 365.25 / 12, quarter: 365.25 / 4, year: 365.25 } as const
