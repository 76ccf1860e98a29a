import { sayLater } from '../../language/say-later.ts'
import { commonLength, expectArgument } from '../arguments.ts'
import { ascendingOrder } from '../descriptive/order.ts'
import { normalQuantile } from '../distributions/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { checkOutcome, countPositives } from './columns.ts'

/** How well scores tell the two outcomes apart. */
export interface RocAuc {
  /** Probability that a random positive scores above a random negative, ties counted half. */
  readonly auc: number
  /** Of the AUC, by DeLong; 0 where every pair is ordered alike. */
  readonly standardError: number
  readonly low: number
  readonly high: number
  /** 2 AUC - 1. */
  readonly gini: number
}

/** Throws unless there is a score for each outcome, and none is missing. */
export function checkScores(scores: Float64Array, outcome: Uint8Array): void {
  commonLength({ scores, outcome })
  checkOutcome(outcome)
  expectArgument(!scores.some(Number.isNaN), 'scores', 'a number in every row')
}

/**
 * Area under the receiver operating characteristic curve: the Mann-Whitney statistic over both counts. A score
 * is any number that is higher where the outcome 1 is likelier.
 *
 * Insufficient where all outcomes are the same. Interval: normal, kept within 0 and 1. Sources: Hanley and
 * McNeil (1982); DeLong, DeLong and Clarke-Pearson (1988) by mid-ranks as in Sun and Xu (2014); equals
 * `roc_auc_score` of scikit-learn.
 */
export function rocAuc(scores: Float64Array, outcome: Uint8Array, confidence = 0.95): Outcome<RocAuc> {
  checkScores(scores, outcome)
  expectArgument(confidence > 0 && confidence < 1, 'confidence', 'between 0 and 1')
  const positives = countPositives(outcome)
  const negatives = outcome.length - positives
  if (positives === 0 || negatives === 0) {
    return insufficientData(
      sayLater`all ${outcome.length} outcomes are the same: there are no two kinds to tell apart`,
    )
  }
  const wins = placements(scores, outcome)
  let auc = 0
  for (let row = 0; row < wins.length; row++) if (outcome[row] === 1) auc += wins[row]! / positives
  const standardError = Math.sqrt(
    spread(wins, outcome, 1, auc) / positives + spread(wins, outcome, 0, auc) / negatives,
  )
  const reach = normalQuantile((1 + confidence) / 2) * standardError
  return result({
    auc,
    standardError,
    low: Math.max(0, auc - reach),
    high: Math.min(1, auc + reach),
    gini: 2 * auc - 1,
  })
}

/** For each row: which share of the rows of the other outcome it is on the right side of. */
export function placements(scores: Float64Array, outcome: Uint8Array): Float64Array {
  const placed = new Float64Array(scores.length)
  const positives = countPositives(outcome)
  const negatives = outcome.length - positives
  let [positivesBelow, negativesBelow] = [0, 0]
  for (const group of tiedGroups(scores)) {
    let ones = 0
    for (const row of group) ones += outcome[row]!
    const zeros = group.length - ones
    for (const row of group) {
      placed[row] =
        outcome[row] === 1
          ? (negativesBelow + zeros / 2) / negatives
          : (positives - positivesBelow - ones / 2) / positives
    }
    positivesBelow += ones
    negativesBelow += zeros
  }
  return placed
}

/**
 * Rows in groups of equal scores, from the lowest score to the highest, or the other way. A group is good until the
 * next one: most have one row, and a view of it for each would take longer than all the rest.
 */
export function* tiedGroups(
  scores: Float64Array,
  from: 'lowest' | 'highest' = 'lowest',
): Generator<Uint32Array> {
  const order = ascendingOrder(scores)
  if (from === 'highest') order.reverse()
  const single = new Uint32Array(1)
  for (let first = 0, next = 1; first < order.length; first = next++) {
    while (next < order.length && scores[order[next]!] === scores[order[first]!]) next++
    single[0] = order[first]!
    yield next === first + 1 ? single : order.subarray(first, next)
  }
}

function spread(wins: Float64Array, outcome: Uint8Array, of: 0 | 1, mean: number): number {
  let [squares, count] = [0, 0]
  for (let row = 0; row < wins.length; row++) {
    if (outcome[row] !== of) continue
    squares += (wins[row]! - mean) ** 2
    count++
  }
  return count > 1 ? squares / (count - 1) : 0
}
