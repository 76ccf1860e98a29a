import type { CohortUnit } from './days'

/** What the page reads of the result of `cohorts`. */
export interface CohortsResult {
  readonly start: string
  readonly activity: string
  readonly unit: CohortUnit
  readonly hasMoney: boolean
  readonly currencies: readonly { readonly currency: string }[]
  readonly lastPeriod: number
  readonly lastIsComplete: boolean
  readonly customers: number
  readonly cohorts: readonly Cohort[]
  readonly ages: readonly {
    readonly age: number
    readonly retention: { readonly value: number; readonly low: number; readonly high: number }
  }[]
}

export interface Cohort {
  readonly period: number
  /** The first instant of the period. */
  readonly start: number
  readonly customers: number
  readonly active: readonly number[]
  readonly money: readonly number[]
}

/** A cell of the table of cohorts: so many periods after they began. */
export interface CohortCell {
  readonly cohort: Cohort
  readonly age: number
  readonly active: number
  readonly money: number
  /** Whether the period was over by the instant of the analysis. */
  readonly isWhole: boolean
}

export const SHOWN = ['retention', 'customers', 'revenue'] as const
export type ShownValue = (typeof SHOWN)[number]

/** The latest cohorts, oldest first, with as many ages as the oldest of them has; null beyond the present. */
export function cohortCells(
  { cohorts, lastPeriod, lastIsComplete }: Pick<CohortsResult, 'cohorts' | 'lastPeriod' | 'lastIsComplete'>,
  most: number,
): {
  readonly cohorts: readonly Cohort[]
  readonly ages: number
  readonly cells: readonly (CohortCell | null)[]
} {
  const shown = cohorts.slice(-most)
  const ages = Math.min(most, Math.max(0, ...shown.map(({ active }) => active.length)))
  const cells = shown.flatMap((cohort) =>
    Array.from({ length: ages }, (_, age) => {
      const active = cohort.active[age]
      if (active === undefined) return null
      const period = cohort.period + age
      const isWhole = period < lastPeriod || lastIsComplete
      return { cohort, age, active, money: cohort.money[age] ?? 0, isWhole }
    }),
  )
  return { cohorts: shown, ages, cells }
}

/** What of a cell is shown, as a number. */
export function shownValue({ cohort, active, money }: CohortCell, shown: ShownValue): number {
  if (shown === 'customers') return active
  if (cohort.customers === 0) return 0
  return shown === 'retention' ? active / cohort.customers : money / cohort.customers
}
