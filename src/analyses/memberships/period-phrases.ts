import { say } from '../../language/index.ts'
import type { PeriodUnit } from './periods.ts'

/** `a month`, after a number of something: what somebody spends a month. */
export function aPeriod(unit: PeriodUnit): string {
  return { week: say`a week`, month: say`a month`, quarter: say`a quarter` }[unit]
}

/** `in a month`. */
export function inAPeriod(unit: PeriodUnit): string {
  return { week: say`in a week`, month: say`in a month`, quarter: say`in a quarter` }[unit]
}

/** `within a month`. */
export function withinAPeriod(unit: PeriodUnit): string {
  return { week: say`within a week`, month: say`within a month`, quarter: say`within a quarter` }[unit]
}

/** `after a month`. */
export function afterAPeriod(unit: PeriodUnit): string {
  return { week: say`after a week`, month: say`after a month`, quarter: say`after a quarter` }[unit]
}

/** `a month later`. */
export function aPeriodLater(unit: PeriodUnit): string {
  return { week: say`a week later`, month: say`a month later`, quarter: say`a quarter later` }[unit]
}

/** `in the month after`. */
export function inThePeriodAfter(unit: PeriodUnit): string {
  return {
    week: say`in the week after`,
    month: say`in the month after`,
    quarter: say`in the quarter after`,
  }[unit]
}

/** `when the month began`. */
export function whenThePeriodBegan(unit: PeriodUnit): string {
  return {
    week: say`when the week began`,
    month: say`when the month began`,
    quarter: say`when the quarter began`,
  }[unit]
}

/** `months`. */
export function periodsOf(unit: PeriodUnit): string {
  return { week: say`weeks`, month: say`months`, quarter: say`quarters` }[unit]
}
