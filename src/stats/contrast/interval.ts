import { expectArgument } from '../arguments.ts'
import { normalQuantile } from '../distributions/index.ts'

/** The ends of an interval. */
export interface ConfidenceInterval {
  readonly low: number
  readonly high: number
}

/** A number and how surely it is known. */
export interface Estimated extends ConfidenceInterval {
  readonly value: number
}

/** A ratio and its interval; `high` is null where no ratio is too large. */
export interface RatioEstimate {
  readonly value: number
  readonly low: number
  readonly high: number | null
}

/** How many standard errors an interval of this confidence reaches to each side. */
export function reachOf(confidence: number): number {
  expectArgument(confidence > 0 && confidence < 1, 'confidence', 'between 0 and 1')
  return normalQuantile((1 + confidence) / 2)
}

/** What of an effect is sure: the end of its interval that is nearer to 0, and 0 where the interval holds 0. */
export function leastEffect({ low, high }: ConfidenceInterval): number {
  return low > 0 ? low : high < 0 ? high : 0
}

/** The interval of a share by its score test (Wilson 1927); right for small numbers, and never beyond 0 and 1. */
export function wilsonInterval(count: number, size: number, confidence = 0.95): ConfidenceInterval {
  expectArgument(size > 0 && count >= 0 && count <= size, 'count', 'from 0 to a positive size')
  const z = reachOf(confidence)
  const share = count / size
  const scale = 1 + (z * z) / size
  const centre = (share + (z * z) / (2 * size)) / scale
  const reach = (z / scale) * Math.sqrt((share * (1 - share)) / size + (z * z) / (4 * size * size))
  return {
    low: count === 0 ? 0 : Math.max(0, centre - reach),
    high: count === size ? 1 : Math.min(1, centre + reach),
  }
}
