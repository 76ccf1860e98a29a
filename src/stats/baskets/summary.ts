import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type Baskets, codesOf, itemsOf, requireBaskets } from './baskets.ts'

/** What baskets are like. */
export interface BasketSummary {
  readonly baskets: number
  /** Items that are in at least one basket. */
  readonly items: number
  /** Different items of baskets, summed over baskets. */
  readonly entries: number
  /** The share of all pairs of basket and item that are there. */
  readonly density: number
  readonly meanSize: number
  readonly largestSize: number
  readonly ofOneItem: number
  /** How many baskets hold each item, by its code. */
  readonly counts: Uint32Array
}

/** Counts baskets, their sizes, and in how many of them each item is. */
export function basketSummary(baskets: Baskets): Outcome<BasketSummary> {
  const count = requireBaskets(baskets)
  if (baskets.items.length === 0) return insufficientData(sayLater`there is nothing in any basket`)
  const counts = new Uint32Array(codesOf(baskets))
  let [entries, largestSize, ofOneItem] = [0, 0, 0]
  for (let basket = 0; basket < count; basket++) {
    const items = itemsOf(baskets, basket)
    for (const item of items) counts[item]!++
    entries += items.length
    largestSize = Math.max(largestSize, items.length)
    if (items.length === 1) ofOneItem++
  }
  const items = counts.filter((c) => c > 0).length
  const density = entries / (count * items)
  return result({
    baskets: count,
    items,
    entries,
    density,
    meanSize: entries / count,
    largestSize,
    ofOneItem,
    counts,
  })
}
