import { expectArgument } from '../arguments.ts'
import { type Columns, checkColumns } from './columns.ts'

/** How one column is brought to mean 0 and deviation 1. */
export interface ColumnScale {
  /** Stands for a missing value. */
  readonly median: number
  readonly mean: number
  /** 1 for a constant column. */
  readonly deviation: number
}

/** For each column its scale, learnt from some rows and to be used on any. Plain data. */
export interface Standardisation {
  readonly kind: 'standardisation'
  readonly columns: readonly ColumnScale[]
}

/**
 * Learns what `standardised` needs: the median of the values that are there, and mean and deviation (over n, as in
 * scikit-learn) of the column once it is filled with it. NaN is missing, and so are infinite values, which have no
 * place on a scale. A column without any value becomes 0 in every row.
 */
export function fitStandardisation(columns: Columns): Standardisation {
  checkColumns(columns)
  return { kind: 'standardisation', columns: columns.map(scaleOf) }
}

/** The columns filled with their medians, less their means, over their deviations. */
export function standardised(scales: Standardisation, columns: Columns): Columns {
  checkColumns(columns)
  expectArgument(columns.length === scales.columns.length, 'columns', 'as many as there are scales')
  return columns.map((column, index) => {
    const { median, mean, deviation } = scales.columns[index]!
    return column.map((value) => ((Number.isFinite(value) ? value : median) - mean) / deviation)
  })
}

function scaleOf(column: Float64Array): ColumnScale {
  const present = column.filter(Number.isFinite).sort()
  const median = medianOf(present)
  const filled = column.map((value) => (Number.isFinite(value) ? value : median))
  const mean = filled.reduce((sum, value) => sum + value / filled.length, 0)
  const deviation = Math.sqrt(filled.reduce((sum, value) => sum + (value - mean) ** 2 / filled.length, 0))
  const constant = present[0] === present.at(-1)
  return { median, mean: constant ? median : mean, deviation: constant ? 1 : deviation }
}

function medianOf(sorted: Float64Array): number {
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1] ?? 0
  return low + ((sorted[Math.floor(middle)] ?? low) - low) / 2
}
