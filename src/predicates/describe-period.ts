import { say } from '../language/index.ts'
import type { CalendarUnit } from '../time/calendar.ts'

type Words = Readonly<Record<CalendarUnit, () => string>>

/** A date in the calendar period around now. */
export const IS_IN_THIS: Words = {
  hour: () => say`is in this hour`,
  day: () => say`is today`,
  week: () => say`is in this week`,
  month: () => say`is in this month`,
  quarter: () => say`is in this quarter`,
  year: () => say`is in this year`,
}

/** A date in the calendar period before that. */
export const IS_IN_LAST: Words = {
  hour: () => say`is in last hour`,
  day: () => say`is in last day`,
  week: () => say`is in last week`,
  month: () => say`is in last month`,
  quarter: () => say`is in last quarter`,
  year: () => say`is in last year`,
}

/** A date in the calendar period after it. */
export const IS_IN_NEXT: Words = {
  hour: () => say`is in next hour`,
  day: () => say`is in next day`,
  week: () => say`is in next week`,
  month: () => say`is in next month`,
  quarter: () => say`is in next quarter`,
  year: () => say`is in next year`,
}
