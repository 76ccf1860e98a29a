import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { countPositives } from './columns.ts'
import { sigmoid } from './log-odds.ts'
import { maximise } from './logistic-regression.ts'
import { checkScores } from './roc.ts'

/** Probability = 1 / (1 + exp(-(intercept + slope * score))). */
export interface PlattScale {
  readonly kind: 'platt'
  readonly intercept: number
  readonly slope: number
}

/**
 * Calibrates scores by a logistic curve. As in Platt (1999), a positive counts as (n1 + 1) / (n1 + 2) and a
 * negative as 1 / (n0 + 2) rather than 1 and 0, so that the curve stays finite for a perfect score. Scores of
 * trees and regressions are best given as log-odds.
 *
 * Insufficient where all outcomes or all scores are the same. Source for the fit: Lin, Lin and Weng (2007).
 */
export function fitPlatt(scores: Float64Array, outcome: Uint8Array): Outcome<PlattScale> {
  checkScores(scores, outcome)
  expectArgument(scores.every(Number.isFinite), 'scores', 'finite in every row')
  const positives = countPositives(outcome)
  const negatives = outcome.length - positives
  if (positives === 0 || negatives === 0) {
    return insufficientData(sayLater`all ${outcome.length} outcomes are the same: a curve needs both`)
  }
  const hope = { one: (positives + 1) / (positives + 2), zero: 1 / (negatives + 2) }
  const target = Float64Array.from(outcome, (y) => (y === 1 ? hope.one : hope.zero))
  const fit = maximise({ columns: [scores], target, l2: 0 })
  if (fit.kind !== 'optimum') return insufficientData(sayLater`all scores are the same: no curve fits`)
  const [intercept, slope] = fit.at
  return result({ kind: 'platt', intercept: intercept!, slope: slope! })
}

/** The probability that each score stands for. */
export function plattProbabilities({ intercept, slope }: PlattScale, scores: Float64Array): Float64Array {
  return scores.map((score) => sigmoid(intercept + slope * score))
}
