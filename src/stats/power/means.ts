import { expectArgument } from '../arguments.ts'
import { noncentralTCdf, studentsTQuantile } from '../distributions/index.ts'
import type { Outcome } from '../outcome.ts'
import { designOf, MOST_CUSTOMERS, type TestDesign } from './design.ts'
import { solveRising } from './solve.ts'

/**
 * The chance to see that means of two groups of `perGroup` customers differ when they do by `difference`, and values
 * have this standard deviation: Student's t test, by the noncentral t distribution, as R's `power.t.test`.
 */
export function meansPower(
  perGroup: number,
  difference: number,
  standardDeviation: number,
  design: TestDesign = {},
): number {
  expectArgument(perGroup > 1, 'perGroup', 'above 1')
  expectArgument(standardDeviation > 0, 'standardDeviation', 'above 0')
  const { alpha, sides, strict } = designOf(design)
  const degreesOfFreedom = 2 * (perGroup - 1)
  const needed = studentsTQuantile(1 - alpha / sides, degreesOfFreedom)
  const shift = (Math.sqrt(perGroup / 2) * Math.abs(difference)) / standardDeviation
  const right = 1 - noncentralTCdf(needed, degreesOfFreedom, shift)
  return strict && sides === 2 ? right + noncentralTCdf(-needed, degreesOfFreedom, shift) : right
}

/** How many customers each group needs; a fraction, to be rounded up. */
export function meansSampleSize(
  difference: number,
  standardDeviation: number,
  design: TestDesign = {},
): Outcome<number> {
  const { power } = designOf(design)
  return solveRising((n) => meansPower(n, difference, standardDeviation, design), power, [2, MOST_CUSTOMERS])
}

/** The least difference of means that groups of this size can tell. */
export function detectableDifference(
  perGroup: number,
  standardDeviation: number,
  design: TestDesign = {},
): Outcome<number> {
  const { power } = designOf(design)
  const most = 1e4 * standardDeviation
  return solveRising((difference) => meansPower(perGroup, difference, standardDeviation, design), power, [
    0,
    most,
  ])
}
