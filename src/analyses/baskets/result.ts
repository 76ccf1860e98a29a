import type { RatioEstimate } from '../../stats/index.ts'
import type { BasketFacts, Item } from './read-baskets.ts'

export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** Who buys all of the first buys the second, too. */
export interface Rule {
  readonly antecedent: readonly string[]
  readonly consequent: string
  /** Baskets that hold all of it. */
  readonly baskets: number
  /** Of all baskets. */
  readonly support: number
  /** Of the baskets with the first, those that hold the second too. */
  readonly confidence: number
  /** The share of all baskets that hold the second. */
  readonly expected: number
  readonly lift: Interval
  /** Allows for all rules that were looked at. */
  readonly p: number
}

/** Items that are in one basket often. */
export interface ItemSet {
  readonly items: readonly string[]
  readonly baskets: number
}

/** What a segment buys more or less often than other customers. */
export interface SegmentAffinity {
  readonly segment: string
  /** Its members among the customers. */
  readonly customers: number
  readonly products: readonly ProductAffinity[]
}

export interface ProductAffinity {
  readonly name: string
  readonly share: number
  readonly restShare: number
  /** Null where none of the others has it. */
  readonly ratio: RatioEstimate | null
  readonly p: number
}

export interface BasketsResult extends BasketFacts {
  readonly level: 'product' | 'category'
  /** The property that names them, and the list that it is in. */
  readonly property: string
  readonly list: string | null
  /** The least baskets that a set or rule was to be in. */
  readonly least: number
  readonly top: readonly Item[]
  readonly sets: readonly ItemSet[]
  /** Rules that were looked at; `rules` are the best of those that are no chance. */
  readonly examined: number
  readonly rules: readonly Rule[]
  readonly segments: readonly SegmentAffinity[]
}
