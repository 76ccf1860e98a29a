import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { countPositives } from './columns.ts'
import { checkScores, tiedGroups } from './roc.ts'

/**
 * Area under the precision-recall curve as the step sum of precision times gain in recall, from the highest
 * score to the lowest; rows of one score come at once. A random order gives the share of positives.
 *
 * Insufficient without a positive. Equals `average_precision_score` of scikit-learn.
 */
export function averagePrecision(scores: Float64Array, outcome: Uint8Array): Outcome<number> {
  checkScores(scores, outcome)
  const positives = countPositives(outcome)
  if (positives === 0) return insufficientData(sayLater`no outcome is 1: there is nothing to find`)
  let [found, rows, sum] = [0, 0, 0]
  for (const group of tiedGroups(scores, 'highest')) {
    let ones = 0
    for (const row of group) ones += outcome[row]!
    found += ones
    rows += group.length
    sum += (ones / positives) * (found / rows)
  }
  return result(sum)
}
