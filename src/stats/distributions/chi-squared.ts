import { inverseLowerGamma, lowerGamma, upperGamma } from '../special/index.ts'

/** P(X <= x) of the chi-squared distribution. */
export function chiSquaredCdf(x: number, degreesOfFreedom: number): number {
  return x <= 0 ? 0 : lowerGamma(degreesOfFreedom / 2, x / 2)
}

/** P(X >= x): the p-value of a chi-squared statistic, right where it is small. */
export function chiSquaredTail(x: number, degreesOfFreedom: number): number {
  return x <= 0 ? 1 : upperGamma(degreesOfFreedom / 2, x / 2)
}

/** The x with P(X <= x) = p. */
export function chiSquaredQuantile(p: number, degreesOfFreedom: number): number {
  return 2 * inverseLowerGamma(degreesOfFreedom / 2, p)
}
