import {
  hessianAt,
  type Minimum,
  minimise,
  type Objective,
  positiveInverse,
  type Slope,
} from '../optimise/index.ts'
import { type OnProgress, type Progress, partOf } from '../progress.ts'

/** Positive parameters at the maximum of a likelihood, and how sure they are. */
export interface LikelihoodMaximum {
  readonly parameters: Float64Array
  /** By the curvature of the logarithm of the likelihood (observed information). */
  readonly standardErrors: Float64Array
  /** The covariance of the logarithms of the parameters, by rows. */
  readonly logCovariance: readonly Float64Array[]
  /** The natural logarithm of the likelihood, without what {@link shrunk} adds. */
  readonly logLikelihood: number
  /**
   * The data alone do not settle all parameters, as with few customers: each was drawn towards the start of the search,
   * as if that were right within a factor of 7 for two thirds of all shops. Intervals are wide, and honest.
   */
  readonly shrunk: boolean
}

/** The spread of the logarithm of a parameter among shops, which a shrunk fit assumes. */
const PRIOR_DEVIATION = 2

/** A parameter this far from the start (as a logarithm), or this unsure, is not settled by the data. */
const SETTLED_DISTANCE = Math.log(1e4)
const SETTLED_DEVIATION = 3

/** No search goes further: there numbers overflow, and rounding makes maxima that are none. */
const FARTHEST = Math.log(1e7)

/** How much of the logarithm of the likelihood a search may leave to be gained. */
const LEFT_BEHIND = 1e-6

/** What is already known of where the maximum is. */
export interface Beginning {
  readonly point: Float64Array
  readonly inverseHessian?: readonly Float64Array[]
}

export interface SearchOptions extends Progress {
  readonly beginning?: Beginning | undefined
}

/** Whose search is most of the time, and that of a shrunk fit after it. */
const FREE_SHARE = 0.7

/**
 * Maximises a likelihood over positive parameters, searched for as logarithms from `start`. Where there is no single
 * maximum, or it is not settled, the fit is shrunk, which always has one; undefined if even that fails.
 */
export function maximiseLikelihood(
  logLikelihood: (parameters: Float64Array) => Slope,
  start: Float64Array,
  { beginning, onProgress }: SearchOptions = {},
): LikelihoodMaximum | undefined {
  const centre = start.map(Math.log)
  const free = search(
    inLogarithms(logLikelihood, centre, 0),
    beginning ?? { point: centre },
    partOf(onProgress, 0, FREE_SHARE),
  )
  if (free && isSettled(free, centre)) return described(free, -free.minimum.value, false)
  const shrunk = search(
    inLogarithms(logLikelihood, centre, 1 / PRIOR_DEVIATION ** 2),
    { point: beginning?.point ?? centre },
    partOf(onProgress, FREE_SHARE, 1),
  )
  return shrunk && described(shrunk, logLikelihood(shrunk.minimum.point.map(Math.exp)).value, true)
}

/** Where to begin on all of the data, from a fit to a part of it. */
export function beginningFrom({ parameters, logCovariance }: LikelihoodMaximum): Beginning {
  return { point: parameters.map(Math.log), inverseHessian: logCovariance }
}

/** Minus the logarithm of the likelihood, plus the square distances from the centre by a weight. */
function inLogarithms(
  logLikelihood: (parameters: Float64Array) => Slope,
  centre: Float64Array,
  weight: number,
): Objective {
  return (point) => {
    const away = point.map((coordinate, index) => coordinate - centre[index]!)
    if (away.some((distance) => !(Math.abs(distance) < FARTHEST)))
      return { value: Number.NaN, gradient: away }
    const parameters = point.map(Math.exp)
    const { value, gradient } = logLikelihood(parameters)
    const squares = away.reduce((sum, distance) => sum + distance ** 2, 0)
    return {
      value: (weight * squares) / 2 - value,
      gradient: away.map((distance, index) => weight * distance - gradient[index]! * parameters[index]!),
    }
  }
}

interface Found {
  readonly minimum: Minimum
  readonly covariance: readonly Float64Array[]
}

function search(
  objective: Objective,
  { point, inverseHessian }: Beginning,
  onProgress: OnProgress | undefined,
): Found | undefined {
  const minimum = minimise(objective, point, { ...(inverseHessian && { inverseHessian }), onProgress })
  if (!Number.isFinite(minimum.value)) return undefined
  const covariance = positiveInverse(hessianAt(objective, minimum.point))
  return covariance && isAtRest(minimum, covariance) ? { minimum, covariance } : undefined
}

/** Half the squared length of the gradient in the metric of the curvature is what Newton's step would gain. */
function isAtRest({ gradient }: Minimum, covariance: readonly Float64Array[]): boolean {
  const gain = covariance.reduce(
    (sum, row, i) => sum + row.reduce((part, value, j) => part + gradient[i]! * value * gradient[j]!, 0),
    0,
  )
  return gain / 2 < LEFT_BEHIND
}

function isSettled({ minimum: { point }, covariance }: Found, centre: Float64Array): boolean {
  return point.every(
    (coordinate, index) =>
      Math.abs(coordinate - centre[index]!) < SETTLED_DISTANCE &&
      Math.sqrt(covariance[index]![index]!) < SETTLED_DEVIATION,
  )
}

function described(
  { minimum: { point }, covariance }: Found,
  logLikelihood: number,
  shrunk: boolean,
): LikelihoodMaximum {
  const parameters = point.map(Math.exp)
  const standardErrors = parameters.map((value, index) => value * Math.sqrt(covariance[index]![index]!))
  return { parameters, standardErrors, logCovariance: covariance, logLikelihood, shrunk }
}
