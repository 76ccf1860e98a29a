import { type MixedPoints, type Points, pickRows } from '../../stats/index.ts'
import { GAMMA, rowsOfMixed } from './methods/index.ts'

/**
 * Mixed data as points: a column a value of each category, so long that two rows which differ in a category are as far
 * apart as k-prototypes has it. Without `mixed` the numbers alone.
 */
export function embed(points: MixedPoints, mixed: boolean): Points {
  if (!mixed || points.categories.columns === 0) return points.numbers
  const { numbers, categories } = points
  const rows = rowsOfMixed(points)
  const levels = Array.from({ length: categories.columns }, () => 0)
  categories.values.forEach((code, at) => {
    const column = at % categories.columns
    levels[column] = Math.max(levels[column]!, code + 1)
  })
  const starts = levels.map((_, column) =>
    levels.slice(0, column).reduce((sum, count) => sum + count, numbers.columns),
  )
  const columns = levels.reduce((sum, count) => sum + count, numbers.columns)
  const values = new Float64Array(rows * columns)
  const side = Math.sqrt(GAMMA / 2)
  for (let row = 0; row < rows; row++) {
    values.set(numbers.values.subarray(row * numbers.columns, (row + 1) * numbers.columns), row * columns)
    for (let c = 0; c < categories.columns; c++) {
      const code = categories.values[row * categories.columns + c]!
      values[row * columns + starts[c]! + code] = side
    }
  }
  return { values, columns }
}

/** Some of the rows, in this order. */
export function pickMixed({ numbers, categories }: MixedPoints, rows: ArrayLike<number>): MixedPoints {
  const { columns } = categories
  const values = new Uint32Array(rows.length * columns)
  for (let i = 0; i < rows.length; i++)
    values.set(categories.values.subarray(rows[i]! * columns, (rows[i]! + 1) * columns), i * columns)
  return { numbers: pickRows(numbers, rows), categories: { values, columns } }
}
