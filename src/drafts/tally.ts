import type { BitSet } from '../evaluation/bit-set.ts'
import type { ProfileBlocks } from '../records/survivors.ts'
import { ones } from '../stats/overlap/bits.ts'
import { type BlockCounts, type Estimate, estimateTotal, exactly } from './estimate.ts'

/** Who is looked at: everybody, or blocks of them, of so many. */
export interface Looked {
  readonly everyone: BitSet
  readonly profiles: number
  readonly sample: ProfileBlocks | undefined
}

/** How many profiles a set stands for that holds those of its kind among whom are looked at. */
export function sizeAmong(looked: Looked, set: BitSet, spread = 0): Estimate {
  const { sample, profiles } = looked
  if (sample === undefined) return exactly(set.size)
  return estimateTotal(countsIn(sample, looked.everyone, set), profiles, spread)
}

/** Block after block, how many exist and how many are in a set. */
export function countsIn({ width, blocks }: ProfileBlocks, everyone: BitSet, set: BitSet): BlockCounts {
  const words = width / 32
  const count = ({ words: bits }: BitSet) =>
    Uint32Array.from(blocks, (block) => {
      let size = 0
      for (let i = block * words; i < (block + 1) * words; i++) size += ones(bits[i] ?? 0)
      return size
    })
  return { existing: count(everyone), counted: count(set) }
}

/** Some members, from all over the set. */
export function someOf(set: BitSet, most: number): readonly number[] {
  const found = new Set<number>()
  for (let index = 0; index < most; index++) {
    const [first] = set.from(Math.floor((index * set.capacity) / most))
    if (first !== undefined) found.add(first)
  }
  for (const id of set) {
    if (found.size >= most) break
    found.add(id)
  }
  return [...found].sort((a, b) => a - b)
}
