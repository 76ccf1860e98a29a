import { type Outcome, result } from '../outcome.ts'
import { ascendingAmounts, runningSums } from './amounts.ts'

/** 0: all have the same; 1: one has everything. */
export interface Gini {
  readonly value: number
  /** Of the value, as of a random sample of customers; Davidson (2009). */
  readonly standardError: number
}

/**
 * The Gini coefficient: twice the area between the Lorenz curve and the diagonal,
 * `sum (2 i - n - 1) x_i / (n sum x)` over ascending amounts. The standard error is that of the linearised
 * estimator; with very few customers or a few huge amounts it is too small.
 */
export function giniCoefficient(amounts: Float64Array): Outcome<Gini> {
  const ascending = ascendingAmounts(amounts)
  if (ascending.kind === 'insufficient-data') return ascending
  const sorted = ascending.value
  const total = sorted.reduce((sum, amount) => sum + amount, 0)
  const weighted = sorted.reduce((sum, amount, i) => sum + (2 * (i + 1) - sorted.length - 1) * amount, 0)
  const value = weighted / (sorted.length * total)
  return result({ value, standardError: standardErrorOf(sorted, value, total) })
}

function standardErrorOf(sorted: Float64Array, gini: number, total: number): number {
  const n = sorted.length
  const sums = runningSums(sorted)
  const influence = sorted.map(
    (amount, i) => -(gini + 1) * amount + ((2 * i + 1) / n) * amount - (2 / n) * sums[i + 1]!,
  )
  const mean = influence.reduce((sum, z) => sum + z, 0) / n
  const squares = influence.reduce((sum, z) => sum + (z - mean) ** 2, 0)
  return Math.sqrt(squares) / total
}
