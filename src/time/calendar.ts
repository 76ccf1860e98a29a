import { Temporal } from 'temporal-polyfill'
import { type Duration, fixedMs } from './duration.ts'

/** The workspace's calendar: IANA time zone, and the day a week begins on (1 Monday … 7 Sunday). */
export interface Calendar {
  readonly timeZone: string
  readonly weekStartsOn: number
}

/** Units of calendar windows ("this week", "last month"). */
export const CALENDAR_UNITS = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const
export type CalendarUnit = (typeof CALENDAR_UNITS)[number]

export const DAY_MS = 86_400_000

/** Moves an instant by a duration; months and years keep the local time of day and clamp at month ends. */
export function shift(at: number, by: Duration, sign: 1 | -1, { timeZone }: Calendar): number {
  const ms = fixedMs(by)
  if (ms !== undefined) return at + sign * ms
  const local = at + offsetAt(at, timeZone)
  return instantOf(shiftMonths(local, sign * by.amount * (by.unit === 'year' ? 12 : 1)), timeZone)
}

/** Arithmetic instead of Temporal, which takes fifty times as long: windows of months ask it for every event. */
function shiftMonths(local: number, months: number): number {
  const date = new Date(local)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const clock = local - Math.floor(local / DAY_MS) * DAY_MS
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastDay)) + clock
}

/** The instant of a local time: of two the earlier, and where the clock skips it as long after the change. */
function instantOf(local: number, timeZone: string): number {
  const before = local - offsetAt(local - DAY_MS, timeZone)
  if (before + offsetAt(before, timeZone) === local) return before
  const after = local - offsetAt(local + DAY_MS, timeZone)
  return after + offsetAt(after, timeZone) === local ? after : before
}

/** The first instant of the calendar unit that holds `at`, moved by whole units (`offset` -1: the one before). */
export function startOf(at: number, unit: CalendarUnit, calendar: Calendar, offset = 0): number {
  const zoned = toZoned(at, calendar.timeZone)
  if (unit === 'hour') {
    return zoned.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: offset })
      .epochMilliseconds
  }
  const first = firstDate(zoned.toPlainDate(), unit, calendar.weekStartsOn)
  const moved = unit === 'quarter' ? first.add({ months: 3 * offset }) : first.add({ [`${unit}s`]: offset })
  return moved.toZonedDateTime({ timeZone: calendar.timeZone }).epochMilliseconds
}

function firstDate(date: Temporal.PlainDate, unit: CalendarUnit, weekStartsOn: number): Temporal.PlainDate {
  switch (unit) {
    case 'week':
      return date.subtract({ days: (date.dayOfWeek - weekStartsOn + 7) % 7 })
    case 'month':
      return date.with({ day: 1 })
    case 'quarter':
      return date.with({ day: 1, month: date.month - ((date.month - 1) % 3) })
    case 'year':
      return date.with({ day: 1, month: 1 })
    default:
      return date
  }
}

/** The local calendar day of an instant, as days since 1970-01-01. */
export function localDay(at: number, timeZone: string): number {
  return Math.floor((at + offsetAt(at, timeZone)) / DAY_MS)
}

/** The first instant of a local calendar day given as days since 1970-01-01. */
export function dayStart(day: number, timeZone: string): number {
  return instantOf(day * DAY_MS, timeZone)
}

/** Days since 1970-01-01 as a date without time. */
export function plainDate(day: number): Temporal.PlainDate {
  return new Temporal.PlainDate(1970, 1, 1).add({ days: day })
}

/** A date without time as days since 1970-01-01. */
export function dayNumber(date: Temporal.PlainDate): number {
  return Date.UTC(date.year, date.month - 1, date.day) / DAY_MS
}

export function toZoned(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
}

export function isTimeZone(name: string): boolean {
  try {
    toZoned(0, name)
    return true
  } catch {
    return false
  }
}

interface Offsets {
  /** Instants from which the offset of the same index holds, ascending. */
  readonly from: readonly number[]
  readonly offset: readonly number[]
}

const TABLE_START = Date.UTC(1969, 0, 1)
const TABLE_END = Date.UTC(2100, 0, 1)
const tables = new Map<string, Offsets>()

/** Milliseconds to add to an instant for the local time of a zone. A table of the zone's changes is kept. */
export function offsetAt(at: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0
  if (at < TABLE_START || at >= TABLE_END) return toZoned(at, timeZone).offsetNanoseconds / 1e6
  const table = tables.get(timeZone) ?? readOffsets(timeZone)
  let low = 0
  let high = table.from.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (table.from[middle]! <= at) low = middle
    else high = middle - 1
  }
  return table.offset[low]!
}

function readOffsets(timeZone: string): Offsets {
  const from: number[] = []
  const offset: number[] = []
  let zoned: Temporal.ZonedDateTime | null = toZoned(TABLE_START, timeZone)
  while (zoned !== null && zoned.epochMilliseconds < TABLE_END) {
    from.push(zoned.epochMilliseconds)
    offset.push(zoned.offsetNanoseconds / 1e6)
    zoned = zoned.getTimeZoneTransition('next')
  }
  tables.set(timeZone, { from, offset })
  return { from, offset }
}
