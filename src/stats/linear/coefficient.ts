import { normalQuantile, twoSidedNormal } from '../distributions/index.ts'

/** An estimated coefficient with its test against 0 (Wald) and its normal interval. */
export interface Coefficient {
  readonly estimate: number
  readonly standardError: number
  readonly z: number
  readonly p: number
  readonly low: number
  readonly high: number
}

/** What an estimate and its variance say of a coefficient. */
export function coefficientOf(estimate: number, variance: number, confidence: number): Coefficient {
  const standardError = Math.sqrt(variance)
  const z = estimate / standardError
  const reach = normalQuantile((1 + confidence) / 2) * standardError
  return { estimate, standardError, z, p: twoSidedNormal(z), low: estimate - reach, high: estimate + reach }
}
