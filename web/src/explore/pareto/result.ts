import type { BestCustomers, PurchaseRule } from './selection'

/** What the page reads of the result of `rfm`. */
export interface ParetoResult {
  readonly purchases: PurchaseRule
  readonly customers: number
  readonly currencies: readonly { readonly currency: string }[]
  readonly concentration: Concentration | null
}

export interface Concentration {
  readonly customers: number
  readonly money: number
  readonly gini: { readonly value: number; readonly low: number; readonly high: number }
  /** The fewest customers who bring 80 %, as a share of all. */
  readonly forEighty: number
  readonly best: readonly BestShare[]
}

/** The best so many percent of customers, with all who brought as much as the last of them. */
export interface BestShare extends BestCustomers {
  /** What was asked for; there may be more. */
  readonly share: number
  /** What they brought, as a share of all. */
  readonly money: number
}

/** The best so many percent, or as near as there are customers who brought anything. */
export function bestAt(best: readonly BestShare[], percent: number): BestShare | undefined {
  const wanted = percent / 100
  return best.find(({ share }) => share >= wanted - 1e-9) ?? best.at(-1)
}
