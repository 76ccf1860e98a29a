import { say } from '../language/index.ts'
import type { CalendarUnit } from './calendar.ts'

type Words = Readonly<Record<CalendarUnit, () => string>>

const THIS: Words = {
  hour: () => say`in this hour`,
  day: () => say`in this day`,
  week: () => say`in this week`,
  month: () => say`in this month`,
  quarter: () => say`in this quarter`,
  year: () => say`in this year`,
}

const PREVIOUS: Words = {
  hour: () => say`in the last calendar hour`,
  day: () => say`in the last calendar day`,
  week: () => say`in the last calendar week`,
  month: () => say`in the last calendar month`,
  quarter: () => say`in the last calendar quarter`,
  year: () => say`in the last calendar year`,
}

/** The calendar period around now: `in this month`. */
export const describeThis = (unit: CalendarUnit) => THIS[unit]()

/** The calendar period before that: `in the last calendar month`. */
export const describePrevious = (unit: CalendarUnit) => PREVIOUS[unit]()
