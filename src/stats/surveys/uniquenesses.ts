import { minimise, type Objective, positiveInverse } from '../optimise/index.ts'
import { eigenOf, withDiagonal } from './eigen.ts'
import type { SymmetricRows } from './items.ts'

/** How factors are extracted: by the least squared residual correlations, or by maximum likelihood. */
export type Extraction = 'minimum-residual' | 'maximum-likelihood'

/** Loadings before rotation, an item a row, and the share of each item that no factor explains. */
export interface Extracted {
  readonly loadings: readonly Float64Array[]
  readonly uniquenesses: Float64Array
  readonly converged: boolean
}

/** No item is explained wholly: as in R's `factanal`. */
const LEAST_UNIQUENESS = 0.005

/** Finds uniquenesses and, from them, loadings. `correlation` is positive definite. */
export function extract(
  correlation: SymmetricRows,
  factors: number,
  extraction: Extraction,
  tolerance = 1e-7,
): Extracted {
  const objective = (extraction === 'minimum-residual' ? residualObjective : likelihoodObjective)(
    correlation,
    factors,
  )
  const start = startingPoint(correlation, factors)
  const found = minimise(
    inLogs(objective),
    start.map((u) => Math.log(u - LEAST_UNIQUENESS)),
    { tolerance },
  )
  const uniquenesses = found.point.map((t) => LEAST_UNIQUENESS + Math.exp(t))
  const loadings = (extraction === 'minimum-residual' ? reducedLoadings : scaledLoadings)(
    correlation,
    uniquenesses,
    factors,
  )
  return { loadings, uniquenesses, converged: found.converged }
}

/** What the other items leave unexplained of each, less a share for the factors (Jöreskog). */
function startingPoint(correlation: SymmetricRows, factors: number): Float64Array {
  const share = 1 - (0.5 * factors) / correlation.length
  const inverse = positiveInverse(correlation)!
  return Float64Array.from(inverse, (row, i) => Math.max(2 * LEAST_UNIQUENESS, share / row[i]!))
}

/** Searches for the logarithms of uniquenesses above their floor, so that none falls below. */
function inLogs(objective: Objective): Objective {
  return (logs) => {
    const above = logs.map(Math.exp)
    const { value, gradient } = objective(above.map((u) => LEAST_UNIQUENESS + u))
    return { value, gradient: gradient.map((derivative, i) => derivative * above[i]!) }
  }
}

/**
 * Half of the sum of squared residuals with the diagonal fitted too: where the uniquenesses are free its
 * least is that of the residuals beside the diagonal (Harman & Jones 1966, Jöreskog 1977).
 */
function residualObjective(correlation: SymmetricRows, factors: number): Objective {
  return (uniquenesses) => {
    const { values, vectors } = eigenOf(
      withDiagonal(
        correlation,
        uniquenesses.map((u) => 1 - u),
      ),
    )
    const left = values.map((value, factor) => (factor < factors ? Math.min(0, value) : value))
    const gradient = uniquenesses.map(
      (_, item) => -left.reduce((sum, value, factor) => sum + value * vectors[factor]![item]! ** 2, 0),
    )
    return { value: left.reduce((sum, value) => sum + value * value, 0) / 2, gradient }
  }
}

/**
 * The discrepancy of maximum likelihood, its factors given the uniquenesses (Lawley & Maxwell 1971;
 * `factanal`).
 */
function likelihoodObjective(correlation: SymmetricRows, factors: number): Objective {
  return (uniquenesses) => {
    const { values } = eigenOf(scaled(correlation, uniquenesses))
    const left = values.slice(factors)
    const value = left.reduce((sum, e) => sum + e - Math.log(e), 0) + factors - correlation.length
    const loadings = scaledLoadings(correlation, uniquenesses, factors)
    const gradient = uniquenesses.map((u, item) => (communality(loadings[item]!) + u - 1) / (u * u))
    return { value, gradient }
  }
}

export const communality = (loadings: Float64Array) =>
  loadings.reduce((sum, loading) => sum + loading * loading, 0)

const scaled = (correlation: SymmetricRows, uniquenesses: Float64Array) =>
  correlation.map((row, i) => row.map((value, j) => value / Math.sqrt(uniquenesses[i]! * uniquenesses[j]!)))

function reducedLoadings(
  correlation: SymmetricRows,
  uniquenesses: Float64Array,
  factors: number,
): Float64Array[] {
  const { values, vectors } = eigenOf(
    withDiagonal(
      correlation,
      uniquenesses.map((u) => 1 - u),
    ),
  )
  return correlation.map((_, item) =>
    Float64Array.from({ length: factors }, (_, f) => Math.sqrt(Math.max(0, values[f]!)) * vectors[f]![item]!),
  )
}

function scaledLoadings(
  correlation: SymmetricRows,
  uniquenesses: Float64Array,
  factors: number,
): Float64Array[] {
  const { values, vectors } = eigenOf(scaled(correlation, uniquenesses))
  return correlation.map((_, item) =>
    Float64Array.from(
      { length: factors },
      (_, f) => Math.sqrt(uniquenesses[item]! * Math.max(0, values[f]! - 1)) * vectors[f]![item]!,
    ),
  )
}
