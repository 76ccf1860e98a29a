import { expectArgument } from '../arguments.ts'
import { type Outcome, result } from '../outcome.ts'
import { ascendingAmounts } from './amounts.ts'

/**
 * The share of the total that the largest `customers` (a share of all) have. Of the customer whom the share cuts, the
 * part counts.
 */
export function topShare(amounts: Float64Array, customers: number): Outcome<number> {
  expectArgument(customers >= 0 && customers <= 1, 'customers', 'between 0 and 1')
  const ascending = ascendingAmounts(amounts)
  if (ascending.kind === 'insufficient-data') return ascending
  const sorted = ascending.value
  const place = customers * sorted.length
  const whole = Math.floor(place)
  const top = sorted.subarray(sorted.length - whole).reduce((sum, amount) => sum + amount, 0)
  const cut = (sorted[sorted.length - whole - 1] ?? 0) * (place - whole)
  return result((top + cut) / sorted.reduce((sum, amount) => sum + amount, 0))
}

/** How many of the largest customers it takes to have a share of the total. */
export interface CustomersNeeded {
  readonly customers: number
  /** Of all customers. */
  readonly share: number
}

/** The fewest customers who together have at least the share `amount` of the total: Pareto's 20 for 80. */
export function customersForShare(amounts: Float64Array, amount: number): Outcome<CustomersNeeded> {
  expectArgument(amount > 0 && amount <= 1, 'amount', 'above 0 and at most 1')
  const ascending = ascendingAmounts(amounts)
  if (ascending.kind === 'insufficient-data') return ascending
  const sorted = ascending.value
  // Sums of the same amounts in another order may differ in their last digit.
  const wanted = amount * sorted.reduce((sum, value) => sum + value, 0) * (1 - 1e-12)
  let [customers, sum] = [0, 0]
  while (sum < wanted && customers < sorted.length) sum += sorted[sorted.length - ++customers]!
  return result({ customers, share: customers / sorted.length })
}
