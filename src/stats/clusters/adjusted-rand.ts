import { contingency } from './partition.ts'

const pairs = (count: number) => (count * (count - 1)) / 2
const sumOfPairs = (counts: Iterable<number>) => {
  let sum = 0
  for (const count of counts) sum += pairs(count)
  return sum
}

/**
 * How far two partitions of the same elements agree, beyond chance: 1 when they are the same up to the names
 * of clusters, about 0 for independent ones, below 0 for less agreement than chance.
 *
 * `(index - expected) / (largest - expected)` over pairs of elements that are together in both partitions; 1
 * by convention when both are trivial in the same way. Hubert & Arabie (1985); `adjusted_rand_score` of
 * scikit-learn.
 */
export function adjustedRandIndex(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const { elements, rows, columns, cells } = contingency(first, second)
  const together = sumOfPairs(cells.map(({ count }) => count))
  const inFirst = sumOfPairs(rows)
  const inSecond = sumOfPairs(columns)
  const expected = elements < 2 ? 0 : (inFirst * inSecond) / pairs(elements)
  const largest = (inFirst + inSecond) / 2
  return largest === expected ? 1 : (together - expected) / (largest - expected)
}

/**
 * The geometric mean of pair precision and pair recall, 0 to 1; 0 when no pair is together in both.
 * Fowlkes & Mallows (1983).
 */
export function fowlkesMallows(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const { rows, columns, cells } = contingency(first, second)
  const together = sumOfPairs(cells.map(({ count }) => count))
  return together === 0 ? 0 : together / Math.sqrt(sumOfPairs(rows) * sumOfPairs(columns))
}
