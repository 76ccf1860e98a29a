import { inverseLowerBeta, lowerBeta, upperBeta } from '../special/index.ts'

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

/** The x with P(X <= x) = p; Infinity for p = 1. */
export function fisherFQuantile(p: number, numerator: number, denominator: number): number {
  const share = inverseLowerBeta(p, numerator / 2, denominator / 2)
  return (denominator * share) / (numerator * (1 - share))
}
