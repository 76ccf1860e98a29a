import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import type { SymmetricRows } from './items.ts'

/** Eigenvalues from the largest down, and their eigenvectors, of length 1, in the same order. */
export interface Eigen {
  readonly values: Float64Array
  readonly vectors: readonly Float64Array[]
}

/** The eigenvalues and eigenvectors of a symmetric matrix. */
export function eigenOf(matrix: SymmetricRows): Eigen {
  const { realEigenvalues: values, eigenvectorMatrix } = new EigenvalueDecomposition(
    new Matrix(matrix.map((row) => [...row])),
    {
      assumeSymmetric: true,
    },
  )
  const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!)
  return {
    values: Float64Array.from(order, (i) => values[i]!),
    vectors: order.map((i) => Float64Array.from(eigenvectorMatrix.getColumn(i))),
  }
}

/** The matrix with another diagonal. */
export function withDiagonal(matrix: SymmetricRows, diagonal: ArrayLike<number>): SymmetricRows {
  return matrix.map((row, i) => row.with(i, diagonal[i]!))
}
