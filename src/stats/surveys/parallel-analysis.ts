import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { sortedQuantile } from '../descriptive/quantile.ts'
import { positiveInverse } from '../optimise/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import type { Progress } from '../progress.ts'
import { drawGamma, drawNormal, type Random, randomFrom } from '../random/index.ts'
import { asCorrelations, correlations } from './covariance.ts'
import { eigenOf, withDiagonal } from './eigen.ts'
import { completeCases, type Items, requireItems, type SymmetricRows } from './items.ts'
import { communality, extract } from './uniquenesses.ts'

export interface ParallelOptions extends Progress {
  readonly seed: number
  /** How many random sets of answers are drawn. 20 by default. */
  readonly sets?: number
  /** Which quantile of their eigenvalues has to be passed. 0.95 by default. */
  readonly quantile?: number
}

/** How many factors, and how many components, have more behind them than chance. */
export interface ParallelAnalysis {
  readonly people: number
  readonly factors: number
  readonly components: number
  /**
   * Eigenvalues of the correlations with communalities of one factor on the diagonal, and what chance gives.
   */
  readonly factorValues: Float64Array
  readonly chanceFactorValues: Float64Array
  /** Eigenvalues of the correlations themselves, and what chance gives. */
  readonly componentValues: Float64Array
  readonly chanceComponentValues: Float64Array
}

/**
 * Horn's parallel analysis: as many factors as come before the first whose eigenvalue chance reaches, among
 * uncorrelated normal answers of as many people. Of those who answered all items. Horn (1965); R's
 * `psych::fa.parallel`, whose factors are those of the reduced correlations.
 */
export function parallelAnalysis(items: Items, options: ParallelOptions): Outcome<ParallelAnalysis> {
  requireItems(items, 3)
  const { seed, sets = 20, quantile = 0.95, onProgress } = options
  expectArgument(Number.isInteger(sets) && sets >= 1, 'sets', 'a whole number from 1')
  const complete = completeCases(items)
  const people = complete[0]!.length
  if (people <= items.length)
    return insufficientData(sayLater`${people} people are too few for ${items.length} items`)
  const found = spectra(correlations(complete))
  if (!found) return insufficientData(sayLater`an item does not vary, or follows from others`)
  const random = randomFrom(seed)
  const chance = Array.from({ length: sets }, (_, set) => {
    const spectrum = spectra(chanceCorrelations(people, items.length, random))!
    onProgress?.((set + 1) / sets)
    return spectrum
  })
  const chanceFactorValues = quantiles(
    chance.map(({ factors }) => factors),
    quantile,
  )
  const chanceComponentValues = quantiles(
    chance.map(({ components }) => components),
    quantile,
  )
  return result({
    people,
    factors: passing(found.factors, chanceFactorValues),
    components: passing(found.components, chanceComponentValues),
    factorValues: found.factors,
    chanceFactorValues,
    componentValues: found.components,
    chanceComponentValues,
  })
}

function spectra(
  correlation: SymmetricRows,
): { factors: Float64Array; components: Float64Array } | undefined {
  if (!correlation.every((row) => row.every(Number.isFinite)) || !positiveInverse(correlation))
    return undefined
  const { loadings } = extract(correlation, 1, 'minimum-residual', 1e-4)
  const reduced = withDiagonal(correlation, loadings.map(communality))
  return { factors: eigenOf(reduced).values, components: eigenOf(correlation).values }
}

/**
 * Correlations of uncorrelated normal answers, drawn as such: their covariances have a Wishart distribution, whose
 * triangular factor has normal and chi-distributed elements (Bartlett 1933). So it takes no longer for more people.
 */
function chanceCorrelations(people: number, items: number, random: Random): SymmetricRows {
  const factor = Array.from({ length: items }, (_, row) =>
    Float64Array.from({ length: items }, (_, column) => {
      if (column > row) return 0
      return column < row ? drawNormal(random) : Math.sqrt(2 * drawGamma(random, (people - 1 - row) / 2))
    }),
  )
  const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)
  return asCorrelations(factor.map((a) => Float64Array.from(factor, (b) => product(a, b))))
}

const quantiles = (sets: readonly Float64Array[], p: number) =>
  Float64Array.from(sets[0]!, (_, place) =>
    sortedQuantile(Float64Array.from(sets, (set) => set[place]!).sort(), p),
  )

/** How many come before the first that chance reaches. */
function passing(values: Float64Array, chance: Float64Array): number {
  const first = values.findIndex((value, i) => !(value > chance[i]!))
  return first < 0 ? values.length : first
}
