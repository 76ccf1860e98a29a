import type { Range } from '../time/bound.ts'

/** Profiles whose whole histories are held in memory at once. */
export const HISTORIES_AT_ONCE = 5_000

/** A range of profile ids in ranges of at most `width`, in order. */
export function* profileRanges({ low, high }: Range, width: number): Generator<Range> {
  for (let from = low; from <= high; from += width) {
    yield { low: from, high: Math.min(from + width - 1, high) }
  }
}
