import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { type Baskets, codesOf, itemsOf, requireBaskets } from './baskets.ts'

export interface FrequentSetOptions {
  /** The least share of baskets that hold a set, inclusive; above 0. */
  readonly minSupport: number
  /** The most items of a set. All sizes by default. */
  readonly mostItems?: number
  /** More sets than this are refused: the support is too low to learn from them. 1,000,000 by default. */
  readonly mostSets?: number
}

/** Items that are bought together. */
export interface FrequentSet {
  /** Their codes, ascending. */
  readonly items: Uint32Array
  /** How many baskets hold all of them. */
  readonly count: number
}

export interface FrequentSets {
  readonly baskets: number
  /** By size, then by count, the most frequent first. */
  readonly sets: readonly FrequentSet[]
}

/**
 * All sets of items that at least a share of baskets hold.
 *
 * Items from the rarest to the most frequent, deeper and deeper; the baskets of a set are handed on to all
 * larger sets in one pass over them (occurrence deliver, Uno et al. 2004). The sets are those of Apriori and
 * FP-growth.
 */
export function frequentSets(baskets: Baskets, options: FrequentSetOptions): Outcome<FrequentSets> {
  const count = requireBaskets(baskets)
  const { minSupport, mostItems = Number.POSITIVE_INFINITY, mostSets = 1_000_000 } = options
  expectArgument(minSupport > 0 && minSupport <= 1, 'minSupport', 'above 0 and at most 1')
  expectArgument(mostItems >= 1, 'mostItems', 'at least 1')
  if (baskets.items.length === 0) return insufficientData(sayLater`there is nothing in any basket`)
  // Shares such as 0.07 times 100 come out a little above 7.
  const least = Math.max(1, Math.ceil(count * minSupport * (1 - 1e-12)))
  const search = new Search(ranked(baskets, count, least), { least, mostItems, mostSets })
  const sets = search.run()
  if (!sets)
    return insufficientData(
      sayLater`more than ${mostSets} sets are in ${least} baskets or more; ask for more support`,
    )
  return result({ baskets: count, sets: sets.sort(bySize) })
}

const bySize = (a: FrequentSet, b: FrequentSet) =>
  a.items.length - b.items.length || b.count - a.count || firstDifference(a.items, b.items)

function firstDifference(a: Uint32Array, b: Uint32Array): number {
  const at = a.findIndex((item, i) => item !== b[i])
  return at < 0 ? 0 : a[at]! - b[at]!
}

/** Baskets of frequent items only, items by their rank: 0 is the rarest. */
interface Ranked {
  readonly items: Uint32Array
  readonly offsets: Uint32Array
  /** The code of each rank. */
  readonly codes: Uint32Array
}

function ranked(baskets: Baskets, count: number, least: number): Ranked {
  const counts = new Uint32Array(codesOf(baskets))
  for (let basket = 0; basket < count; basket++) for (const item of itemsOf(baskets, basket)) counts[item]!++
  const frequent = Uint32Array.from(counts.keys()).filter((item) => counts[item]! >= least)
  const codes = frequent.sort((a, b) => counts[a]! - counts[b]! || a - b)
  const rankOf = new Int32Array(counts.length).fill(-1)
  codes.forEach((item, rank) => {
    rankOf[item] = rank
  })
  const items = new Uint32Array(baskets.items.length)
  const offsets = new Uint32Array(count + 1)
  for (let basket = 0; basket < count; basket++) {
    const ranks = Int32Array.from(itemsOf(baskets, basket), (item) => rankOf[item]!).filter(
      (rank) => rank >= 0,
    )
    items.set(ranks.sort(), offsets[basket]!)
    offsets[basket + 1] = offsets[basket]! + ranks.length
  }
  return { items: items.slice(0, offsets[count]!), offsets, codes }
}

interface Limits {
  readonly least: number
  readonly mostItems: number
  readonly mostSets: number
}

class Search {
  private readonly found: FrequentSet[] = []
  private readonly ranked: Ranked
  private readonly limits: Limits

  constructor(ranked: Ranked, limits: Limits) {
    this.ranked = ranked
    this.limits = limits
  }

  /** All frequent sets, or `undefined` if there are too many. */
  run(): FrequentSet[] | undefined {
    const all = Uint32Array.from({ length: this.ranked.offsets.length - 1 }, (_, basket) => basket)
    this.extend([], all)
    return this.found.length > this.limits.mostSets ? undefined : this.found
  }

  /** Adds to a set each item of a higher rank that is frequent among the baskets that hold the set. */
  private extend(ranks: readonly number[], baskets: Uint32Array): void {
    if (ranks.length >= this.limits.mostItems) return
    for (const [rank, holding] of this.deliver(ranks.at(-1) ?? -1, baskets)) {
      if (this.found.length > this.limits.mostSets) return
      const larger = [...ranks, rank]
      const items = Uint32Array.from(larger, (r) => this.ranked.codes[r]!).sort()
      this.found.push({ items, count: holding.length })
      this.extend(larger, holding)
    }
  }

  /** The baskets of each item above a rank, where there are enough of them. */
  private deliver(above: number, baskets: Uint32Array): Map<number, Uint32Array> {
    const counts = this.countsAbove(above, baskets)
    const holding = new Map<number, Uint32Array>()
    counts.forEach((count, rank) => {
      if (count >= this.limits.least) holding.set(rank, new Uint32Array(count))
    })
    const filled = new Uint32Array(counts.length)
    this.eachAbove(above, baskets, (rank, basket) => {
      const list = holding.get(rank)
      if (list) list[filled[rank]!++] = basket
    })
    return holding
  }

  private countsAbove(above: number, baskets: Uint32Array): Uint32Array {
    const counts = new Uint32Array(this.ranked.codes.length)
    this.eachAbove(above, baskets, (rank) => {
      counts[rank]!++
    })
    return counts
  }

  private eachAbove(above: number, baskets: Uint32Array, take: (rank: number, basket: number) => void): void {
    const { items, offsets } = this.ranked
    for (const basket of baskets)
      for (let i = offsets[basket + 1]! - 1; i >= offsets[basket]! && items[i]! > above; i--)
        take(items[i]!, basket)
  }
}
