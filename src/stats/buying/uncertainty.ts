import type { LikelihoodMaximum } from './maximum-likelihood.ts'

/** A number, and where it lies with the confidence that was asked for. */
export interface Interval {
  readonly value: number
  readonly lower: number
  readonly upper: number
}

/** Such numbers, one a row. */
export interface Intervals {
  readonly value: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
}

/** A step of the logarithm of a parameter. */
const STEP = 1e-4

/** The derivatives of columns by the logarithm of each parameter, by central differences. */
export function logDerivatives(
  columnAt: (parameters: Float64Array) => Float64Array,
  parameters: Float64Array,
): Float64Array[] {
  return Array.from(parameters, (parameter, index) => {
    const above = columnAt(parameters.with(index, parameter * Math.exp(STEP)))
    const below = columnAt(parameters.with(index, parameter * Math.exp(-STEP)))
    return above.map((value, row) => (value - below[row]!) / (2 * STEP))
  })
}

/** The variance that uncertain parameters give a number, from its derivatives by their logarithms (delta method). */
export function varianceOf(
  derivatives: readonly number[],
  logCovariance: LikelihoodMaximum['logCovariance'],
): number {
  let variance = 0
  for (const [i, row] of logCovariance.entries()) {
    for (const [j, covariance] of row.entries()) variance += derivatives[i]! * covariance * derivatives[j]!
  }
  return Math.max(0, variance)
}

/** An interval of a number that is not negative: symmetric in its logarithm. */
export function positiveInterval(value: number, variance: number, z: number): Interval {
  if (!(value > 0)) return { value, lower: value, upper: value }
  const factor = Math.exp((z * Math.sqrt(variance)) / value)
  return { value, lower: value / factor, upper: value * factor }
}
