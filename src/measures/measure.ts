import type { BitSet } from '../evaluation/bit-set.ts'
import type { Pace } from '../time/pace.ts'
import type { ProfileColumn } from './profile-columns.ts'

/** What the members of a set come to by a column. */
export interface Sum {
  /** Members that have a value. */
  readonly profiles: number
  readonly total: number
}

/** Rows that are added up in well under a millisecond. */
const STRETCH = 131_072

/** Adds up a column over the members of a set: 4 ms for a million values, and others have their turn meanwhile. */
export async function sumOf(set: BitSet, column: ProfileColumn, pace: Pace): Promise<Sum> {
  let sum: Sum = { profiles: 0, total: 0 }
  for (let from = 0; from < column.profiles.length; from += STRETCH) {
    sum = addRows(sum, set, column, from)
    if (pace.isDue) await pace.rest()
  }
  return sum
}

function addRows(before: Sum, { words }: BitSet, { profiles, values }: ProfileColumn, from: number): Sum {
  const to = Math.min(profiles.length, from + STRETCH)
  let { profiles: count, total } = before
  for (let row = from; row < to; row++) {
    const id = profiles[row]!
    if (((words[id >>> 5] ?? 0) & (1 << (id & 31))) === 0) continue
    count += 1
    total += values[row]!
  }
  return { profiles: count, total }
}

/** The sum of the products of two columns: what is at stake where one is a probability. */
export function weightedSum(column: ProfileColumn, weights: ProfileColumn): number {
  let [total, at] = [0, 0]
  for (let row = 0; row < column.profiles.length; row++) {
    const id = column.profiles[row]!
    while (at < weights.profiles.length && weights.profiles[at]! < id) at += 1
    if (weights.profiles[at] === id) total += column.values[row]! * weights.values[at]!
  }
  return total
}
