import { eigenOf } from './eigen.ts'
import type { SymmetricRows } from './items.ts'

/** The logarithm of the determinant of a positive definite matrix. */
export function logDeterminantOf(matrix: SymmetricRows): number {
  return eigenOf(matrix).values.reduce((sum, value) => sum + Math.log(Math.max(value, Number.MIN_VALUE)), 0)
}
