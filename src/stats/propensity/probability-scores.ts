import { sayLater } from '../../language/say-later.ts'
import { commonLength, expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { checkOutcome } from './columns.ts'

/** A certain prediction that is wrong would cost infinitely much; as in scikit-learn, it counts as this unsure. */
const LEAST_PROBABILITY = Number.EPSILON

/**
 * Mean log loss, `-[y log p + (1 - y) log(1 - p)]`; lower is better. The base rate as everybody's prediction
 * has the entropy of the outcome. Insufficient without rows.
 */
export function logLoss(probabilities: Float64Array, outcome: Uint8Array): Outcome<number> {
  return meanLoss(probabilities, outcome, (p, y) => {
    const certain = Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, p))
    return y === 1 ? -Math.log(certain) : -Math.log1p(-certain)
  })
}

/**
 * Brier score: the mean squared difference of probability and outcome; lower is better (Brier, 1950). The base
 * rate r as everybody's prediction has r (1 - r). Insufficient without rows.
 */
export function brierScore(probabilities: Float64Array, outcome: Uint8Array): Outcome<number> {
  return meanLoss(probabilities, outcome, (p, y) => (p - y) ** 2)
}

/** Throws unless there is a probability for each outcome. */
export function checkProbabilities(probabilities: Float64Array, outcome: Uint8Array): void {
  commonLength({ probabilities, outcome })
  checkOutcome(outcome)
  const within = probabilities.every((p) => p >= 0 && p <= 1)
  expectArgument(within, 'probabilities', 'from 0 to 1 in every row')
}

function meanLoss(
  probabilities: Float64Array,
  outcome: Uint8Array,
  loss: (probability: number, outcome: number) => number,
): Outcome<number> {
  checkProbabilities(probabilities, outcome)
  if (outcome.length === 0) return insufficientData(sayLater`there are no rows`)
  let sum = 0
  for (let row = 0; row < outcome.length; row++) sum += loss(probabilities[row]!, outcome[row]!)
  return result(sum / outcome.length)
}
