import { expectArgument, refuseMore } from '../arguments.ts'

/** A column of mixed data; NaN is a missing value. */
export interface MixedColumn {
  /**
   * Categories count as same or different; numbers by their difference over the range; ranks as numbers do.
   */
  readonly scale: 'nominal' | 'numeric' | 'ordered'
  /** Codes of categories, numbers, or the ranks of ordered levels (1, 2, ...). */
  readonly values: Float64Array
}

const MOST_ROWS = 10_000

/**
 * The dissimilarity of each two rows, 0 to 1: the mean over the columns in which both rows have a value.
 * The whole matrix, row by row; NaN for two rows that have no column in common.
 * Gower (1971), ranks as numbers as in R's `cluster::daisy(metric = "gower")`.
 *
 * The matrix of 10,000 rows has 800 MB; of more it throws `stats/too-many-rows`.
 */
export function gowerDissimilarities(columns: readonly MixedColumn[]): Float64Array {
  const rows = columns[0]?.values.length ?? 0
  expectArgument(
    columns.every(({ values }) => values.length === rows),
    'columns',
    'of one length',
  )
  refuseMore(rows, MOST_ROWS, "A matrix of Gower's dissimilarities", 'cluster them by kPrototypes')
  const ranges = columns.map(({ scale, values }) => (scale === 'nominal' ? 0 : rangeOf(values)))
  const matrix = new Float64Array(rows * rows)
  for (let i = 0; i < rows; i++)
    for (let j = i; j < rows; j++) {
      const between = dissimilarity(columns, ranges, i, j)
      matrix[i * rows + j] = between
      matrix[j * rows + i] = between
    }
  return matrix
}

function dissimilarity(
  columns: readonly MixedColumn[],
  ranges: readonly number[],
  i: number,
  j: number,
): number {
  let sum = 0
  let count = 0
  for (let c = 0; c < columns.length; c++) {
    const { scale, values } = columns[c]!
    const difference = values[i]! - values[j]!
    if (Number.isNaN(difference)) continue
    count++
    if (difference !== 0) sum += scale === 'nominal' ? 1 : Math.abs(difference) / ranges[c]!
  }
  return count === 0 ? Number.NaN : sum / count
}

function rangeOf(values: Float64Array): number {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return high - low
}
