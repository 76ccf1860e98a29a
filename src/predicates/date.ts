import { z } from 'zod'
import { say, sayLater } from '../language/index.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import {
  calendarBound,
  fixedBound,
  justAfter,
  justBefore,
  type MovingRange,
  movingBound,
  nextCrossing,
  nowBound,
  rangeAt,
} from '../time/bound.ts'
import { CALENDAR_UNITS, type Calendar, DAY_MS, dayStart, localDay } from '../time/calendar.ts'
import { describeDate } from '../time/describe-date.ts'
import { describeDuration } from '../time/describe-duration.ts'
import { duration } from '../time/duration.ts'
import { durationText } from '../time/duration-text.ts'
import { dateInstant, dateText, isCalendarDay } from '../time/instant.ts'
import { IS_IN_LAST, IS_IN_NEXT, IS_IN_THIS } from './describe-period.ts'
import { forever, heldUntil, type Test } from './held.ts'
import { type Moment, type Predicate, type PredicateKey, predicate } from './predicate.ts'
import type { Value, ValueSql } from './value.ts'

/** The instants a date may lie at; a calendar day counts as the first instant of that local day. */
type DateRange = (calendar: Calendar) => { readonly instants: MovingRange; readonly days: MovingRange }

/** The instant a date value stands for: a calendar day begins at local midnight. */
export function dateOf(value: Value, calendar: Calendar): number | undefined {
  if (value.date === undefined || value.text === undefined) return undefined
  return isCalendarDay(value.text) ? dayStart(value.date / DAY_MS, calendar.timeZone) : value.date
}

function rangeTest(range: DateRange, calendar: Calendar): Test<Value> {
  const { instants, days } = range(calendar)
  return (value, now) => {
    const at = dateOf(value, calendar)
    if (at === undefined || value.text === undefined) return forever(false)
    const moving = isCalendarDay(value.text) ? days : instants
    const { low, high } = rangeAt(moving, now)
    return heldUntil(at >= low && at <= high, nextCrossing(moving, at, now))
  }
}

/** `date` holds UTC midnight for a calendar day, so the range is turned into days here, not the rows into instants. */
function rangeSql(value: ValueSql, range: DateRange, { now, calendar }: Moment): Sql {
  const { instants, days } = range(calendar)
  const date = value.get('date')
  const instant = rangeAt(instants, now)
  const day = rangeAt(days, now)
  const firstDay = Number.isFinite(day.low) ? dayFrom(day.low, calendar) * DAY_MS : day.low
  const lastDay = Number.isFinite(day.high) ? localDay(day.high, calendar.timeZone) * DAY_MS : day.high
  return sql`(${value.has('date')} AND if(length(${value.get('text')}) = 10, ${within(date, firstDay, lastDay)}, ${within(date, instant.low, instant.high)}))`
}

function dayFrom(at: number, { timeZone }: Calendar): number {
  const day = localDay(at, timeZone)
  return dayStart(day, timeZone) >= at ? day : day + 1
}

function within(value: Sql, low: number, high: number): Sql {
  if (low > high) return sql`0`
  if (low === -Infinity && high === Infinity) return sql`1`
  if (low === -Infinity) return sql`${value} <= ${param(high, 'Int64')}`
  if (high === Infinity) return sql`${value} >= ${param(low, 'Int64')}`
  return sql`${value} BETWEEN ${param(low, 'Int64')} AND ${param(high, 'Int64')}`
}

function datePredicate<Operand>(declared: {
  key: PredicateKey
  schema: z.ZodType<Operand>
  timed: boolean
  describe: (operand: Operand) => string
  range: (operand: Operand) => DateRange
}): Predicate {
  return predicate<Operand>({
    ...declared,
    types: () => ['date'],
    sql: (value, operand, moment) => rangeSql(value, declared.range(operand), moment),
    prepare: (operand, _comparing, calendar) => rangeTest(declared.range(operand), calendar),
  })
}

const same =
  (range: (calendar: Calendar) => MovingRange): DateRange =>
  (calendar) => {
    const moving = range(calendar)
    return { instants: moving, days: moving }
  }

const calendarPeriod = z
  .union([
    z.strictObject({ current: z.enum(CALENDAR_UNITS) }),
    z.strictObject({ previous: z.enum(CALENDAR_UNITS) }),
    z.strictObject({ next: z.enum(CALENDAR_UNITS) }),
  ])
  .meta({
    description: sayLater`A calendar period: {current: week}, {previous: month}, {next: year}.`,
  })
type CalendarPeriod = z.infer<typeof calendarPeriod>

function periodOf(period: CalendarPeriod) {
  if ('current' in period) return { words: IS_IN_THIS, unit: period.current, offset: 0 }
  if ('previous' in period) return { words: IS_IN_LAST, unit: period.previous, offset: -1 }
  return { words: IS_IN_NEXT, unit: period.next, offset: 1 }
}

export const datePredicates: readonly Predicate[] = [
  datePredicate({
    key: 'before',
    schema: dateText.meta({ description: sayLater`A date earlier than this one.` }),
    timed: false,
    describe: (operand) => say`is before ${describeDate(operand)}`,
    range: (operand) => same((calendar) => ({ high: fixedBound(dateInstant(operand, calendar) - 1) })),
  }),
  datePredicate({
    key: 'after',
    schema: dateText.meta({
      description: sayLater`A date later than this one; a day is over when the next begins.`,
    }),
    timed: false,
    describe: (operand) => say`is after ${describeDate(operand)}`,
    range: (operand) => same((calendar) => ({ low: fixedBound(endOf(operand, calendar)) })),
  }),
  datePredicate({
    key: 'inLast',
    schema: durationText.meta({
      description: sayLater`A date in the last …: later than that long ago, not in the future.`,
    }),
    timed: true,
    describe: (operand) => say`is in the last ${describeDuration(operand)}`,
    range: (operand) =>
      same((calendar) => ({ low: justAfter(movingBound(duration(operand), -1, calendar)), high: nowBound })),
  }),
  datePredicate({
    key: 'inNext',
    schema: durationText.meta({
      description: sayLater`A date from now to that long ahead; a calendar day counts from today.`,
    }),
    timed: true,
    describe: (operand) => say`is in the next ${describeDuration(operand)}`,
    range: (operand) => (calendar) => {
      const high = movingBound(duration(operand), 1, calendar)
      return { instants: { low: nowBound, high }, days: { low: calendarBound('day', 0, calendar), high } }
    },
  }),
  datePredicate({
    key: 'moreThanAgo',
    schema: durationText.meta({ description: sayLater`A date longer ago than this.` }),
    timed: true,
    describe: (operand) => say`is more than ${describeDuration(operand)} ago`,
    range: (operand) =>
      same((calendar) => ({ high: justBefore(movingBound(duration(operand), -1, calendar)) })),
  }),
  datePredicate({
    key: 'moreThanAhead',
    schema: durationText.meta({ description: sayLater`A date further ahead than this.` }),
    timed: true,
    describe: (operand) => say`is more than ${describeDuration(operand)} ahead`,
    range: (operand) => same((calendar) => ({ low: justAfter(movingBound(duration(operand), 1, calendar)) })),
  }),
  datePredicate({
    key: 'during',
    schema: calendarPeriod,
    timed: true,
    describe: (operand) => {
      const { words, unit } = periodOf(operand)
      return words[unit]()
    },
    range: (operand) => {
      const { unit, offset } = periodOf(operand)
      return same((calendar) => ({
        low: calendarBound(unit, offset, calendar),
        high: justBefore(calendarBound(unit, offset + 1, calendar)),
      }))
    },
  }),
]

function endOf(date: string, calendar: Calendar): number {
  const at = dateInstant(date, calendar)
  return isCalendarDay(date) ? dayStart(localDay(at, calendar.timeZone) + 1, calendar.timeZone) : at + 1
}
