/** The distance of two rows of numbers, given by where they begin. */
export type Distance = (
  a: Float64Array,
  at: number,
  b: Float64Array,
  other: number,
  columns: number,
) => number

/** The straight line: root of the sum of squared differences. */
export const euclidean: Distance = (a, at, b, other, columns) => {
  let sum = 0
  for (let c = 0; c < columns; c++) sum += (a[at + c]! - b[other + c]!) ** 2
  return Math.sqrt(sum)
}

/** Along the axes: sum of absolute differences. */
export const manhattan: Distance = (a, at, b, other, columns) => {
  let sum = 0
  for (let c = 0; c < columns; c++) sum += Math.abs(a[at + c]! - b[other + c]!)
  return sum
}

/** In how many places two rows of category codes differ (simple matching; Huang 1998). */
export function matchingDissimilarity(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let different = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) different++
  return different
}

/** One minus shared ones over ones in either row (Jaccard 1901); 0 if neither has any. */
export function jaccardDissimilarity(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let both = 0
  let either = 0
  for (let i = 0; i < a.length; i++) {
    if (a[i] && b[i]) both++
    if (a[i] || b[i]) either++
  }
  return either === 0 ? 0 : 1 - both / either
}
