import { param, type Sql, sql } from '../../store/sql.ts'
import { type Calendar, DAY_MS, dayStart, localDay, plainDate } from '../../time/calendar.ts'

/** Lengths of local periods of the calendar. */
export const PERIOD_UNITS = ['week', 'month', 'quarter', 'year'] as const
export type PeriodUnit = (typeof PERIOD_UNITS)[number]

const MONTHS = { month: 1, quarter: 3, year: 12 } as const

/** 5 January 1970 was a Monday. */
const FIRST_MONDAY = 4

/** The number of the local period that rows of a day are in: consecutive periods have consecutive numbers. */
export function periodSql(unit: PeriodUnit, { timeZone, weekStartsOn }: Calendar): Sql {
  const day = sql`toDate32(occurred_at, ${param(timeZone, 'String')})`
  if (unit === 'week') {
    const shifted = sql`toInt32(${day}) - ${param(FIRST_MONDAY + weekStartsOn - 1, 'Int64')}`
    return sql`toInt32(floor((${shifted}) / 7))`
  }
  const month = sql`toInt32(toYear(${day}) * 12 + toMonth(${day}) - 1)`
  return unit === 'month' ? month : sql`intDiv(${month}, ${param(MONTHS[unit], 'Int64')})`
}

/** The first instant of a period. */
export function periodStart(unit: PeriodUnit, period: number, { timeZone, weekStartsOn }: Calendar): number {
  if (unit === 'week') return dayStart(7 * period + FIRST_MONDAY + weekStartsOn - 1, timeZone)
  const months = MONTHS[unit] * period
  return dayStart(Date.UTC(Math.floor(months / 12), ((months % 12) + 12) % 12, 1) / DAY_MS, timeZone)
}

/** The number of the period that holds an instant. */
export function periodOf(unit: PeriodUnit, at: number, { timeZone, weekStartsOn }: Calendar): number {
  const day = localDay(at, timeZone)
  if (unit === 'week') return Math.floor((day - FIRST_MONDAY - weekStartsOn + 1) / 7)
  const date = plainDate(day)
  const months = date.year * 12 + date.month - 1
  return Math.floor(months / MONTHS[unit])
}
