import { z } from 'zod'
import { sayLater } from '../../language/index.ts'
import { predictionOptions } from '../prediction/index.ts'
import { definitionOption, segmentOption } from '../segment-members/index.ts'

const name = z.string().min(1).max(200)

export const propensityOptions = z.strictObject({
  event: name.optional().meta({
    description: sayLater`What is hoped for: the event that should come. The purchase unless said.`,
  }),
  segment: segmentOption(
    sayLater`A saved segment that is hoped to be entered, such as one of those with the larger plan.`,
  ),
  definition: definitionOption(sayLater`A definition, as in YAML, instead of a saved segment.`),
  label: name.optional().meta({
    description: sayLater`For a table of customers: the column or trait that says whom it came to pass.`,
  }),
  is: name.optional().meta({ description: sayLater`The value of the label that means yes.` }),
  days: z.int().min(1).max(3_650).default(30).meta({ description: sayLater`Within how many days.` }),
  among: segmentOption(sayLater`A saved segment: of its members alone is it asked. Everybody unless said.`),
  ...predictionOptions,
})

export type PropensityOptions = z.output<typeof propensityOptions>
