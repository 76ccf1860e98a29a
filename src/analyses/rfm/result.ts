import {
  cellAt,
  cellLabel,
  cellsOf,
  type GroupSummary,
  groupMovement,
  groupSummaries,
  type RfmGroups,
  rfmHeatMap,
  topShare,
} from '../../stats/index.ts'
import { type Concentration, concentrationOf, type Purchases } from '../purchases/index.ts'
import type { RfmOptions } from './options.ts'
import type { ScoredCustomers } from './score-customers.ts'

/** What RFM finds: plain data, however many customers there are. */
export interface RfmResult {
  readonly purchases: Purchases
  /** How many purchases are in each currency, where the data say. */
  readonly currencies: readonly { readonly currency: string; readonly orders: number }[]
  readonly scores: number
  readonly customers: number
  readonly orders: number
  readonly revenue: number
  readonly firstPurchase: number
  readonly lastPurchase: number
  /** Purchases whose amount is not known; they count as orders and add no money. */
  readonly ordersWithoutAmount: number
  readonly customersWithOneOrder: number
  /** Upper ends of the scores but the last; of recency in days, from the best score on. */
  readonly cuts: { readonly recency: number[]; readonly frequency: number[]; readonly money: number[] }
  /** Customers by score, from 1. */
  readonly scoreCounts: { readonly recency: number[]; readonly frequency: number[]; readonly money: number[] }
  readonly groups: readonly RfmGroup[]
  /** By scores of recency (rows) and frequency (columns), each from 1. */
  readonly heatMap: { readonly customers: number[][]; readonly revenue: number[][] }
  /** Cells with customers, the most first. */
  readonly cells: readonly RfmCellSummary[]
  /** The share of the revenue that the best fifth of customers brings; null where shares mean nothing. */
  readonly topFifth: number | null
  /** Which share of customers brings which share of the revenue; null where shares mean nothing. */
  readonly concentration: Concentration | null
  /** Null where hardly anybody had bought by then. */
  readonly movement: RfmMovement | null
}

/** What the customers of one instant come to. */
export type RfmSummary = Omit<RfmResult, 'purchases' | 'currencies' | 'movement'>

export interface RfmGroup {
  readonly name: string
  readonly customers: number
  readonly shareOfCustomers: number
  readonly orders: number
  readonly revenue: number
  readonly shareOfRevenue: number | null
  /** Mean days since the last purchase; null where nobody is in it. */
  readonly recencyDays: number | null
}

export interface RfmCellSummary {
  /** `543`: recency, frequency, money; with ten scores `10-4-3`. */
  readonly cell: string
  readonly group: string
  readonly customers: number
  readonly revenue: number
}

/** From groups (rows) to groups (columns), both as `names`; the last of both is who had not bought by then. */
export interface RfmMovement {
  readonly since: number
  readonly names: readonly string[]
  readonly counts: number[][]
  /** The share of those there both times who are in the same group. */
  readonly stayed: number | null
}

/** Sums of amounts are of whole millionths; what adding floats leaves beyond them goes. */
const exact = (amount: number) => Math.round(amount * 1e6) / 1e6
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)
const least = (values: Float64Array) => values.reduce((a, b) => Math.min(a, b))
const most = (values: Float64Array) => values.reduce((a, b) => Math.max(a, b))

export function summarise(now: ScoredCustomers, groups: RfmGroups, { scores }: RfmOptions): RfmSummary {
  const { totals, scored, values, group } = now
  const { recency, frequency, monetary } = scored.cuts
  const revenue = exact(sum(totals.money))
  const columns = { group, recency: values.recency, frequency: totals.orders, total: totals.money }
  return {
    scores,
    customers: totals.profiles.length,
    orders: sum(totals.orders),
    revenue,
    firstPurchase: least(totals.first),
    lastPurchase: most(totals.last),
    ordersWithoutAmount: sum(totals.withoutAmount),
    customersWithOneOrder: totals.orders.reduce((count, orders) => count + (orders === 1 ? 1 : 0), 0),
    cuts: { recency: [...recency.values], frequency: [...frequency.values], money: [...monetary.values] },
    scoreCounts: {
      recency: countScores(scored.recency, scores),
      frequency: countScores(scored.frequency, scores),
      money: countScores(scored.monetary, scores),
    },
    groups: groupSummaries(columns, groups.names).map((group) => groupOf(group, revenue)),
    heatMap: heatMapOf(now, scores),
    cells: cellsWithCustomers(now, groups),
    topFifth: topFifthOf(totals.money),
    concentration: concentrationOf(totals),
  }
}

function countScores(given: Uint8Array, scores: number): number[] {
  const counts = new Array<number>(scores).fill(0)
  for (const score of given) counts[score - 1]!++
  return counts
}

function groupOf(
  { name, customers, shareOfCustomers, orders, money, meanRecency }: GroupSummary,
  all: number,
): RfmGroup {
  const revenue = exact(money)
  return {
    name,
    customers,
    shareOfCustomers,
    orders,
    revenue,
    shareOfRevenue: all > 0 ? revenue / all : null,
    recencyDays: meanRecency ?? null,
  }
}

function heatMapOf({ scored, totals }: ScoredCustomers, scores: number): RfmResult['heatMap'] {
  const { customers, money } = rfmHeatMap(scored, totals.money)
  const rows = (cells: ArrayLike<number>) =>
    Array.from({ length: scores }, (_, row) => Array.from(cells).slice(row * scores, (row + 1) * scores))
  return { customers: rows(customers), revenue: rows(money.map(exact)) }
}

function cellsWithCustomers({ scored, totals }: ScoredCustomers, groups: RfmGroups): RfmCellSummary[] {
  const customers = new Float64Array(scored.scores ** 3)
  const revenue = new Float64Array(scored.scores ** 3)
  for (const [row, cell] of cellsOf(scored).entries()) {
    customers[cell]!++
    revenue[cell]! += totals.money[row]!
  }
  const filled = [...customers.keys()].filter((cell) => customers[cell]! > 0)
  return filled
    .map((cell) => ({
      cell: cellLabel(cellAt(cell, scored.scores), scored.scores),
      group: groups.names[groups.ofCell[cell]!]!,
      customers: customers[cell]!,
      revenue: exact(revenue[cell]!),
    }))
    .sort((a, b) => b.customers - a.customers)
}

function topFifthOf(money: Float64Array): number | null {
  const share = topShare(money, 0.2)
  return share.kind === 'result' ? share.value : null
}

/** How customers went from where they were to where they are. */
export function movementOf(
  before: ScoredCustomers,
  now: ScoredCustomers,
  { names }: RfmGroups,
  since: number,
): RfmMovement {
  const grouped = ({ totals, group }: ScoredCustomers) => ({ customer: totals.profiles, group })
  const { counts, stayed } = groupMovement(grouped(before), grouped(now), names)
  const size = names.length + 1
  const rows = Array.from({ length: size }, (_, row) => [...counts.subarray(row * size, (row + 1) * size)])
  return { since, names, counts: rows, stayed: stayed ?? null }
}
