import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { countPositives } from './columns.ts'
import { checkScores, tiedGroups } from './roc.ts'

/** What taking the rows of the highest scores gains over taking as many at random. */
export interface LiftAtK {
  /** How many rows were taken. */
  readonly rows: number
  /** Share of positives among those taken. */
  readonly precision: number
  /** Share of all positives that were taken. */
  readonly recall: number
  /** Precision over the base rate; 1 is no better than chance. */
  readonly lift: number
}

/**
 * Takes the share `k` of the rows that score highest, rounded to whole rows and at least one. Where the cut goes
 * through rows of one score, each counts in proportion to how many of them are taken: the mean over all orders
 * of the tied rows, so the order in which rows are given is of no account.
 *
 * Insufficient without a positive.
 */
export function liftAtK(scores: Float64Array, outcome: Uint8Array, k: number): Outcome<LiftAtK> {
  checkScores(scores, outcome)
  expectArgument(k > 0 && k <= 1, 'k', 'a share, above 0 and at most 1')
  const positives = countPositives(outcome)
  if (positives === 0) return insufficientData(sayLater`no outcome is 1: there is nothing to find`)
  const rows = Math.max(1, Math.round(outcome.length * k))
  const found = positivesAmong(scores, outcome, rows)
  const precision = found / rows
  return result({
    rows,
    precision,
    recall: found / positives,
    lift: precision / (positives / outcome.length),
  })
}

function positivesAmong(scores: Float64Array, outcome: Uint8Array, wanted: number): number {
  let [found, rows] = [0, 0]
  for (const group of tiedGroups(scores, 'highest')) {
    let ones = 0
    for (const row of group) ones += outcome[row]!
    const taken = Math.min(group.length, wanted - rows)
    found += (ones * taken) / group.length
    rows += taken
    if (rows === wanted) break
  }
  return found
}
