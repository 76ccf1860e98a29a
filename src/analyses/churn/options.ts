import { z } from 'zod'
import { sayLater } from '../../language/index.ts'
import { predictionOptions } from '../prediction/index.ts'
import { definitionOption, segmentOption } from '../segment-members/index.ts'

const name = z.string().min(1).max(200)

export const churnOptions = z.strictObject({
  label: name.optional().meta({
    description: sayLater`For a table of customers: the column or trait that says who has left.`,
  }),
  is: name.optional().meta({ description: sayLater`The value of the label that means having left: Yes.` }),
  event: name.optional().meta({
    description: sayLater`The event that customers come back for; who stays without it has left. The purchase unless said.`,
  }),
  end: name.optional().meta({
    description: sayLater`The event that ends a contract: churn is then that it comes, not that another stays away.`,
  }),
  segment: segmentOption(sayLater`A saved segment whose members have left; churn is then to enter it.`),
  definition: definitionOption(sayLater`A definition, as in YAML, instead of a saved segment.`),
  days: z.int().min(1).max(3_650).optional().meta({
    description: sayLater`After how many days without the event a customer has left, and how far is foretold. Proposed from how long customers usually stay away unless said.`,
  }),
  ...predictionOptions,
})

export type ChurnOptions = z.output<typeof churnOptions>
