import { type Progress, shareOfSteps } from '../progress.ts'
import type { Objective, Slope } from './objective.ts'

/** Where the search ended; `converged` is false if it ran out of steps or could not go down any more. */
export interface Minimum extends Slope {
  readonly point: Float64Array
  readonly converged: boolean
  readonly iterations: number
}

export interface MinimiseOptions extends Progress {
  /** The largest derivative, as a share of the value (at least 1), that counts as none. */
  readonly tolerance?: number
  readonly mostIterations?: number
  /** What is known of the inverse of the second derivatives, by rows, as from a part of the data. */
  readonly inverseHessian?: readonly Float64Array[]
}

/** A step has to gain this share of what the slope promises (Armijo), and lose this share of the slope (Wolfe). */
const SUFFICIENT_GAIN = 1e-4
const SUFFICIENT_FLATTENING = 0.9
const MOST_TRIALS = 30

/** What a fit of four parameters takes. */
const USUAL_STEPS = 20

/**
 * A local minimum of a smooth function of a few coordinates: BFGS with a bisecting line search for the weak Wolfe
 * conditions (Lewis and Overton 2013), which steps back from where the function is not defined. A parameter that
 * has to be positive is searched for as its logarithm.
 */
export function minimise(
  objective: Objective,
  start: Float64Array,
  { tolerance = 1e-8, mostIterations = 500, inverseHessian, onProgress }: MinimiseOptions = {},
): Minimum {
  let point = start
  let slope = objective(point)
  let inverse = inverseHessian ?? identity(point.length)
  let iterations = 0
  for (; iterations < mostIterations && !isFlat(slope, tolerance); iterations++) {
    const direction = downhill(inverse, slope.gradient)
    const next = searchLine(
      objective,
      point,
      slope,
      direction,
      iterations > 0 || inverseHessian ? 1 : firstStep(direction),
    )
    if (next === undefined) break
    inverse = updated(inverse, difference(next.point, point), difference(next.slope.gradient, slope.gradient))
    point = next.point
    slope = next.slope
    onProgress?.(shareOfSteps(iterations + 1, USUAL_STEPS))
  }
  return { ...slope, point, iterations, converged: isFlat(slope, tolerance) }
}

function isFlat({ value, gradient }: Slope, tolerance: number): boolean {
  const scale = tolerance * Math.max(1, Math.abs(value))
  return gradient.every((derivative) => Math.abs(derivative) <= scale)
}

/** Before the curvature is known, no coordinate moves by more than one. */
function firstStep(direction: Float64Array): number {
  return 1 / Math.max(1, ...direction.map(Math.abs))
}

interface Step {
  readonly point: Float64Array
  readonly slope: Slope
}

function searchLine(
  objective: Objective,
  from: Float64Array,
  { value, gradient }: Slope,
  direction: Float64Array,
  firstLength: number,
): Step | undefined {
  const promise = dot(gradient, direction)
  let best: Step | undefined
  let [shortest, longest, length] = [0, Number.POSITIVE_INFINITY, firstLength]
  for (let trial = 0; trial < MOST_TRIALS; trial++) {
    const point = from.map((coordinate, index) => coordinate + length * direction[index]!)
    const slope = objective(point)
    if (!(slope.value <= value + SUFFICIENT_GAIN * length * promise)) longest = length
    else {
      best = { point, slope }
      if (dot(slope.gradient, direction) >= SUFFICIENT_FLATTENING * promise) return best
      shortest = length
    }
    length = longest === Number.POSITIVE_INFINITY ? 2 * length : (shortest + longest) / 2
  }
  return best
}

function identity(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, row) => new Float64Array(size).fill(1, row, row + 1))
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, index) => sum + value * b[index]!, 0)
const difference = (a: Float64Array, b: Float64Array) => a.map((value, index) => value - b[index]!)
const downhill = (inverse: readonly Float64Array[], gradient: Float64Array) =>
  Float64Array.from(inverse, (row) => -dot(row, gradient))

/** The inverse Hessian after a step and the change of the gradient along it (Broyden, Fletcher, Goldfarb, Shanno). */
function updated(
  inverse: readonly Float64Array[],
  step: Float64Array,
  change: Float64Array,
): readonly Float64Array[] {
  const curvature = dot(step, change)
  if (!(curvature > 0)) return inverse
  const bent = Float64Array.from(inverse, (row) => dot(row, change))
  const scale = (curvature + dot(change, bent)) / curvature ** 2
  return inverse.map((row, i) =>
    row.map(
      (value, j) =>
        value + scale * step[i]! * step[j]! - (bent[i]! * step[j]! + step[i]! * bent[j]!) / curvature,
    ),
  )
}
