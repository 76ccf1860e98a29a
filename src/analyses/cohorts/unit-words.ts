import { nounAfter, say } from '../../language/index.ts'
import type { CohortUnit } from './read-cohorts.ts'

const byUnit = (said: Readonly<Record<CohortUnit, () => string>>) => (unit: CohortUnit) => said[unit]()

const COUNTED: Readonly<Record<CohortUnit, (count: number) => string>> = {
  week: (count) => nounAfter(count, 'week'),
  month: (count) => nounAfter(count, 'month'),
  quarter: (count) => nounAfter(count, 'quarter'),
}

/** `1 month`, `3 months`. */
export const countedPeriods = (count: number, unit: CohortUnit) => `${count} ${COUNTED[unit](count)}`

export const periodsSinceFirst = byUnit({
  week: () => say`weeks since the first`,
  month: () => say`months since the first`,
  quarter: () => say`quarters since the first`,
})

export const eachSinceBeginning = byUnit({
  week: () => say`each week since it began`,
  month: () => say`each month since it began`,
  quarter: () => say`each quarter since it began`,
})

export const eachAfterBeginning = byUnit({
  week: () => say`each week after the one in which it began`,
  month: () => say`each month after the one in which it began`,
  quarter: () => say`each quarter after the one in which it began`,
})

export const nextAfterBeginning = byUnit({
  week: () => say`the week after they began`,
  month: () => say`the month after they began`,
  quarter: () => say`the quarter after they began`,
})

export const afterOne = byUnit({
  week: () => say`after one week`,
  month: () => say`after one month`,
  quarter: () => say`after one quarter`,
})

export const inTheFirst = byUnit({
  week: () => say`in the first week`,
  month: () => say`in the first month`,
  quarter: () => say`in the first quarter`,
})

export const isNotOver = byUnit({
  week: () => say`The week is not over.`,
  month: () => say`The month is not over.`,
  quarter: () => say`The quarter is not over.`,
})

export const lastIsNotOver = byUnit({
  week: () => say`The last week is not over`,
  month: () => say`The last month is not over`,
  quarter: () => say`The last quarter is not over`,
})

/** How many the median period brought. */
export function medianOf(unit: CohortUnit, brought: string): string {
  if (unit === 'week') return say`the median week brought ${brought}`
  return unit === 'month'
    ? say`the median month brought ${brought}`
    : say`the median quarter brought ${brought}`
}
