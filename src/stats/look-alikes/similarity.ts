import { sayLater } from '../../language/say-later.ts'
import { commonLength, expectArgument } from '../arguments.ts'
import { positiveInverse } from '../optimise/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type Columns, checkColumns, rowCount } from '../propensity/columns.ts'

/** The cosine of the angle between two vectors: 1 where they point one way, whatever their lengths; 0 for a zero vector. */
export function cosineSimilarity(a: ArrayLike<number>, b: ArrayLike<number>): number {
  commonLength({ a, b })
  let [product, lengthA, lengthB] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    product += a[i]! * b[i]!
    lengthA += a[i]! * a[i]!
    lengthB += b[i]! * b[i]!
  }
  return product === 0 ? 0 : product / Math.sqrt(lengthA * lengthB)
}

/** The length of the straight line between two points. */
export function euclideanDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  commonLength({ a, b })
  let squares = 0
  for (let i = 0; i < a.length; i++) squares += (a[i]! - b[i]!) ** 2
  return Math.sqrt(squares)
}

/**
 * The distance of two points in standard deviations of a cloud with this covariance, by rows: what varies together
 * counts once (Mahalanobis 1936). Insufficient where a column of the cloud follows from others.
 */
export function mahalanobisDistance(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  covariance: readonly ArrayLike<number>[],
): Outcome<number> {
  commonLength({ a, b, covariance })
  const inverse = positiveInverse(covariance.map((row) => Float64Array.from(row)))
  if (inverse === undefined) return insufficientData(sayLater`a column is constant or follows from others`)
  let squares = 0
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < a.length; j++) squares += (a[i]! - b[i]!) * inverse[i]![j]! * (a[j]! - b[j]!)
  }
  return result(Math.sqrt(squares))
}

/**
 * How like the mean of the seeds each row is: the cosine to it. The simple way to look-alikes, and what a model has
 * to be better than. Columns should be standardised (see `standardised`). `seeds` are numbers of rows.
 */
export function likenessToCentroid(columns: Columns, seeds: ArrayLike<number>): Float64Array {
  checkColumns(columns)
  expectArgument(seeds.length > 0, 'seeds', 'one row or more')
  const centroid = columns.map((column) => meanOf(column, seeds))
  const centroidLength = Math.sqrt(centroid.reduce((sum, value) => sum + value * value, 0))
  const product = new Float64Array(rowCount(columns))
  const squares = new Float64Array(rowCount(columns))
  columns.forEach((column, index) => {
    for (let row = 0; row < column.length; row++) {
      product[row]! += column[row]! * centroid[index]!
      squares[row]! += column[row]! * column[row]!
    }
  })
  return product.map((value, row) => (value === 0 ? 0 : value / (Math.sqrt(squares[row]!) * centroidLength)))
}

function meanOf(column: Float64Array, rows: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < rows.length; i++) sum += column[rows[i]!]!
  return sum / rows.length
}
