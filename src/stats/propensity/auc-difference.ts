import { sayLater } from '../../language/say-later.ts'
import { commonLength, expectArgument } from '../arguments.ts'
import { normalQuantile, twoSidedNormal } from '../distributions/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { countPositives } from './columns.ts'
import { checkScores, placements } from './roc.ts'

/** By how much one score tells outcomes apart better than another on the same rows. */
export interface AucDifference {
  /** AUC of the first less that of the second. */
  readonly difference: number
  readonly standardError: number
  readonly low: number
  readonly high: number
  /** Two-sided, of no difference; 1 where the scores order every pair alike. */
  readonly p: number
}

/**
 * Compares the AUC of two scores of the same rows, which are correlated: DeLong, DeLong and Clarke-Pearson (1988).
 * Equals `roc.test(method = "delong")` of the R package pROC. Assumes independent rows.
 *
 * Insufficient where fewer than two rows have one of the outcomes.
 */
export function aucDifference(
  first: Float64Array,
  second: Float64Array,
  outcome: Uint8Array,
  confidence = 0.95,
): Outcome<AucDifference> {
  commonLength({ first, second, outcome })
  checkScores(first, outcome)
  checkScores(second, outcome)
  expectArgument(confidence > 0 && confidence < 1, 'confidence', 'between 0 and 1')
  const positives = countPositives(outcome)
  const negatives = outcome.length - positives
  if (positives < 2 || negatives < 2)
    return insufficientData(sayLater`a comparison needs two rows of each outcome`)
  const [one, other] = [placements(first, outcome), placements(second, outcome)]
  const gained = one.map((placed, row) => placed - other[row]!)
  const [ofPositives, ofNegatives] = [moments(gained, outcome, 1), moments(gained, outcome, 0)]
  const difference = ofPositives.mean
  const standardError = Math.sqrt(ofPositives.variance / positives + ofNegatives.variance / negatives)
  const reach = normalQuantile((1 + confidence) / 2) * standardError
  const p = standardError === 0 ? (difference === 0 ? 1 : 0) : twoSidedNormal(difference / standardError)
  return result({ difference, standardError, low: difference - reach, high: difference + reach, p })
}

function moments(values: Float64Array, outcome: Uint8Array, of: 0 | 1) {
  const some = values.filter((_, row) => outcome[row] === of)
  const mean = some.reduce((sum, value) => sum + value / some.length, 0)
  const squares = some.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, variance: squares / (some.length - 1) }
}
