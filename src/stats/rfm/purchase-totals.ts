import { sayLater } from '../../language/say-later.ts'
import { commonLength } from '../arguments.ts'
import { notFiniteReason } from '../descriptive/finite.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'

/** Orders or their lines, one a row. Customers and orders are numbered densely from 0. */
export interface PurchaseRows {
  readonly customer: Uint32Array
  /** When, in a unit of the caller; for calendar days, whole days. */
  readonly time: Float64Array
  readonly amount: Float64Array
  /** Which order a row belongs to; without it each row is one. All rows of an order are of one customer. */
  readonly order?: Uint32Array
}

/** Recency, frequency and money of customers, one a row, in the order of their numbers. */
export interface PurchaseTotals {
  readonly customer: Uint32Array
  /** Time from the last purchase to the instant that is looked from. */
  readonly recency: Float64Array
  /** Number of orders. */
  readonly frequency: Float64Array
  /** Sum of the amounts. */
  readonly total: Float64Array
}

/**
 * Recency, number of orders and money of each customer as of the instant `at`, in the unit of `time`; what is
 * later does not count, nor does a customer who only came later.
 */
export function purchaseTotals(rows: PurchaseRows, at: number): Outcome<PurchaseTotals> {
  const { customer, time, amount, order } = rows
  commonLength({ customer, time, amount, ...(order && { order }) })
  const reason = notFiniteReason({ time, amount })
  if (reason) return insufficientData(reason)
  const sums = summed(rows, at)
  const found = Uint32Array.from(sums.frequency.keys()).filter((code) => sums.frequency[code]! > 0)
  if (found.length === 0) return insufficientData(sayLater`Nobody has bought anything by this instant.`)
  return result({
    customer: found,
    recency: Float64Array.from(found, (code) => at - sums.last[code]!),
    frequency: Float64Array.from(found, (code) => sums.frequency[code]!),
    total: Float64Array.from(found, (code) => sums.total[code]!),
  })
}

function summed({ customer, time, amount, order }: PurchaseRows, at: number) {
  const size = highest(customer) + 1
  const last = new Float64Array(size).fill(Number.NEGATIVE_INFINITY)
  const frequency = new Uint32Array(size)
  const total = new Float64Array(size)
  const seen = new Uint8Array(order ? highest(order) + 1 : 0)
  for (let row = 0; row < customer.length; row++) {
    if (time[row]! > at) continue
    const code = customer[row]!
    last[code] = Math.max(last[code]!, time[row]!)
    total[code]! += amount[row]!
    if (!order || seen[order[row]!] === 0) frequency[code]!++
    if (order) seen[order[row]!] = 1
  }
  return { last, frequency, total }
}

function highest(codes: Uint32Array): number {
  let most = -1
  for (const code of codes) if (code > most) most = code
  return most
}
