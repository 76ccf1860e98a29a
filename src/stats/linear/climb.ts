import { type OnProgress, shareOfSteps } from '../progress.ts'
import { dot, inverseInformation, times } from './information.ts'

/** A log-likelihood at a point, with its first derivatives and minus its second ones, by rows. */
export interface LikelihoodPoint {
  readonly value: number
  readonly score: Float64Array
  readonly information: readonly Float64Array[]
}

/** The highest point, with the inverse of the information there. */
export interface Optimum {
  readonly kind: 'optimum'
  readonly at: Float64Array
  readonly value: number
  readonly covariance: readonly Float64Array[]
}

/**
 * Where a climb ends. `redundant`: a parameter changes nothing that others do not change too. `endless`: the
 * likelihood rises for ever, or so it seems after many steps.
 */
export type Climb = Optimum | { readonly kind: 'redundant' } | { readonly kind: 'endless' }

const MOST_STEPS = 100
const USUAL_STEPS = 4

/** The likelihood can rise by half of this at most (Newton's decrement). */
const CONVERGED = 1e-14

/** Relative rounding error of a likelihood that is a long sum. */
const ROUNDING = 1e-12

/** Maximises a concave log-likelihood by Newton's method with halved steps. */
export function climb(
  likelihood: (at: Float64Array) => LikelihoodPoint,
  start: Float64Array,
  onProgress?: OnProgress | undefined,
): Climb {
  let at = start
  let here = likelihood(at)
  for (let step = 0; step < MOST_STEPS; step++) {
    const covariance = inverseInformation(here.information)
    if (covariance === undefined) return { kind: step === 0 ? 'redundant' : 'endless' }
    const move = times(covariance, here.score)
    if (dot(here.score, move) <= CONVERGED) return { kind: 'optimum', at, value: here.value, covariance }
    const higher = stepUp(likelihood, at, move, here.value)
    if (higher === undefined) return { kind: 'endless' }
    at = higher.at
    here = higher.point
    onProgress?.(shareOfSteps(step + 1, USUAL_STEPS))
  }
  return { kind: 'endless' }
}

/** Goes the whole way, or half of it, or a quarter ..., until it is not lower there. */
function stepUp(
  likelihood: (at: Float64Array) => LikelihoodPoint,
  at: Float64Array,
  move: Float64Array,
  value: number,
): { readonly at: Float64Array; readonly point: LikelihoodPoint } | undefined {
  for (let size = 1; size > 1e-10; size /= 2) {
    const moved = at.map((coordinate, index) => coordinate + size * move[index]!)
    const point = likelihood(moved)
    const higher = point.value >= value - ROUNDING * Math.abs(value)
    if (higher && Number.isFinite(point.value)) return { at: moved, point }
  }
  return undefined
}
