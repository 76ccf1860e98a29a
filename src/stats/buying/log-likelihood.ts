import { type Histories, historyCells } from './histories.ts'
import type { BuyingModel, ModelParameters } from './model.ts'

/**
 * The natural logarithm of the likelihood of histories under given parameters. The difference between the same
 * customers as of a later and of an earlier end is how likely the purchases between are by what was known: of models
 * fitted to the earlier histories, the one with the larger difference forecasts better.
 */
export function buyingLogLikelihood(
  model: BuyingModel,
  parameters: ModelParameters,
  histories: Histories,
): number {
  return model.logLikelihood(parameters, historyCells(histories)).value
}
