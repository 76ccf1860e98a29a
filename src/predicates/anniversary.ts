import { z } from 'zod'
import { param, type Sql, sql } from '../store/sql.ts'
import { type Calendar, dayNumber, dayStart, localDay, plainDate, startOf } from '../time/calendar.ts'
import { duration, durationText, parseDuration } from '../time/duration.ts'
import { isCalendarDay } from '../time/instant.ts'
import { forever, type Held, type Moment, type Predicate, predicate } from './predicate.ts'
import type { Value, ValueSql } from './value.ts'

const wholeDays = durationText.refine(
  (text) => ['day', 'week', 'month', 'year'].includes(parseDuration(text)?.unit ?? ''),
  {
    error: 'Expected days, weeks, months or years.',
  },
)

const month = z
  .union([z.number().int().min(1).max(12), z.enum(['current', 'next'])])
  .meta({ description: 'A month by number (1 January … 12 December), or "current" or "next".' })

/** Month and day as one number, 229 for 29 February. */
type MonthDay = number

/** The days from today to the end, as month and day; 29 February falls on the 28th where a year has none. */
function monthDays(operand: string, { now, calendar }: Moment): ReadonlySet<MonthDay> {
  const today = plainDate(localDay(now, calendar.timeZone))
  const { amount, unit } = duration(operand)
  const last = dayNumber(today.add({ [`${unit}s`]: amount }))
  const days = new Set<MonthDay>()
  for (let day = dayNumber(today); day <= last && days.size < 366; day++) {
    const date = plainDate(day)
    days.add(date.month * 100 + date.day)
    if (date.month === 2 && date.day === 28 && !date.inLeapYear) days.add(229)
  }
  return days
}

function monthDayOf(value: Value, { timeZone }: Calendar): MonthDay | undefined {
  if (value.date === undefined || value.text === undefined) return undefined
  const date = plainDate(localDay(value.date, isCalendarDay(value.text) ? 'UTC' : timeZone))
  return date.month * 100 + date.day
}

function monthDaySql(value: ValueSql, { timeZone }: Calendar): Sql {
  const at = sql`fromUnixTimestamp64Milli(${value.get('date')}, 'UTC')`
  const inZone = (zone: Sql) => sql`(toMonth(${at}, ${zone}) * 100 + toDayOfMonth(${at}, ${zone}))`
  return sql`if(length(${value.get('text')}) = 10, ${inZone(sql`'UTC'`)}, ${inZone(param(timeZone, 'String'))})`
}

function wantedMonth(operand: z.infer<typeof month>, { now, calendar }: Moment): number {
  if (typeof operand === 'number') return operand
  const today = plainDate(localDay(now, calendar.timeZone))
  return operand === 'current' ? today.month : (today.month % 12) + 1
}

function until(value: boolean, end: number): Held {
  return { value, until: end }
}

export const anniversaryPredicates: readonly Predicate[] = [
  predicate<string>({
    key: 'anniversaryInNext',
    schema: wholeDays.meta({
      description: 'A date whose anniversary (a birthday) is today or in the next …',
    }),
    timed: true,
    types: () => ['date'],
    describe: (operand) => `has its anniversary in the next ${operand}`,
    sql: (value, operand, moment) => {
      const days = param(
        [...monthDays(operand, moment)].sort((a, b) => a - b),
        'Array(UInt32)',
      )
      return sql`(${value.has('date')} AND has(${days}, ${monthDaySql(value, moment.calendar)}))`
    },
    holds: (value, operand, moment) => {
      const day = monthDayOf(value, moment.calendar)
      if (day === undefined) return forever(false)
      const { timeZone } = moment.calendar
      return until(
        monthDays(operand, moment).has(day),
        dayStart(localDay(moment.now, timeZone) + 1, timeZone),
      )
    },
  }),
  predicate<z.infer<typeof month>>({
    key: 'anniversaryInMonth',
    schema: month,
    timed: true,
    types: () => ['date'],
    describe: (operand) =>
      typeof operand === 'number'
        ? `has its anniversary in month ${operand}`
        : `has its anniversary in the ${operand} month`,
    sql: (value, operand, moment) =>
      sql`(${value.has('date')} AND intDiv(${monthDaySql(value, moment.calendar)}, 100) = ${param(wantedMonth(operand, moment), 'UInt8')})`,
    holds: (value, operand, moment) => {
      const day = monthDayOf(value, moment.calendar)
      if (day === undefined) return forever(false)
      const truth = Math.floor(day / 100) === wantedMonth(operand, moment)
      return typeof operand === 'number'
        ? forever(truth)
        : until(truth, startOf(moment.now, 'month', moment.calendar, 1))
    },
  }),
]
