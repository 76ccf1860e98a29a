import { erfc, inverseErfc } from '../special/index.ts'

/** P(Z <= z) of the standard normal distribution, right in both tails. */
export function normalCdf(z: number): number {
  return 0.5 * erfc(-z / Math.SQRT2)
}

/** The z with P(Z <= z) = p. */
export function normalQuantile(p: number): number {
  return -Math.SQRT2 * inverseErfc(2 * p)
}

/** P(|Z| >= |z|): the two-sided p-value of a z statistic. */
export function twoSidedNormal(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2)
}
