import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import type { Progress } from '../progress.ts'
import { choleskyFactor, logDeterminant, whitenedLength } from './cholesky.ts'
import { type KMeans, kMeans } from './k-means.ts'
import { type Points, rowCount } from './points.ts'
import { requireClusters, requirePoints, requireRestarts } from './requirements.ts'

export interface GaussianMixtureOptions extends Progress {
  readonly seed: number
  /** How many k-means starts; the answer of the highest likelihood is taken. 5 by default. */
  readonly restarts?: number
  /** The most rounds of one start. 1,000 by default. */
  readonly rounds?: number
  /** A start ends when a round raises the mean log-likelihood by less. 1e-8 by default. */
  readonly tolerance?: number
}

/** One bell of the mixture. */
export interface GaussianComponent {
  /** Its share of all points. */
  readonly weight: number
  readonly mean: Float64Array
  /** Its covariance matrix, row by row. */
  readonly covariance: Float64Array
}

/** A density made of bells, and what each point has of each. */
export interface GaussianMixture {
  readonly components: readonly GaussianComponent[]
  /** The likeliest component of each point. */
  readonly labels: Uint32Array
  /** The probability of each component, one point a row. */
  readonly memberships: Points
  readonly logLikelihood: number
  /** Free parameters: weights, means and covariances. */
  readonly parameters: number
  /** `-2 logLikelihood + parameters ln n`: the lower, the better (mclust prints the negative). */
  readonly bic: number
  readonly converged: boolean
}

/**
 * A mixture of Gaussian distributions, each with a covariance matrix of its own (mclust's VVV), by
 * expectation and maximisation from k-means starts.
 *
 * Assumes clusters of elliptic shape. Variances have a floor of 1e-6 times those of all points, so that no
 * component collapses into a point. Dempster, Laird & Rubin (1977), Fraley & Raftery (2002).
 */
export function gaussianMixture(
  points: Points,
  components: number,
  options: GaussianMixtureOptions,
): Outcome<GaussianMixture> {
  requirePoints(points)
  requireClusters(components)
  const restarts = requireRestarts(options.restarts ?? 5)
  if (rowCount(points) <= components * (points.columns + 1))
    return insufficientData(
      sayLater`${rowCount(points)} points are too few for ${components} covariances of ${points.columns} columns`,
    )
  const floor = varianceFloor(points)
  if (floor.some((variance) => variance === 0))
    return insufficientData(sayLater`a column has the same value everywhere`)
  let best: Fit | undefined
  for (let start = 0; start < restarts; start++) {
    const seeds = kMeans(points, components, { seed: options.seed + start, restarts: start === 0 ? 10 : 1 })
    if (seeds.kind === 'insufficient-data') return seeds
    const next = maximise(points, seeds.value, floor, options)
    if (!best || next.logLikelihood > best.logLikelihood) best = next
    options.onProgress?.((start + 1) / restarts)
  }
  return result(described(points, best!))
}

/** The components of new points, by the same probabilities. */
export function assignToComponents(points: Points, components: readonly GaussianComponent[]): Points {
  requirePoints(points)
  return expectation(points, components).memberships
}

interface Fit {
  readonly components: readonly GaussianComponent[]
  readonly memberships: Points
  readonly logLikelihood: number
  readonly converged: boolean
}

function maximise(points: Points, seeds: KMeans, floor: Float64Array, options: GaussianMixtureOptions): Fit {
  const { rounds = 1000, tolerance = 1e-8 } = options
  const k = seeds.sizes.length
  let memberships = certain(seeds.labels, k)
  let before = Number.NEGATIVE_INFINITY
  for (let round = 1; ; round++) {
    const components = Array.from({ length: k }, (_, c) => fitComponent(points, memberships, c, floor))
    const expected = expectation(points, components)
    const converged = expected.logLikelihood - before < tolerance * rowCount(points)
    if (converged || round >= rounds) return { components, ...expected, converged }
    memberships = expected.memberships
    before = expected.logLikelihood
  }
}

/** Memberships that give each point to one component. */
function certain(labels: Uint32Array, k: number): Points {
  const values = new Float64Array(labels.length * k)
  labels.forEach((label, i) => {
    values[i * k + label] = 1
  })
  return { values, columns: k }
}

/** Weight, mean and covariance of one component, each point counting by its membership. */
function fitComponent(
  points: Points,
  memberships: Points,
  component: number,
  floor: Float64Array,
): GaussianComponent {
  const { values, columns } = points
  const rows = rowCount(points)
  const share = (i: number) => memberships.values[i * memberships.columns + component]!
  let mass = Number.MIN_VALUE
  const mean = new Float64Array(columns)
  for (let i = 0; i < rows; i++) {
    mass += share(i)
    for (let c = 0; c < columns; c++) mean[c]! += share(i) * values[i * columns + c]!
  }
  for (let c = 0; c < columns; c++) mean[c]! /= mass
  const covariance = new Float64Array(columns * columns)
  for (let i = 0; i < rows; i++)
    for (let a = 0; a < columns; a++) {
      const weighted = (share(i) / mass) * (values[i * columns + a]! - mean[a]!)
      for (let b = 0; b < columns; b++)
        covariance[a * columns + b]! += weighted * (values[i * columns + b]! - mean[b]!)
    }
  for (let c = 0; c < columns; c++) covariance[c * columns + c]! += floor[c]!
  return { weight: mass / rows, mean, covariance }
}

/** What each point has of each component, and the likelihood of all points. */
function expectation(
  points: Points,
  components: readonly GaussianComponent[],
): { readonly memberships: Points; readonly logLikelihood: number } {
  const { values, columns } = points
  const densities = components.map((component) => logDensity(component))
  const k = components.length
  const memberships = new Float64Array(rowCount(points) * k)
  let logLikelihood = 0
  for (let i = 0; i < rowCount(points); i++) {
    let most = Number.NEGATIVE_INFINITY
    for (let c = 0; c < k; c++) {
      memberships[i * k + c] = densities[c]!(values, i * columns)
      most = Math.max(most, memberships[i * k + c]!)
    }
    let sum = 0
    for (let c = 0; c < k; c++) {
      memberships[i * k + c] = Math.exp(memberships[i * k + c]! - most)
      sum += memberships[i * k + c]!
    }
    for (let c = 0; c < k; c++) memberships[i * k + c]! /= sum
    logLikelihood += most + Math.log(sum)
  }
  return { memberships: { values: memberships, columns: k }, logLikelihood }
}

/** The logarithm of weight times density at the row that begins at `at`. */
function logDensity({
  weight,
  mean,
  covariance,
}: GaussianComponent): (values: Float64Array, at: number) => number {
  const columns = mean.length
  const factor = choleskyFactor(covariance, columns)
  const constant =
    Math.log(weight) - 0.5 * (columns * Math.log(2 * Math.PI) + logDeterminant(factor, columns))
  const scratch = new Float64Array(columns)
  return (values, at) => constant - 0.5 * whitenedLength(factor, values, at, mean, scratch)
}

function varianceFloor(points: Points): Float64Array {
  const { columns } = points
  const all = { values: new Float64Array(rowCount(points)).fill(1), columns: 1 }
  const { covariance } = fitComponent(points, all, 0, new Float64Array(columns))
  return Float64Array.from({ length: columns }, (_, c) => 1e-6 * covariance[c * columns + c]!)
}

function described({ columns, values }: Points, fit: Fit): GaussianMixture {
  const k = fit.components.length
  const rows = values.length / columns
  const parameters = k - 1 + k * columns + (k * columns * (columns + 1)) / 2
  const labels = Uint32Array.from({ length: rows }, (_, i) => likeliest(fit.memberships, i))
  return { ...fit, labels, parameters, bic: -2 * fit.logLikelihood + parameters * Math.log(rows) }
}

function likeliest({ values, columns }: Points, row: number): number {
  let best = 0
  for (let c = 1; c < columns; c++) if (values[row * columns + c]! > values[row * columns + best]!) best = c
  return best
}
