import { sayLater } from '../../language/say-later.ts'
import { commonLength, expectArgument } from '../arguments.ts'
import { chiSquaredTail, twoSidedNormal } from '../distributions/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type Estimated, reachOf } from './interval.ts'

/** A figure at several times, each with its standard error. */
export interface Course {
  readonly time: ArrayLike<number>
  readonly value: ArrayLike<number>
  readonly standardError: ArrayLike<number>
}

export interface Trend {
  /** Change in a unit of time. */
  readonly slope: Estimated
  /** Two-sided: that there is no slope. */
  readonly p: number
  /** That the course is a straight line, as far as the errors tell; small where it bends. */
  readonly straightness: number
}

/**
 * The straight line through a course, weighted by how surely each value is known: whether it rises or falls, and how
 * fast. The values should be of different people or periods; of the same people they are more alike than their errors
 * say, and the interval is then too wide rather than too narrow for a change within people.
 *
 * Insufficient with fewer than three times, or an error that is not above 0. Weighted least squares with known
 * variances; `straightness` is Cochran's Q (1954).
 */
export function trendOf(course: Course, confidence = 0.95): Outcome<Trend> {
  const { time, value, standardError } = course
  const count = commonLength({ time, value, standardError })
  const z = reachOf(confidence)
  const rows = Array.from({ length: count }, (_, row) => row)
  const finite = rows.every((row) => Number.isFinite(time[row]!) && Number.isFinite(value[row]!))
  expectArgument(finite, 'course', 'finite in every row')
  if (new Set(Array.from(time)).size < 3) return insufficientData(sayLater`a trend needs three times or more`)
  if (!rows.every((row) => standardError[row]! > 0)) {
    return insufficientData(sayLater`a value whose error is not known has no weight`)
  }
  const weight = rows.map((row) => standardError[row]! ** -2)
  const total = sum(weight)
  const centre = sum(rows.map((row) => weight[row]! * time[row]!)) / total
  const level = sum(rows.map((row) => weight[row]! * value[row]!)) / total
  const spread = sum(rows.map((row) => weight[row]! * (time[row]! - centre) ** 2))
  const slope = sum(rows.map((row) => weight[row]! * (time[row]! - centre) * (value[row]! - level))) / spread
  const misfit = sum(
    rows.map((row) => weight[row]! * (value[row]! - level - slope * (time[row]! - centre)) ** 2),
  )
  const error = 1 / Math.sqrt(spread)
  return result({
    slope: { value: slope, low: slope - z * error, high: slope + z * error },
    p: twoSidedNormal(slope / error),
    straightness: chiSquaredTail(misfit, count - 2),
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/**
 * The standard error of a share with a success and a failure more for each two standard errors (Agresti and Coull
 * 1998), so that a share of 0 or 1 is not taken for certain.
 */
export function shareError(count: number, size: number): number {
  const share = (count + 2) / (size + 4)
  return Math.sqrt((share * (1 - share)) / (size + 4))
}
