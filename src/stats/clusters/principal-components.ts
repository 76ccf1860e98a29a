import { EigenvalueDecomposition, Matrix } from 'ml-matrix'
import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { columnMeans, type Points, rowCount } from './points.ts'
import { requirePoints } from './requirements.ts'

/** The directions in which points vary most, the most important first. */
export interface PrincipalComponents {
  readonly centre: Float64Array
  /** One direction a row, of length 1, at right angles to the others; its largest entry is positive. */
  readonly directions: Points
  /** The variance along each direction (divisor n - 1). */
  readonly variance: Float64Array
  /** Its share of all variance. */
  readonly ratio: Float64Array
}

/**
 * Principal component analysis by the eigenvectors of the covariance matrix. Scale the columns before if
 * their units differ. Pearson (1901), Hotelling (1933).
 */
export function principalComponents(points: Points): Outcome<PrincipalComponents> {
  requirePoints(points)
  if (rowCount(points) < 2) return insufficientData(sayLater`one point does not vary`)
  const centre = columnMeans(points)
  const covariance = covarianceOf(points, centre)
  const eigen = new EigenvalueDecomposition(covariance, { assumeSymmetric: true })
  const order = eigen.realEigenvalues
    .map((_, i) => i)
    .sort((a, b) => eigen.realEigenvalues[b]! - eigen.realEigenvalues[a]!)
  const variance = Float64Array.from(order, (i) => Math.max(0, eigen.realEigenvalues[i]!))
  const total = variance.reduce((sum, part) => sum + part, 0)
  if (total === 0) return insufficientData(sayLater`all points are the same`)
  const { columns } = points
  const directions = new Float64Array(columns * columns)
  order.forEach((i, row) => {
    directions.set(pointed(eigen.eigenvectorMatrix.getColumn(i)), row * columns)
  })
  return result({
    centre,
    directions: { values: directions, columns },
    variance,
    ratio: variance.map((part) => part / total),
  })
}

/** Where points lie along the first directions: the map of clusters has two. */
export function projectOnto(points: Points, { centre, directions }: PrincipalComponents, onto = 2): Points {
  const { values, columns } = points
  const rows = rowCount(points)
  const kept = Math.min(onto, columns)
  const projected = new Float64Array(rows * kept)
  for (let i = 0; i < rows; i++)
    for (let d = 0; d < kept; d++)
      for (let c = 0; c < columns; c++)
        projected[i * kept + d]! +=
          (values[i * columns + c]! - centre[c]!) * directions.values[d * columns + c]!
  return { values: projected, columns: kept }
}

function covarianceOf({ values, columns }: Points, centre: Float64Array): Matrix {
  const rows = values.length / columns
  const sums = new Float64Array(columns * columns)
  for (let i = 0; i < values.length; i += columns)
    for (let a = 0; a < columns; a++)
      for (let b = 0; b <= a; b++)
        sums[a * columns + b]! += (values[i + a]! - centre[a]!) * (values[i + b]! - centre[b]!)
  const covariance = Matrix.zeros(columns, columns)
  for (let a = 0; a < columns; a++)
    for (let b = 0; b <= a; b++) {
      const value = sums[a * columns + b]! / (rows - 1)
      covariance.set(a, b, value)
      covariance.set(b, a, value)
    }
  return covariance
}

/** The same direction with its largest entry positive, so that the answer does not hang on the algorithm. */
function pointed(direction: readonly number[]): number[] {
  const largest = direction.reduce(
    (most, entry) => (Math.abs(entry) > Math.abs(most) + 1e-12 ? entry : most),
    0,
  )
  return direction.map((entry) => (largest < 0 ? -entry : entry))
}
