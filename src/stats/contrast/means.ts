import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { studentsTQuantile, twoSidedT } from '../distributions/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type Estimated, type RatioEstimate, reachOf } from './interval.ts'
import { emptySide } from './shares.ts'

/** What is to be known of numbers for their mean: as an engine sums them up. */
export interface Moments {
  readonly count: number
  readonly mean: number
  /** Sum of squared deviations from the mean. */
  readonly squares: number
}

/** A mean of a group beside that of the rest. */
export interface MeanContrast {
  readonly kind: 'mean'
  readonly mean: number
  readonly restMean: number
  readonly difference: Estimated
  /** Mean over mean of the rest; null unless that of the rest is above 0 and the other not below. */
  readonly ratio: RatioEstimate | null
  /** The difference in standard deviations (Hedges' g), and its interval. */
  readonly effect: Estimated
  /** Two-sided, of Welch's test. */
  readonly p: number
}

/** The moments of values; NaN is a missing value. */
export function momentsOf(values: ArrayLike<number>): Moments {
  let [count, mean, squares] = [0, 0, 0]
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if (Number.isNaN(value)) continue
    const change = value - mean
    mean += change / ++count
    squares += change * (value - mean)
  }
  return { count, mean, squares }
}

/**
 * Compares the mean of a group with that of a rest who are others: the difference by Welch's method (1947), the
 * ratio by Fieller's (1954), which holds 1 exactly where the difference holds 0, and Hedges' g (1981) with its large-sample interval. Nothing is assumed
 * of the spreads; the means should be of some dozen numbers each, more where they are skewed as money is.
 *
 * Insufficient with fewer than two numbers on a side, and where no number differs from another. Equals `t.test` of R
 * in `difference` and `p`.
 */
export function compareMeans(group: Moments, rest: Moments, confidence = 0.95): Outcome<MeanContrast> {
  checkMoments(group, 'group')
  checkMoments(rest, 'rest')
  const z = reachOf(confidence)
  if (group.count === 0 || rest.count === 0) return insufficientData(emptySide(group.count))
  if (group.count < 2 || rest.count < 2) {
    return insufficientData(sayLater`of one number it is not known how much it might have been another`)
  }
  if (group.squares + rest.squares <= 0) return insufficientData(sayLater`all numbers of a side are the same`)
  const errors = [group, rest].map(({ count, squares }) => squares / (count - 1) / count) as [number, number]
  const variance = errors[0] + errors[1]
  const freedom = variance ** 2 / (errors[0] ** 2 / (group.count - 1) + errors[1] ** 2 / (rest.count - 1))
  const difference = group.mean - rest.mean
  const quantile = studentsTQuantile((1 + confidence) / 2, freedom)
  const reach = quantile * Math.sqrt(variance)
  return result({
    kind: 'mean',
    mean: group.mean,
    restMean: rest.mean,
    difference: { value: difference, low: difference - reach, high: difference + reach },
    ratio: meanRatio(group, rest, errors, quantile),
    effect: standardised(group, rest, z),
    p: twoSidedT(difference / Math.sqrt(variance), freedom),
  })
}

function checkMoments({ count, mean, squares }: Moments, name: string): void {
  const sound = Number.isSafeInteger(count) && count >= 0 && Number.isFinite(mean) && squares >= 0
  expectArgument(sound, name, 'a count, a finite mean and a sum of squares from 0 on')
}

/** The ratios that the two means do not contradict: where `(mean - ratio * restMean)` is within its error. */
function meanRatio(
  group: Moments,
  rest: Moments,
  [own, other]: readonly [number, number],
  reach: number,
): RatioEstimate | null {
  if (!(group.mean >= 0 && rest.mean > 0)) return null
  const a = rest.mean ** 2 - reach ** 2 * other
  const b = group.mean * rest.mean
  const c = group.mean ** 2 - reach ** 2 * own
  const root = Math.sqrt(Math.max(0, b * b - a * c))
  const value = group.mean / rest.mean
  // The roots in the form that loses no digits; the lower is 0 or less where the mean itself may be 0.
  return { value, low: c > 0 ? c / (b + root) : 0, high: a > 0 ? (b + root) / a : null }
}

/** Hedges' g; its standard error is that of Hedges and Olkin (1985). */
function standardised(group: Moments, rest: Moments, z: number): Estimated {
  const freedom = group.count + rest.count - 2
  const deviation = Math.sqrt((group.squares + rest.squares) / freedom)
  const value = ((group.mean - rest.mean) / deviation) * (1 - 3 / (4 * freedom - 1))
  const error = Math.sqrt(
    1 / group.count + 1 / rest.count + (value * value) / (2 * (group.count + rest.count)),
  )
  return { value, low: value - z * error, high: value + z * error }
}
