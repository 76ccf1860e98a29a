import { expectArgument } from '../arguments.ts'

/**
 * Baskets and the items in them: basket `b` holds `items[offsets[b]]` up to, not including, `items[offsets[b
 * + 1]]`. Items are codes 0, 1, 2, ...; one that is in a basket twice counts once.
 */
export interface Baskets {
  readonly items: Uint32Array
  /** One more than there are baskets; the first is 0, the last the number of entries. */
  readonly offsets: Uint32Array
}

/** Refuses offsets that do not cut the items into baskets; returns how many baskets there are. */
export function requireBaskets({ items, offsets }: Baskets): number {
  const rising = offsets.every((offset, i) => i === 0 || offset >= offsets[i - 1]!)
  const whole = offsets[0] === 0 && offsets.at(-1) === items.length
  expectArgument(rising && whole, 'offsets', 'rising from 0 to the number of entries')
  return offsets.length - 1
}

/** How many codes there may be: one more than the largest. */
export function codesOf({ items }: Baskets): number {
  return items.reduce((most, item) => Math.max(most, item + 1), 0)
}

/** The different items of one basket, ascending. */
export function itemsOf({ items, offsets }: Baskets, basket: number): Uint32Array {
  const sorted = items.slice(offsets[basket]!, offsets[basket + 1]!).sort()
  return sorted.filter((item, i) => i === 0 || item !== sorted[i - 1])
}
