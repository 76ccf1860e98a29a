import {
  type BuyingFit,
  customerValue,
  expectedSpend,
  furtherPurchases,
  type Histories,
  type Interval,
  insufficientData,
  type Outcome,
  probabilitiesAlive,
  result,
  type SpendFit,
  type ValueOptions,
} from '../../stats/index.ts'
import type { Spending } from '../purchases/index.ts'

/** How far to look, and what of an amount is kept. */
export interface Horizon extends ValueOptions {
  readonly margin: number
}

/** What is expected of each customer; money after margin and discount. */
export interface Worth {
  readonly alive: Float64Array
  readonly purchases: Float64Array
  readonly spend: Float64Array
  readonly value: Float64Array
  readonly lower: Float64Array
  readonly upper: Float64Array
  /** What is missing because a customer may have left: the value of one surely alive less that of this one. */
  readonly lost: Float64Array
  /** As parameters are unsure. */
  readonly total: Interval
  readonly parts: readonly (readonly Interval[])[]
  /** The variance of the total by chance, were all parameters known. */
  readonly chance: number
  /** Purchases without discount, of all. */
  readonly totalPurchases: number
}

/** Below it nobody comes back, and what they would be worth is lost in rounding. */
const HOPELESS = 1e-9

export function worthOf(
  buying: BuyingFit,
  spending: SpendFit,
  customers: Histories & Spending,
  horizon: Horizon,
): Outcome<Worth> {
  const { margin, periods, periodLength } = horizon
  const found = customerValue(buying, spending, customers, horizon)
  if (found.kind === 'insufficient-data') return insufficientData(found.reason)
  const spend = expectedSpend(spending.parameters, customers)
  if (spend.kind === 'insufficient-data') return insufficientData(spend.reason)
  const alive = probabilitiesAlive(buying, customers).value
  const purchases = furtherPurchases(buying, customers, periods * periodLength).value
  const kept = (column: Float64Array) => column.map((amount) => amount * margin)
  const keptInterval = ({ value, lower, upper }: Interval) => ({
    value: value * margin,
    lower: lower * margin,
    upper: upper * margin,
  })
  const value = kept(found.value.value)
  return result({
    alive,
    purchases,
    spend: spend.value,
    value,
    lower: kept(found.value.lower),
    upper: kept(found.value.upper),
    lost: value.map((amount, row) => (alive[row]! > HOPELESS ? amount / alive[row]! - amount : 0)),
    total: keptInterval(found.value.total),
    parts: found.value.parts.map((part) => part.map(keptInterval)),
    chance: chanceVariance(
      buying,
      spending,
      { customers, alive, value, spend: spend.value, purchases },
      margin,
    ),
    totalPurchases: purchases.reduce((sum, count) => sum + count, 0),
  })
}

interface Expected {
  readonly customers: Histories
  readonly alive: Float64Array
  readonly value: Float64Array
  readonly spend: Float64Array
  readonly purchases: Float64Array
}

/**
 * What customers do by chance, one independent of the other: a Poisson number of purchases at a rate that is itself
 * gamma distributed (shape r + x), all of it or nothing by whether they are alive, and amounts that vary by `1 / p`.
 */
function chanceVariance(
  { model, parameters }: BuyingFit,
  spending: SpendFit,
  { customers, alive, value, spend, purchases }: Expected,
  margin: number,
): number {
  const shape = model.name === 'bg-bb' ? Number.POSITIVE_INFINITY : parameters[0]!
  const spread = 1 + 1 / spending.parameters[0]!
  let variance = 0
  for (const [row, amount] of value.entries()) {
    const p = alive[row]!
    if (!(amount > 0 && p > HOPELESS && purchases[row]! > 0)) continue
    const each = Math.min(amount / purchases[row]!, margin * spend[row]!)
    const ifAlive = amount / p
    const rates = p * ifAlive ** 2 * (1 / (shape + customers.frequency[row]!))
    variance += amount * each * spread + rates + p * (1 - p) * ifAlive ** 2
  }
  return variance
}
