/**
 * The lower triangle L with `L L' = matrix`, row by row, of a symmetric matrix that is positive definite. On
 * typed arrays, because densities are evaluated for each point in each round.
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!
      for (let k = 0; k < j; k++) sum -= factor[i * size + k]! * factor[j * size + k]!
      factor[i * size + j] =
        i === j ? Math.sqrt(Math.max(sum, Number.MIN_VALUE)) : sum / factor[j * size + j]!
    }
  return factor
}

/** The logarithm of the determinant of the matrix that was factored. */
export function logDeterminant(factor: Float64Array, size: number): number {
  let sum = 0
  for (let i = 0; i < size; i++) sum += 2 * Math.log(factor[i * size + i]!)
  return sum
}

/** The squared Mahalanobis distance of the row that begins at `at` from a mean; `scratch` has its length. */
export function whitenedLength(
  factor: Float64Array,
  values: Float64Array,
  at: number,
  mean: Float64Array,
  scratch: Float64Array,
): number {
  const size = mean.length
  let length = 0
  for (let i = 0; i < size; i++) {
    let rest = values[at + i]! - mean[i]!
    for (let k = 0; k < i; k++) rest -= factor[i * size + k]! * scratch[k]!
    scratch[i] = rest / factor[i * size + i]!
    length += scratch[i]! * scratch[i]!
  }
  return length
}
