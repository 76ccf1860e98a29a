import type { Items, SymmetricRows } from './items.ts'

/**
 * Covariances of items (divisor n - 1), each of those who answered both. Without missing answers this is the
 * usual covariance matrix. NaN where fewer than two people answered both.
 */
export function covariances(items: Items): SymmetricRows {
  const rows = items.map(() => new Float64Array(items.length))
  for (let i = 0; i < items.length; i++)
    for (let j = 0; j <= i; j++) {
      const { covariance } = comoments(items[i]!, items[j]!)
      rows[i]![j] = covariance
      rows[j]![i] = covariance
    }
  return rows
}

/** Correlations of items, each of those who answered both; NaN where an item does not vary among them. */
export function correlations(items: Items): SymmetricRows {
  const rows = items.map(() => new Float64Array(items.length))
  for (let i = 0; i < items.length; i++)
    for (let j = 0; j <= i; j++) {
      const r = i === j ? selfCorrelation(items[i]!) : correlation(items[i]!, items[j]!)
      rows[i]![j] = r
      rows[j]![i] = r
    }
  return rows
}

/** Pearson's correlation of those who have both; NaN where one of them does not vary. */
export function correlation(a: Float64Array, b: Float64Array): number {
  const { covariance, varianceA, varianceB } = comoments(a, b)
  return varianceA > 0 && varianceB > 0
    ? Math.max(-1, Math.min(1, covariance / Math.sqrt(varianceA * varianceB)))
    : Number.NaN
}

/** A matrix of covariances brought to a unit diagonal. */
export function asCorrelations(covariance: SymmetricRows): SymmetricRows {
  return covariance.map((row, i) =>
    row.map((value, j) => (i === j ? 1 : value / Math.sqrt(covariance[i]![i]! * covariance[j]![j]!))),
  )
}

const selfCorrelation = (item: Float64Array) => (comoments(item, item).varianceA > 0 ? 1 : Number.NaN)

function comoments(a: Float64Array, b: Float64Array) {
  let count = 0
  let [meanA, meanB, squareA, squareB, product] = [0, 0, 0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    if (Number.isNaN(a[i]!) || Number.isNaN(b[i]!)) continue
    count++
    const [changeA, changeB] = [a[i]! - meanA, b[i]! - meanB]
    meanA += changeA / count
    meanB += changeB / count
    squareA += changeA * (a[i]! - meanA)
    squareB += changeB * (b[i]! - meanB)
    product += changeA * (b[i]! - meanB)
  }
  const degrees = count > 1 ? count - 1 : Number.NaN
  return { covariance: product / degrees, varianceA: squareA / degrees, varianceB: squareB / degrees }
}
