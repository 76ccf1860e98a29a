import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { correlations } from './covariance.ts'
import { type Eigen, eigenOf } from './eigen.ts'
import { completeCases, type Items, requireItems, type SymmetricRows } from './items.ts'

/** How much items still correlate once components are taken out of them. */
export interface AveragePartial {
  /** The number of components that leaves the least. */
  readonly components: number
  /** Mean squared partial correlation after taking out 1, 2, ... components. */
  readonly values: Float64Array
}

/**
 * The minimum average partial: components are worth keeping while each takes more of what items share than of
 * what they have for themselves. Of those who answered all items. Velicer (1976).
 */
export function minimumAveragePartial(items: Items, most = 8): Outcome<AveragePartial> {
  requireItems(items, 3)
  const correlation = correlations(completeCases(items))
  if (!correlation.every((row) => row.every(Number.isFinite)))
    return insufficientData(sayLater`an item does not vary`)
  const eigen = eigenOf(correlation)
  const values: number[] = []
  for (let components = 1; components <= Math.min(most, items.length - 1); components++) {
    const value = averageWithout(correlation, eigen, components)
    if (value === undefined) break
    values.push(value)
  }
  if (values.length === 0) return insufficientData(sayLater`one component explains all answers to an item`)
  return result({ components: values.indexOf(Math.min(...values)) + 1, values: Float64Array.from(values) })
}

function averageWithout(
  correlation: SymmetricRows,
  { values, vectors }: Eigen,
  components: number,
): number | undefined {
  const left = correlation.map((row, i) =>
    row.map((r, j) => {
      for (let c = 0; c < components; c++) r -= values[c]! * vectors[c]![i]! * vectors[c]![j]!
      return r
    }),
  )
  if (left.some((row, i) => !(row[i]! > 1e-12))) return undefined
  let sum = 0
  for (let i = 0; i < left.length; i++)
    for (let j = 0; j < i; j++) sum += left[i]![j]! ** 2 / (left[i]![i]! * left[j]![j]!)
  return sum / ((left.length * (left.length - 1)) / 2)
}
