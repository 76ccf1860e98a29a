import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { chiSquaredTail } from '../distributions/index.ts'
import { positiveInverse } from '../optimise/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { asCorrelations, covariances } from './covariance.ts'
import { completeCases, type Items, requireItems, type SymmetricRows } from './items.ts'
import { logDeterminantOf } from './log-determinant.ts'
import { oblimin } from './oblimin.ts'
import { communality, type Extraction, extract } from './uniquenesses.ts'
import { varimax } from './varimax.ts'

export interface FactorOptions {
  readonly factors: number
  /** `minimum-residual` by default. */
  readonly extraction?: Extraction
  /** `oblimin`, which lets factors be correlated, by default. */
  readonly rotation?: 'none' | 'varimax' | 'oblimin'
}

/** What lies behind the answers. */
export interface FactorAnalysis {
  readonly people: number
  /**
   * How much each factor has of an item, an item a row; factors by what they explain, most first, their sum
   * positive.
   */
  readonly loadings: readonly Float64Array[]
  readonly factorCorrelations: SymmetricRows
  /** The share of each item that the factors explain. */
  readonly communalities: Float64Array
  readonly uniquenesses: Float64Array
  /**
   * Sum of squared loadings of each factor (of loadings times factor correlations, if they are correlated).
   */
  readonly explained: Float64Array
  readonly fit: FactorFit
  readonly converged: boolean
}

/** How well correlations follow from the factors. */
export interface FactorFit {
  /** Bartlett's test of the model against any correlations, and its p-value; good models are not rejected. */
  readonly statistic: number
  readonly degreesOfFreedom: number
  readonly p: number
  /** Root mean square error of approximation, by the statistic: below 0.06 is good. */
  readonly rmsea: number
  /** Tucker-Lewis index: above 0.95 is good. */
  readonly tli: number
  /** Root mean square of the residual correlations. */
  readonly rms: number
}

/** Factor analysis of those who answered all items. See `factorAnalysisOf`. */
export function factorAnalysis(items: Items, options: FactorOptions): Outcome<FactorAnalysis> {
  requireItems(items, 2)
  const complete = completeCases(items)
  return factorAnalysisOf(covariances(complete), complete[0]!.length, options)
}

/**
 * Exploratory factor analysis from covariances (or correlations) of items: which few unseen variables would
 * make people answer as they do.
 *
 * Assumes interval answers in about linear relation. Needs more degrees of freedom than none: at most about
 * half as many factors as items. Figures of fit as in R's `psych::fa`, statistic as in `factanal`.
 */
export function factorAnalysisOf(
  covariance: SymmetricRows,
  people: number,
  { factors, extraction = 'minimum-residual', rotation = 'oblimin' }: FactorOptions,
): Outcome<FactorAnalysis> {
  const items = covariance.length
  expectArgument(
    Number.isInteger(factors) && factors >= 1 && factors <= items,
    'factors',
    'a whole number from 1 to the number of items',
  )
  const degreesOfFreedom = ((items - factors) ** 2 - items - factors) / 2
  if (degreesOfFreedom < 0)
    return insufficientData(sayLater`${items} items do not determine ${factors} factors`)
  if (people <= items)
    return insufficientData(sayLater`${people} people are too few for correlations of ${items} items`)
  const correlation = asCorrelations(covariance)
  if (!isDefinite(correlation))
    return insufficientData(sayLater`an item does not vary, or follows from others`)
  const { loadings, uniquenesses, converged } = extract(correlation, factors, extraction)
  const rotated = ordered(rotate(loadings, factors === 1 ? 'none' : rotation))
  return result({
    people,
    ...rotated,
    communalities: Float64Array.from(loadings, communality),
    uniquenesses,
    fit: fitOf(correlation, loadings, people, degreesOfFreedom),
    converged,
  })
}

function isDefinite(correlation: SymmetricRows): boolean {
  const inverse = correlation.every((row) => row.every(Number.isFinite)) && positiveInverse(correlation)
  return inverse !== false && inverse !== undefined && inverse.every((row, i) => row[i]! < 1e9)
}

interface Rotated {
  readonly loadings: readonly Float64Array[]
  readonly factorCorrelations: SymmetricRows
}

function rotate(loadings: readonly Float64Array[], rotation: 'none' | 'varimax' | 'oblimin'): Rotated {
  // From a varimax start oblimin seldom gets stuck on the way to where it comes from unrotated factors, too.
  if (rotation === 'oblimin') return oblimin(varimax(loadings))
  return {
    loadings: rotation === 'varimax' ? varimax(loadings) : loadings,
    factorCorrelations: unit(loadings[0]!.length),
  }
}

const unit = (size: number) =>
  Array.from({ length: size }, (_, i) => new Float64Array(size).fill(1, i, i + 1))

/** Factors from the one that explains most, each pointing to where its loadings sum to more than 0. */
function ordered({ loadings, factorCorrelations }: Rotated): Rotated & { readonly explained: Float64Array } {
  const explained = factorCorrelations.map((row, f) =>
    loadings.reduce((sum, item) => sum + item[f]! * item.reduce((part, l, g) => part + l * row[g]!, 0), 0),
  )
  const sign = explained.map((_, f) => (loadings.reduce((sum, item) => sum + item[f]!, 0) < 0 ? -1 : 1))
  const order = explained.map((_, f) => f).sort((a, b) => explained[b]! - explained[a]!)
  return {
    loadings: loadings.map((item) => Float64Array.from(order, (f) => sign[f]! * item[f]!)),
    factorCorrelations: order.map((f) =>
      Float64Array.from(order, (g) => sign[f]! * sign[g]! * factorCorrelations[f]![g]!),
    ),
    explained: Float64Array.from(order, (f) => explained[f]!),
  }
}

function fitOf(
  correlation: SymmetricRows,
  loadings: readonly Float64Array[],
  people: number,
  degreesOfFreedom: number,
): FactorFit {
  const items = correlation.length
  const factors = loadings[0]!.length
  const model = loadings.map((a, i) =>
    Float64Array.from(loadings, (b, j) =>
      i === j ? 1 : a.reduce((sum, loading, f) => sum + loading * b[f]!, 0),
    ),
  )
  const scale = people - 1 - (2 * items + 5) / 6 - (2 * factors) / 3
  const statistic = Math.max(0, scale * discrepancy(correlation, model))
  const independence = (-scale * logDeterminantOf(correlation)) / ((items * (items - 1)) / 2)
  const perDegree = degreesOfFreedom === 0 ? 0 : statistic / degreesOfFreedom
  return {
    statistic,
    degreesOfFreedom,
    p: degreesOfFreedom === 0 ? 1 : chiSquaredTail(statistic, degreesOfFreedom),
    rmsea: Math.sqrt(Math.max(0, perDegree / people - 1 / (people - 1))),
    tli: independence > 1 ? (independence - perDegree) / (independence - 1) : 1,
    rms: rootMeanSquareResidual(correlation, model),
  }
}

/** `trace(M^-1 R) - ln det(M^-1 R) - items`. */
function discrepancy(correlation: SymmetricRows, model: SymmetricRows): number {
  const inverse = positiveInverse(model)
  if (!inverse) return 0
  const trace = inverse.reduce(
    (sum, row, i) => sum + row.reduce((part, v, j) => part + v * correlation[j]![i]!, 0),
    0,
  )
  return trace - logDeterminantOf(correlation) + logDeterminantOf(model) - correlation.length
}

function rootMeanSquareResidual(correlation: SymmetricRows, model: SymmetricRows): number {
  let sum = 0
  for (let i = 0; i < model.length; i++)
    for (let j = 0; j < i; j++) sum += (correlation[i]![j]! - model[i]![j]!) ** 2
  return Math.sqrt(sum / ((model.length * (model.length - 1)) / 2))
}
