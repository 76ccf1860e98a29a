import { expectArgument } from '../arguments.ts'

/** A column of mixed data; NaN is a missing value. */
export interface MixedColumn {
  /**
   * Categories count as same or different; numbers by their difference over the range; ranks as numbers do.
   */
  readonly scale: 'nominal' | 'numeric' | 'ordered'
  /** Codes of categories, numbers, or the ranks of ordered levels (1, 2, ...). */
  readonly values: Float64Array
}

/**
 * The dissimilarity of each two rows, 0 to 1: the mean over the columns in which both rows have a value.
 * The whole matrix, row by row; NaN for two rows that have no column in common.
 * Gower (1971), ranks as numbers as in R's `cluster::daisy(metric = "gower")`.
 */
export function gowerDissimilarities(columns: readonly MixedColumn[]): Float64Array {
  const rows = columns[0]?.values.length ?? 0
  expectArgument(
    columns.every(({ values }) => values.length === rows),
    'columns',
    'of one length',
  )
  const sums = new Float64Array(rows * rows)
  const counts = new Uint32Array(rows * rows)
  for (const column of columns) addColumn(column, rows, sums, counts)
  return sums.map((sum, cell) => (counts[cell] === 0 ? Number.NaN : sum / counts[cell]!))
}

function addColumn(
  { scale, values }: MixedColumn,
  rows: number,
  sums: Float64Array,
  counts: Uint32Array,
): void {
  const range = scale === 'nominal' ? 0 : rangeOf(values)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < rows; j++) {
      const [a, b] = [values[i]!, values[j]!]
      if (Number.isNaN(a) || Number.isNaN(b)) continue
      counts[i * rows + j]!++
      if (a !== b) sums[i * rows + j]! += scale === 'nominal' ? 1 : Math.abs(a - b) / range
    }
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
