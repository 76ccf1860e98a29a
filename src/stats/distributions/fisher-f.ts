import { lowerBeta, upperBeta } from '../special/index.ts'

/** P(X <= x) of the F distribution. */
export function fisherFCdf(x: number, numerator: number, denominator: number): number {
  return x <= 0
    ? 0
    : lowerBeta((numerator * x) / (numerator * x + denominator), numerator / 2, denominator / 2)
}

/** P(X >= x): the p-value of an F statistic. */
export function fisherFTail(x: number, numerator: number, denominator: number): number {
  return x <= 0
    ? 1
    : upperBeta((numerator * x) / (numerator * x + denominator), numerator / 2, denominator / 2)
}
