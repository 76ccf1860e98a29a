/**
 * The quantile of values in ascending order: R's type 7, NumPy's `linear`. It lies at place `p (n - 1)`, counted
 * from 0, with a straight line between neighbours (Hyndman and Fan 1996). `sorted` holds at least one value.
 */
export function sortedQuantile(sorted: Float64Array, p: number): number {
  const place = p * (sorted.length - 1)
  const below = Math.floor(place)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low === high ? low : low + (place - below) * (high - low)
}
