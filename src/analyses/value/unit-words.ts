import { say } from '../../language/index.ts'
import type { PeriodUnit } from '../purchases/index.ts'

const byUnit = (said: Readonly<Record<PeriodUnit, () => string>>) => (unit: PeriodUnit) => said[unit]()

export const inTheNext = byUnit({
  week: () => say`in the next week`,
  month: () => say`in the next month`,
  quarter: () => say`in the next quarter`,
  year: () => say`in the next year`,
})

export const inTheLastOver = byUnit({
  week: () => say`in the last week that is over`,
  month: () => say`in the last month that is over`,
  quarter: () => say`in the last quarter that is over`,
  year: () => say`in the last year that is over`,
})

export const timesAreIn = byUnit({
  week: () => say`times are in weeks`,
  month: () => say`times are in months`,
  quarter: () => say`times are in quarters`,
  year: () => say`times are in years`,
})
