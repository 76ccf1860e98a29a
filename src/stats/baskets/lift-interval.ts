import { normalQuantile } from '../distributions/index.ts'
import { type RuleCounts, ruleMeasures } from './rule-measures.ts'

/** A lift with the ends of its interval. */
export interface LiftInterval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * The lift of a rule with its interval, on the scale of its logarithm, as of a random sample of baskets: by the delta
 * method the variance is `1/both - 1/antecedent - 1/consequent + (2 lift - 1) / baskets`. Too narrow where `both` is
 * below about ten, and for rules that were picked out of many because their lift is high.
 */
export function liftInterval(counts: RuleCounts, confidence = 0.95): LiftInterval {
  const { lift: value } = ruleMeasures(counts)
  const { baskets, antecedent, consequent, both } = counts
  const variance = 1 / both - 1 / antecedent - 1 / consequent + (2 * value - 1) / baskets
  const reach = Math.exp(normalQuantile((1 + confidence) / 2) * Math.sqrt(Math.max(0, variance)))
  return { value, low: value / reach, high: value * reach }
}
