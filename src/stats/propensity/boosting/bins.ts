import { firstAtLeast } from '../../search.ts'

/**
 * A column as small whole numbers: a value's code is the number of cuts below it, from 0 to the number of
 * cuts; that of a missing value is the next one.
 */
export interface BinnedColumn {
  readonly cuts: Float64Array
  readonly codes: Uint8Array
}

/** The code of a value that is missing. */
export function missingBin(cuts: Float64Array): number {
  return cuts.length + 1
}

/**
 * Puts a column's values into at most `bins` bins of about equal size. Equal values are never parted, and a
 * column with few distinct values has a bin for each. NaN is a missing value; infinite values lie in the
 * outermost bins.
 */
export function binColumn(column: Float64Array, bins: number): BinnedColumn {
  const cuts = cutsOf(presentSorted(column), bins)
  const codes = new Uint8Array(column.length)
  for (let row = 0; row < column.length; row++) {
    const value = column[row]!
    codes[row] = Number.isNaN(value) ? missingBin(cuts) : firstAtLeast(cuts, value)
  }
  return { cuts, codes }
}

function presentSorted(column: Float64Array): Float64Array {
  return column.filter((value) => !Number.isNaN(value)).sort()
}

function cutsOf(sorted: Float64Array, bins: number): Float64Array {
  const parted = distinctCount(sorted) <= bins
  const cuts: number[] = []
  let held = 0
  let rest = sorted.length
  for (let index = 0; index + 1 < sorted.length; index++) {
    held++
    if (sorted[index] === sorted[index + 1]) continue
    if (!parted && held < rest / (bins - cuts.length)) continue
    cuts.push(between(sorted[index]!, sorted[index + 1]!))
    rest -= held
    held = 0
  }
  return Float64Array.from(parted ? cuts : cuts.slice(0, bins - 1))
}

function distinctCount(sorted: Float64Array): number {
  let count = Math.min(sorted.length, 1)
  for (let index = 1; index < sorted.length; index++) if (sorted[index] !== sorted[index - 1]) count++
  return count
}

/** A finite number `c` with `low <= c < high`. */
function between(low: number, high: number): number {
  const middle = finite(low) / 2 + finite(high) / 2
  return middle < high ? Math.max(middle, finite(low)) : finite(low)
}

function finite(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value))
}
