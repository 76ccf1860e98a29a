import type { MixedPoints, Points } from '../../../stats/index.ts'
import type { Placement } from './method.ts'

/** Rows of plain JSON as points, and back. */
export function pointsOf(rows: readonly (readonly number[])[]): Points {
  return { values: Float64Array.from(rows.flat()), columns: rows[0]?.length ?? 0 }
}

export function rowsOf({ values, columns }: Points, count: number): number[][] {
  return Array.from({ length: count }, (_, row) => [...values.subarray(row * columns, (row + 1) * columns)])
}

/** How many rows points have, be they numbers, categories, or both. */
export function rowsOfMixed({ numbers, categories }: MixedPoints): number {
  return numbers.columns > 0
    ? numbers.values.length / numbers.columns
    : categories.columns === 0
      ? 0
      : categories.values.length / categories.columns
}

/** Puts each row to the nearest of the middles; a category that differs counts `gamma`. */
export function placeNearest(points: MixedPoints, middles: MixedPoints, gamma: number): Placement {
  const rows = rowsOfMixed(points)
  const count = rowsOfMixed(middles)
  const labels = new Int32Array(rows)
  const distances = new Float64Array(rows)
  const confidence = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    let [nearest, least, second] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
    for (let middle = 0; middle < count; middle++) {
      const squared = squaredBetween(points, row, middles, middle, gamma)
      if (squared < least) [nearest, least, second] = [middle, squared, least]
      else if (squared < second) second = squared
    }
    labels[row] = nearest
    distances[row] = Math.sqrt(least)
    confidence[row] = second === 0 ? 0 : 1 - Math.sqrt(least / second)
  }
  return { labels, distances, confidence }
}

function squaredBetween(a: MixedPoints, row: number, b: MixedPoints, other: number, gamma: number): number {
  const { columns } = a.numbers
  let sum = 0
  for (let c = 0; c < columns; c++) {
    const difference = a.numbers.values[row * columns + c]! - b.numbers.values[other * columns + c]!
    sum += difference * difference
  }
  if (gamma === 0) return sum
  const width = a.categories.columns
  for (let c = 0; c < width; c++)
    if (a.categories.values[row * width + c] !== b.categories.values[other * width + c]) sum += gamma
  return sum
}
