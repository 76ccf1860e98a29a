import { logGamma, lowerBeta } from '../special/index.ts'
import { normalCdf } from './normal.ts'

const MOST_TERMS = 10_000
const NEGLIGIBLE = 1e-14
/** Beyond this the first term of the series is 0 in a double. */
const LARGEST_SHIFT = 37.62

/**
 * P(T <= t) of the noncentral t distribution, for t of 0 or more: Lenth's series (AS 243, 1989); for a shift too large
 * for it the normal approximation of Abramowitz and Stegun 26.7.10, as R.
 */
export function noncentralTCdf(t: number, degreesOfFreedom: number, shift: number): number {
  if (t < 0) return 1 - noncentralTCdf(-t, degreesOfFreedom, -shift)
  if (Math.abs(shift) > LARGEST_SHIFT || degreesOfFreedom > 4e5)
    return normalShifted(t, degreesOfFreedom, shift)
  return Math.min(1, normalCdf(-shift) + (t === 0 ? 0 : series(t, degreesOfFreedom, shift)))
}

function normalShifted(t: number, degreesOfFreedom: number, shift: number): number {
  const s = 1 / (4 * degreesOfFreedom)
  return normalCdf((t * (1 - s) - shift) / Math.sqrt(1 + t * t * 2 * s))
}

/**
 * Odd and even moments of the shift, each times an incomplete beta function; both sides of each term go on from those
 * of the one before.
 */
function series(t: number, degreesOfFreedom: number, shift: number): number {
  const half = degreesOfFreedom / 2
  const x = (t * t) / (t * t + degreesOfFreedom)
  const lambda = shift * shift
  const logRest = half * Math.log(degreesOfFreedom / (t * t + degreesOfFreedom))
  let p = 0.5 * Math.exp(-lambda / 2)
  let q = Math.sqrt(2 / Math.PI) * p * shift
  let odd = lowerBeta(x, 0.5, half)
  let even = -Math.expm1(logRest)
  let oddStep =
    2 * Math.exp(0.5 * Math.log(x) + logRest - logGamma(0.5) - logGamma(half) + logGamma(half + 0.5))
  let evenStep = half * x * Math.exp(logRest)
  let sum = p * odd + q * even
  let left = 0.5 - p
  for (let term = 1; term < MOST_TERMS; term++) {
    const a = 0.5 + term
    odd -= oddStep
    even -= evenStep
    oddStep *= (x * (a + half - 1)) / a
    evenStep *= (x * (a + half - 0.5)) / (a + 0.5)
    p *= lambda / (2 * term)
    q *= lambda / (2 * term + 1)
    left -= p
    sum += p * odd + q * even
    if (Math.abs(2 * left * (odd - oddStep)) < NEGLIGIBLE) break
  }
  return sum
}
