import type { Condition } from '../saving/condition'

/** What a purchase is, as RFM found it. */
export interface PurchaseRule {
  readonly event: string
  /** Numbers whose product is the amount. */
  readonly amount: readonly string[]
}

/** The customers who bring most: how many there are, and what each of them brings at least; null of everybody. */
export interface BestCustomers {
  readonly customers: number
  readonly from: number | null
}

/** Whether the amounts are what the language can sum up, so that no model is needed. */
export function isSummable({ amount }: PurchaseRule): boolean {
  return amount.length === 1
}

/** The best customers by the sum of their purchases, for which nothing has to be saved before. */
export function bestBySum(
  { event, amount }: PurchaseRule,
  best: BestCustomers,
  days: number | undefined,
): Condition {
  const purchases = { event, ...(days !== undefined && { in: { last: `${days} days` } }) }
  if (best.from === null) return purchases
  return { population: { ...purchases, sum: amount[0]! }, rank: { to: best.customers } }
}

/** The same by what a model of RFM says that each has spent. */
export function bestByModel(model: string, best: BestCustomers): Condition {
  const trait = `model:${model}/money`
  if (best.from === null) return { model: `${model}/money`, exists: true }
  return { population: { trait }, rank: { to: best.customers } }
}
