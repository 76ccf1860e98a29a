/** The lower triangle L of Cholesky's decomposition A = L Lᵀ, by rows; undefined if A is not positive definite. */
function cholesky(matrix: readonly Float64Array[]): Float64Array[] | undefined {
  const lower = matrix.map((row) => new Float64Array(row.length))
  for (const [i, row] of matrix.entries()) {
    for (let j = 0; j <= i; j++) {
      let left = row[j]!
      for (let k = 0; k < j; k++) left -= lower[i]![k]! * lower[j]![k]!
      if (i === j && !(left > 0)) return undefined
      lower[i]![j] = i === j ? Math.sqrt(left) : left / lower[j]![j]!
    }
  }
  return lower
}

/** The inverse of a symmetric positive definite matrix, by rows; undefined if it is not positive definite. */
export function positiveInverse(matrix: readonly Float64Array[]): Float64Array[] | undefined {
  const lower = cholesky(matrix)
  if (lower === undefined) return undefined
  const columns = matrix.map((_, unit) => solve(lower, unit))
  return columns.map((column) => Float64Array.from(column))
}

/** The column `unit` of the inverse: L y = e, then Lᵀ x = y. */
function solve(lower: readonly Float64Array[], unit: number): Float64Array {
  const size = lower.length
  const solved = new Float64Array(size)
  for (let i = unit; i < size; i++) {
    let left = i === unit ? 1 : 0
    for (let k = unit; k < i; k++) left -= lower[i]![k]! * solved[k]!
    solved[i] = left / lower[i]![i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) solved[i]! -= lower[k]![i]! * solved[k]!
    solved[i]! /= lower[i]![i]!
  }
  return solved
}
