import { commonLength } from '../arguments.ts'
import type { RfmScores } from './scores.ts'

/** One group in numbers. */
export interface GroupSummary {
  readonly name: string
  readonly customers: number
  readonly orders: number
  readonly money: number
  /** Of all customers, and of all money; the latter undefined where there is none. */
  readonly shareOfCustomers: number
  readonly shareOfMoney: number | undefined
  /** The mean time since the last purchase; undefined for an empty group. */
  readonly meanRecency: number | undefined
}

export interface GroupColumns {
  readonly group: Uint8Array
  readonly recency: Float64Array
  readonly frequency: Float64Array
  readonly total: Float64Array
}

/** Customers, orders and money of each group, in the order of the names. */
export function groupSummaries(columns: GroupColumns, names: readonly string[]): GroupSummary[] {
  const { group, recency, frequency, total } = columns
  const customers = commonLength({ group, recency, frequency, total })
  const counts = sumBy(group, names.length, () => 1)
  const orders = sumBy(group, names.length, (row) => frequency[row]!)
  const money = sumBy(group, names.length, (row) => total[row]!)
  const times = sumBy(group, names.length, (row) => recency[row]!)
  const allMoney = money.reduce((sum, amount) => sum + amount, 0)
  return names.map((name, index) => ({
    name,
    customers: counts[index]!,
    orders: orders[index]!,
    money: money[index]!,
    shareOfCustomers: customers === 0 ? 0 : counts[index]! / customers,
    shareOfMoney: allMoney > 0 ? money[index]! / allMoney : undefined,
    meanRecency: counts[index]! > 0 ? times[index]! / counts[index]! : undefined,
  }))
}

function sumBy(codes: ArrayLike<number>, size: number, amountOf: (row: number) => number): Float64Array {
  const sums = new Float64Array(size)
  for (let row = 0; row < codes.length; row++) sums[codes[row]!]! += amountOf(row)
  return sums
}

/** A square of recency (rows) by frequency (columns), each from score 1, row after row. */
export interface RfmHeatMap {
  readonly customers: Uint32Array
  /** The sum of the money of the customers in each field; the mean is this by `customers`, where there are any. */
  readonly money: Float64Array
}

export function rfmHeatMap({ scores, recency, frequency }: RfmScores, money: Float64Array): RfmHeatMap {
  commonLength({ recency, money })
  const fields = recency.map((score, row) => (score - 1) * scores + frequency[row]! - 1)
  return {
    customers: Uint32Array.from(sumBy(fields, scores ** 2, () => 1)),
    money: sumBy(fields, scores ** 2, (row) => money[row]!),
  }
}
