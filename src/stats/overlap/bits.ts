import { commonLength } from '../arguments.ts'

/** A set of profiles as bits: profile n is bit n % 32 of word n / 32. */
export type Bits = Uint32Array

/** How many bits of a word are set. */
export function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** How many are in a set. */
export function sizeOf(set: Bits): number {
  let size = 0
  for (const word of set) size += ones(word)
  return size
}

/** How many are in both sets. */
export function sizeOfBoth(a: Bits, b: Bits): number {
  let size = 0
  for (let i = 0; i < a.length; i++) size += ones(a[i]! & b[i]!)
  return size
}

/** Throws unless the sets are of one length, that of everybody. */
export function requireSets(everyone: Bits, sets: readonly Bits[]): void {
  commonLength({ everyone, ...Object.fromEntries(sets.map((set, i) => [`set ${i}`, set])) })
}
