import { compareShares, type ShareContrast, wilsonInterval } from '../../stats/index.ts'
import type { CohortRows, CohortSizes, CohortUnit } from './read-cohorts.ts'

/** Customers who began in one period, and what they did 0, 1, 2 ... periods later. */
export interface Cohort {
  readonly period: number
  /** The first instant of the period. */
  readonly start: number
  readonly customers: number
  readonly active: readonly number[]
  readonly orders: readonly number[]
  readonly money: readonly number[]
}

/** All cohorts together, so many periods after they began. */
export interface AgeResult {
  readonly age: number
  readonly cohorts: number
  readonly customers: number
  readonly active: number
  /** The share still active. */
  readonly retention: { readonly value: number; readonly low: number; readonly high: number }
  /** What one customer has spent up to and with this period, summed up over ages. */
  readonly spent: number
}

export interface CohortsResult {
  /** The segment that all customers are in; null: all there are. */
  readonly among: string | null
  readonly start: string
  readonly activity: string
  readonly hasMoney: boolean
  readonly currencies: readonly { readonly currency: string; readonly orders: number }[]
  readonly unit: CohortUnit
  /** The number of the last period, and whether it was over. */
  readonly lastPeriod: number
  readonly lastIsComplete: boolean
  readonly customers: number
  /** In order of time. */
  readonly cohorts: readonly Cohort[]
  /** Over cohorts of whom the whole period was seen. */
  readonly ages: readonly AgeResult[]
  /** Retention after one period of the newer half of cohorts against the older half, but for the first cohort; null where there are too few. */
  readonly newer: ShareContrast | null
}

/** Cohorts with every period up to the last; a period in which nobody was active is there, too. */
export function cohortsOf(
  sizes: CohortSizes,
  rows: CohortRows,
  lastPeriod: number,
  startOf: (period: number) => number,
): Cohort[] {
  const empty = (period: number) => new Array<number>(lastPeriod - period + 1).fill(0)
  const cohorts = new Map(
    Array.from(sizes.cohort, (period, row) => [
      period,
      {
        period,
        start: startOf(period),
        customers: sizes.customers[row]!,
        active: empty(period),
        orders: empty(period),
        money: empty(period),
      },
    ]),
  )
  for (const [row, period] of rows.cohort.entries()) {
    const cohort = cohorts.get(period)!
    const age = rows.period[row]! - period
    cohort.active[age] = rows.active[row]!
    cohort.orders[age] = rows.orders[row]!
    cohort.money[age] = rows.money[row]!
  }
  return [...cohorts.values()]
}

/** Whether the whole of a cohort's period was seen by the instant of the report. */
export function isWhole({ period }: Pick<Cohort, 'period'>, age: number, last: LastPeriod): boolean {
  return period + age < last.lastPeriod || (period + age === last.lastPeriod && last.lastIsComplete)
}

type LastPeriod = Pick<CohortsResult, 'lastPeriod' | 'lastIsComplete'>

/** Each age over the cohorts who have reached it; ages that are reached by none are left out. */
export function agesOf(cohorts: readonly Cohort[], last: LastPeriod): AgeResult[] {
  const ages: AgeResult[] = []
  let spent = 0
  for (let age = 0; ; age++) {
    const whole = cohorts.filter((cohort) => isWhole(cohort, age, last))
    const customers = total(whole, (cohort) => cohort.customers)
    if (customers === 0) return ages
    const active = total(whole, (cohort) => cohort.active[age]!)
    spent += total(whole, (cohort) => cohort.money[age]!) / customers
    const retention = { value: active / customers, ...wilsonInterval(active, customers) }
    ages.push({ age, cohorts: whole.length, customers, active, retention, spent })
  }
}

function total(cohorts: readonly Cohort[], of: (cohort: Cohort) => number): number {
  return cohorts.reduce((sum, cohort) => sum + of(cohort), 0)
}

/** With fewer cohorts there is no older and newer half. */
const LEAST_COHORTS = 4

/**
 * Whether those who came lately come back as those did who came before. The first cohort is left out: it has who began
 * before the data do.
 */
export function newerAgainstOlder(cohorts: readonly Cohort[], last: LastPeriod): ShareContrast | null {
  const whole = cohorts.slice(1).filter((cohort) => isWhole(cohort, 1, last))
  if (whole.length < LEAST_COHORTS) return null
  const half = Math.floor(whole.length / 2)
  const counted = (some: readonly Cohort[]) => ({
    count: total(some, ({ active }) => active[1]!),
    size: total(some, ({ customers }) => customers),
  })
  const found = compareShares(counted(whole.slice(half)), counted(whole.slice(0, half)))
  return found.kind === 'result' ? found.value : null
}
