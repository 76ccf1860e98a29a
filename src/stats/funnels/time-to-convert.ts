import { commonLength, expectArgument } from '../arguments.ts'
import type { Lifetimes } from '../survival/index.ts'

/**
 * How long it took from a step to a later one, as lifetimes for {@link kaplanMeier}: who has not converted by `end`
 * counts for as long as they were watched. NaN: not reached. Rows that did not reach the first step are left out.
 */
export function timeToConvert(from: Float64Array, to: Float64Array, end: number): Lifetimes {
  commonLength({ from, to })
  const rows = [...from.keys()].filter((row) => !Number.isNaN(from[row]!))
  const ordered = rows.every((row) => from[row]! <= end && !(to[row]! < from[row]!) && !(to[row]! > end))
  expectArgument(ordered, 'from and to', 'in order and not after the end')
  const event = Uint8Array.from(rows, (row) => (Number.isNaN(to[row]!) ? 0 : 1))
  const time = Float64Array.from(rows, (row) => (Number.isNaN(to[row]!) ? end : to[row]!) - from[row]!)
  return { time, event }
}
