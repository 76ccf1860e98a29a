import { positiveInverse } from '../optimise/index.ts'

/** A column is redundant if the others explain all but this share of what it says. */
const LEAST_TOLERANCE = 1e-11

/**
 * The inverse of an information matrix, by rows, or undefined if a column of the model is constant or follows
 * from others. It is brought to a unit diagonal first, so that the scales of the columns are of no account.
 */
export function inverseInformation(information: readonly Float64Array[]): Float64Array[] | undefined {
  const scales = information.map((row, i) => Math.sqrt(row[i]!))
  if (!scales.every((scale) => scale > 0 && scale < Number.POSITIVE_INFINITY)) return undefined
  const scaled = information.map((row, i) => row.map((value, j) => value / (scales[i]! * scales[j]!)))
  const inverse = positiveInverse(scaled)
  if (inverse === undefined || inverse.some((row, i) => row[i]! > 1 / LEAST_TOLERANCE)) return undefined
  return inverse.map((row, i) => row.map((value, j) => value / (scales[i]! * scales[j]!)))
}

/** The product of a symmetric matrix and a vector. */
export function times(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => dot(row, vector))
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!
  return sum
}
