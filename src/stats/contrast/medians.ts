import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { normalQuantile } from '../distributions/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { lowerBeta } from '../special/index.ts'
import { type Estimated, reachOf } from './interval.ts'
import { emptySide } from './shares.ts'

/** The median of numbers and two of them, in ascending order, on both sides of it: those at `medianPlaces`. */
export interface MedianBounds {
  readonly count: number
  readonly median: number
  readonly below: number
  readonly above: number
}

export interface MedianContrast {
  readonly kind: 'median'
  readonly median: number
  readonly restMedian: number
  readonly difference: Estimated
}

/**
 * Which of so many numbers, in ascending order and counted from 1, stand for how surely their median is known, and
 * how many standard errors lie between the two. Of fewer than 6 the least and the greatest.
 */
export function medianPlaces(count: number): {
  readonly below: number
  readonly above: number
  readonly errors: number
} {
  expectArgument(Number.isSafeInteger(count) && count >= 2, 'count', 'a whole number from 2 on')
  const below = Math.max(1, Math.round((count + 1) / 2 - Math.sqrt(count)))
  // P(X < below) of a binomial with one half: the chance that the median lies below that number.
  const outside = lowerBeta(0.5, count - below + 1, below)
  return { below, above: count - below + 1, errors: -2 * normalQuantile(outside) }
}

/**
 * The difference of two medians without an assumption about how numbers are distributed: the error of each comes
 * from the distance of two of its order statistics (Price and Bonett 2002). For what is skewed, where means say
 * little. Insufficient with fewer than two numbers on a side.
 */
export function compareMedians(
  group: MedianBounds,
  rest: MedianBounds,
  confidence = 0.95,
): Outcome<MedianContrast> {
  const z = reachOf(confidence)
  if (group.count === 0 || rest.count === 0) return insufficientData(emptySide(group.count))
  if (group.count < 2 || rest.count < 2) {
    return insufficientData(sayLater`of one number it is not known how much it might have been another`)
  }
  const value = group.median - rest.median
  const reach = z * Math.hypot(errorOf(group), errorOf(rest))
  return result({
    kind: 'median',
    median: group.median,
    restMedian: rest.median,
    difference: { value, low: value - reach, high: value + reach },
  })
}

function errorOf({ count, below, above }: MedianBounds): number {
  return (above - below) / medianPlaces(count).errors
}
