import { inverseLowerBeta, lowerBeta } from '../special/index.ts'

/** P(|T| >= |t|): the two-sided p-value of a t statistic. */
export function twoSidedT(t: number, degreesOfFreedom: number): number {
  return lowerBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2, 0.5)
}

/** P(T <= t) of Student's t distribution. */
export function studentsTCdf(t: number, degreesOfFreedom: number): number {
  const outside = twoSidedT(t, degreesOfFreedom) / 2
  return t < 0 ? outside : 1 - outside
}

/** The t with P(T <= t) = p. */
export function studentsTQuantile(p: number, degreesOfFreedom: number): number {
  const share = inverseLowerBeta(2 * Math.min(p, 1 - p), degreesOfFreedom / 2, 0.5)
  return Math.sign(p - 0.5) * Math.sqrt(degreesOfFreedom * (1 / share - 1))
}
