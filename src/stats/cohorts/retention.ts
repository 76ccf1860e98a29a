import { sayLater } from '../../language/say-later.ts'
import { commonLength } from '../arguments.ts'
import { ascendingOrder } from '../descriptive/order.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'

/** Customers who began in one period, and how many of them were active in each period since. */
export interface Cohort {
  /** The period of their first activity. */
  readonly period: number
  readonly customers: number
  /** Active customers, 0, 1, 2 ... periods after the first; up to the last period of the data. */
  readonly active: Uint32Array
}

/** What happened, one a row: who (numbered densely from 0), and in which period (a whole number). */
export interface ActivityRows {
  readonly customer: Uint32Array
  readonly period: Int32Array
}

/**
 * Retention by cohort: customers by the period of their first activity, counted once in each later period that
 * they are active in. A cohort is `active[k] / customers` retained after k periods; the last period may still run.
 */
export function cohortRetention({ customer, period }: ActivityRows): Outcome<Cohort[]> {
  if (commonLength({ customer, period }) === 0) return insufficientData(sayLater`There is no activity.`)
  const first = firstPeriods(customer, period)
  const last = period.reduce((latest, at) => Math.max(latest, at))
  const cohorts = new Map<number, Uint32Array>()
  for (const [index, code] of distinctActivity(customer, period)) {
    const began = first.get(code)!
    const active = cohorts.get(began) ?? new Uint32Array(last - began + 1)
    active[period[index]! - began]!++
    cohorts.set(began, active)
  }
  const found = [...cohorts].map(([began, active]) => ({ period: began, customers: active[0]!, active }))
  return result(found.sort((a, b) => a.period - b.period))
}

function firstPeriods(customer: Uint32Array, period: Int32Array): Map<number, number> {
  const first = new Map<number, number>()
  for (const [row, code] of customer.entries()) {
    first.set(code, Math.min(first.get(code) ?? Number.POSITIVE_INFINITY, period[row]!))
  }
  return first
}

/** The first row of each customer in each period. */
function* distinctActivity(
  customer: Uint32Array,
  period: Int32Array,
): Generator<[row: number, code: number]> {
  const order = ascendingOrder(customer, ascendingOrder(period))
  for (const [place, row] of order.entries()) {
    const before = order[place - 1]
    const same = before !== undefined && customer[before] === customer[row] && period[before] === period[row]
    if (!same) yield [row, customer[row]!]
  }
}
