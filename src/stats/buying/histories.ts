import { sayLater } from '../../language/say-later.ts'
import { commonLength, expectArgument } from '../arguments.ts'
import { notFiniteReason } from '../descriptive/finite.ts'
import { ascendingOrder } from '../descriptive/order.ts'

/** What a model of repeat buying knows of customers, one a row; times in one unit that the caller chooses. */
export interface Histories {
  /** x, the number of purchases after the first. */
  readonly frequency: Float64Array
  /** t_x, from the first purchase to the last; 0 without a second. */
  readonly recency: Float64Array
  /** T, from the first purchase to the end of observation. */
  readonly age: Float64Array
}

/** One row of {@link Histories}. */
export interface History {
  readonly frequency: number
  readonly recency: number
  readonly age: number
}

/** The different histories in ascending order, how many customers have each, and which each customer has. */
export interface HistoryCells extends Histories {
  readonly weight: Float64Array
  readonly cellOf: Uint32Array
}

export function historyAt({ frequency, recency, age }: Histories, row: number): History {
  return { frequency: frequency[row]!, recency: recency[row]!, age: age[row]! }
}

/** Why nothing can be said of these histories; throws if they are none. */
export function historiesReason(histories: Histories): string | undefined {
  const { frequency, recency, age } = histories
  const customers = commonLength({ frequency, recency, age })
  if (customers === 0) return sayLater`There are no customers.`
  const reason = notFiniteReason({ frequency, recency, age })
  if (reason) return reason
  expectHistories(histories)
  if (frequency.every((count) => count === 0)) return sayLater`Nobody has bought a second time.`
  return undefined
}

function expectHistories({ frequency, recency, age }: Histories): void {
  const whole = frequency.every((count) => count >= 0 && Number.isInteger(count))
  const within = recency.every((time, row) => time >= 0 && time <= age[row]!)
  const none = recency.every((time, row) => frequency[row]! > 0 || time === 0)
  expectArgument(whole, 'frequency', 'whole numbers from 0')
  expectArgument(within && none, 'recency', 'from 0 to age, and 0 where frequency is 0')
}

/**
 * Customers with equal histories are one cell with a weight, since no likelihood tells them apart: a million
 * customers of a year of days are some hundred thousand cells at most.
 */
export function historyCells({ frequency, recency, age }: Histories): HistoryCells {
  const order = ascendingOrder(frequency, ascendingOrder(recency, ascendingOrder(age)))
  const cellOf = new Uint32Array(order.length)
  const first: number[] = []
  const weight: number[] = []
  for (const row of order) {
    const before = first.at(-1)
    const same =
      before !== undefined &&
      frequency[before] === frequency[row] &&
      recency[before] === recency[row] &&
      age[before] === age[row]
    if (!same) weight[first.push(row) - 1] = 0
    cellOf[row] = first.length - 1
    weight[first.length - 1]!++
  }
  const pick = (column: Float64Array) => Float64Array.from(first, (row) => column[row]!)
  return {
    frequency: pick(frequency),
    recency: pick(recency),
    age: pick(age),
    weight: Float64Array.from(weight),
    cellOf,
  }
}

/** About `size` customers at even distances in the order of the cells, weighted up to all of them. */
export function sampleCells(cells: HistoryCells, size: number): HistoryCells {
  const total = cells.weight.reduce((sum, weight) => sum + weight, 0)
  const drawn = new Float64Array(cells.weight.length)
  let reached = 0
  for (const [cell, weight] of cells.weight.entries()) {
    const before = Math.round((reached / total) * size)
    reached += weight
    drawn[cell] = ((Math.round((reached / total) * size) - before) * total) / size
  }
  const kept = (column: Float64Array) => column.filter((_, cell) => drawn[cell]! > 0)
  return {
    frequency: kept(cells.frequency),
    recency: kept(cells.recency),
    age: kept(cells.age),
    weight: kept(drawn),
    cellOf: cells.cellOf,
  }
}
