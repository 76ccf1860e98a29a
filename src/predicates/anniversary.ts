import { z } from 'zod'
import { say, sayLater } from '../language/index.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import { type Calendar, dayNumber, dayStart, localDay, plainDate, startOf } from '../time/calendar.ts'
import { describeDuration } from '../time/describe-duration.ts'
import { duration, parseDuration } from '../time/duration.ts'
import { durationText } from '../time/duration-text.ts'
import { isCalendarDay } from '../time/instant.ts'
import { forever, heldUntil } from './held.ts'
import { type Moment, type Predicate, predicate } from './predicate.ts'
import type { Value, ValueSql } from './value.ts'

const wholeDays = durationText.refine(
  (text) => ['day', 'week', 'month', 'year'].includes(parseDuration(text)?.unit ?? ''),
  {
    error: sayLater`Expected days, weeks, months or years.`,
  },
)

const month = z
  .union([z.number().int().min(1).max(12), z.enum(['current', 'next'])])
  .meta({ description: sayLater`A month by number (1 January … 12 December), or "current" or "next".` })

/** Month and day as one number, 229 for 29 February. */
type MonthDay = number

/** The days from today to the end, as month and day; 29 February falls on the 28th where a year has none. */
function monthDays(operand: string, today: number): ReadonlySet<MonthDay> {
  const { amount, unit } = duration(operand)
  const last = dayNumber(plainDate(today).add({ [`${unit}s`]: amount }))
  const days = new Set<MonthDay>()
  for (let day = today; day <= last && days.size < 366; day++) {
    const date = plainDate(day)
    days.add(date.month * 100 + date.day)
    if (date.month === 2 && date.day === 28 && !date.inLeapYear) days.add(229)
  }
  return days
}

/** A function of a number that is mostly asked for the number it was asked for last. */
function memoised<T>(of: (key: number) => T): (key: number) => T {
  let known: { readonly key: number; readonly value: T } | undefined
  return (key) => {
    if (known?.key !== key) known = { key, value: of(key) }
    return known.value
  }
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

export const anniversaryPredicates: readonly Predicate[] = [
  predicate<string>({
    key: 'anniversaryInNext',
    schema: wholeDays.meta({
      description: sayLater`A date whose anniversary (a birthday) is today or in the next …`,
    }),
    timed: true,
    types: () => ['date'],
    describe: (operand) => say`has its anniversary in the next ${describeDuration(operand)}`,
    sql: (value, operand, moment) => {
      const days = param(
        [...monthDays(operand, localDay(moment.now, moment.calendar.timeZone))].sort((a, b) => a - b),
        'Array(UInt32)',
      )
      return sql`(${value.has('date')} AND has(${days}, ${monthDaySql(value, moment.calendar)}))`
    },
    prepare: (operand, _comparing, calendar) => {
      const today = memoised((day: number) => ({
        days: monthDays(operand, day),
        end: dayStart(day + 1, calendar.timeZone),
      }))
      return (value, now) => {
        const monthDay = monthDayOf(value, calendar)
        if (monthDay === undefined) return forever(false)
        const { days, end } = today(localDay(now, calendar.timeZone))
        return heldUntil(days.has(monthDay), end)
      }
    },
  }),
  predicate<z.infer<typeof month>>({
    key: 'anniversaryInMonth',
    schema: month,
    timed: true,
    types: () => ['date'],
    describe: (operand) => {
      if (typeof operand === 'number') return say`has its anniversary in month ${operand}`
      return operand === 'current'
        ? say`has its anniversary in the current month`
        : say`has its anniversary in the next month`
    },
    sql: (value, operand, moment) =>
      sql`(${value.has('date')} AND intDiv(${monthDaySql(value, moment.calendar)}, 100) = ${param(wantedMonth(operand, moment), 'UInt8')})`,
    prepare: (operand, _comparing, calendar) => (value, now) => {
      const day = monthDayOf(value, calendar)
      if (day === undefined) return forever(false)
      const truth = Math.floor(day / 100) === wantedMonth(operand, { now, calendar })
      return typeof operand === 'number'
        ? forever(truth)
        : heldUntil(truth, startOf(now, 'month', calendar, 1))
    },
  }),
]
