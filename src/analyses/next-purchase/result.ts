import type { Purchases } from '../purchases/index.ts'
import type { GoodsTest } from './choose-goods.ts'
import type { AmountTest, Foreseen, WhenTest } from './foresee.ts'
import type { GoodsKind } from './read-goods.ts'
import type { Regularity, TimingKind } from './timing.ts'

/** What is foreseen of the next purchases, of all customers together. */
export interface NextPurchaseResult {
  readonly purchases: Purchases
  readonly currencies: readonly { readonly currency: string; readonly orders: number }[]
  readonly customers: number
  readonly repeatCustomers: number
  readonly firstPurchase: number
  readonly within: number
  /** Purchasers expected within these days, and what they spend with the first purchase. */
  readonly soon: number
  readonly soonMoney: number | null
  readonly alive: number
  readonly timing: TimingKind
  readonly regularity: Regularity
  readonly shrunk: boolean
  readonly spending: Foreseen['spending']
  /** The mean expected amount, null where amounts are not known. */
  readonly amount: number | null
  /** Customers who buy first again expected by week from now, the last: later or never. */
  readonly byWeek: readonly number[]
  /** Customers by the probability of a purchase within these days, in ten steps. */
  readonly soonCounts: readonly number[]
  readonly heldBackDays: number
  readonly when: WhenTest | null
  readonly howMuch: AmountTest | null
  readonly goods: readonly Goods[]
}

/** Which category or product. */
export interface Goods {
  readonly kind: GoodsKind
  /** One's own history counts as much as so many days of everybody's. */
  readonly weight: number
  readonly test: GoodsTest | null
  /** What most customers are expected to buy next, the most first. */
  readonly foremost: readonly { readonly name: string; readonly customers: number; readonly soon: number }[]
}
