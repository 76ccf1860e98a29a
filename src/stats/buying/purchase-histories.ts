import { sayLater } from '../../language/say-later.ts'
import { commonLength } from '../arguments.ts'
import { notFiniteReason } from '../descriptive/finite.ts'
import { ascendingOrder } from '../descriptive/order.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import type { Histories } from './histories.ts'

/** Purchases, one a row. Customers are numbered densely from 0; equal times of a customer are one purchase. */
export interface Purchases {
  readonly customer: Uint32Array
  /** In a unit of the caller, rounded as coarsely as purchases are to be told apart: to days, or to weeks. */
  readonly time: Float64Array
  readonly amount: Float64Array
}

/** Histories of customers in the order of their numbers. */
export interface PurchaseHistories extends Histories {
  readonly customer: Uint32Array
  /** The mean amount of the purchases after the first; 0 where there are none. */
  readonly spend: Float64Array
  /** Purchases after the end of observation up to the end of the hold-out period. */
  readonly heldOut: Uint32Array
}

/**
 * The histories of customers as of the instant `end`, and what they bought from then up to `holdOutEnd`. Who came
 * only after `end` is left out: of them nothing was known. The first purchase is not counted, as in Fader and Hardie;
 * {@link purchaseTotals} counts it.
 */
export function purchaseHistories(
  purchases: Purchases,
  end: number,
  holdOutEnd = end,
): Outcome<PurchaseHistories> {
  const { customer, time, amount } = purchases
  commonLength({ customer, time, amount })
  const reason = notFiniteReason({ time, amount })
  if (reason) return insufficientData(reason)
  const order = ascendingOrder(customer, ascendingOrder(time))
  const columns: Lists = { customer: [], frequency: [], recency: [], age: [], spend: [], heldOut: [] }
  for (const rows of customersOf(customer, order)) addHistory(columns, purchases, rows, end, holdOutEnd)
  if (columns.customer.length === 0)
    return insufficientData(sayLater`Nobody has bought anything by this instant.`)
  return result(columnsOf(columns))
}

type Lists = Record<keyof PurchaseHistories, number[]>

/** The rows of each customer in order of time. */
function* customersOf(customer: Uint32Array, order: Uint32Array): Generator<Uint32Array> {
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && customer[order[to]!] === customer[order[from]!]) to++
    yield order.subarray(from, to)
    from = to
  }
}

function addHistory(
  lists: Lists,
  { customer, time, amount }: Purchases,
  rows: Uint32Array,
  end: number,
  holdOutEnd: number,
): void {
  const first = time[rows[0]!]!
  if (first > end) return
  let [last, later, repeats, spent, heldOut] = [first, first, 0, 0, 0]
  for (const row of rows) {
    const at = time[row]!
    if (at > holdOutEnd) break
    if (at > end && at > later) heldOut++
    if (at <= end && at > last) repeats++
    if (at <= end && at > first) spent += amount[row]!
    if (at <= end) last = at
    later = at
  }
  lists.customer.push(customer[rows[0]!]!)
  lists.frequency.push(repeats)
  lists.recency.push(last - first)
  lists.age.push(end - first)
  lists.spend.push(repeats === 0 ? 0 : spent / repeats)
  lists.heldOut.push(heldOut)
}

function columnsOf({ customer, frequency, recency, age, spend, heldOut }: Lists): PurchaseHistories {
  return {
    customer: Uint32Array.from(customer),
    frequency: Float64Array.from(frequency),
    recency: Float64Array.from(recency),
    age: Float64Array.from(age),
    spend: Float64Array.from(spend),
    heldOut: Uint32Array.from(heldOut),
  }
}
