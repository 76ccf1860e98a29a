/**
 * Points in space, one a row, as one array: point `i` is `values[i * columns]` to `values[i * columns +
 * columns - 1]`. Every number is finite; what is missing is filled or left out before (see `scaleFeatures`).
 */
export interface Points {
  readonly values: Float64Array
  readonly columns: number
}

/** How many points there are. */
export function rowCount({ values, columns }: Points): number {
  return columns === 0 ? 0 : values.length / columns
}

/** The squared Euclidean distance of the rows that begin at `at` in one array and at `other` in another. */
export function squaredDistance(
  a: Float64Array,
  at: number,
  b: Float64Array,
  other: number,
  columns: number,
): number {
  let sum = 0
  for (let c = 0; c < columns; c++) {
    const difference = a[at + c]! - b[other + c]!
    sum += difference * difference
  }
  return sum
}

/** The points of these rows, in this order. */
export function pickRows({ values, columns }: Points, rows: ArrayLike<number>): Points {
  const picked = new Float64Array(rows.length * columns)
  for (let i = 0; i < rows.length; i++)
    picked.set(values.subarray(rows[i]! * columns, (rows[i]! + 1) * columns), i * columns)
  return { values: picked, columns }
}

/** The mean of each column. */
export function columnMeans(points: Points): Float64Array {
  const { values, columns } = points
  const rows = rowCount(points)
  const means = new Float64Array(columns)
  for (let i = 0; i < values.length; i++) means[i % columns]! += values[i]! / rows
  return means
}
