import type { BitSet } from '../evaluation/bit-set.ts'
import type { ProfileColumn } from './profile-columns.ts'

/** What the members of a set come to by a column. */
export interface Sum {
  /** Members that have a value. */
  readonly profiles: number
  readonly total: number
}

/** Adds up a column over the members of a set: 1 ms for a million values. */
export function sumOf(set: BitSet, { profiles, values }: ProfileColumn): Sum {
  const { words } = set
  let [count, total] = [0, 0]
  for (let row = 0; row < profiles.length; row++) {
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
