import { Temporal } from 'temporal-polyfill'
import { type Duration, fixedMs } from './duration.ts'

/** A calendar, the workspace's or that of a stated zone: IANA time zone, and the day a week begins on (1 Monday … 7 Sunday). */
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
  if (unit === 'hour') return hourStart(at, calendar.timeZone) + offset * HOUR_MS
  const day = localDay(at, calendar.timeZone)
  return dayStart(unitStart(day, unit, calendar.weekStartsOn, offset), calendar.timeZone)
}

const HOUR_MS = 3_600_000

function hourStart(at: number, timeZone: string): number {
  const offset = offsetAt(at, timeZone)
  const start = Math.floor((at + offset) / HOUR_MS) * HOUR_MS - offset
  if (offsetAt(start, timeZone) === offset) return start
  // A change of the clock within this hour.
  return toZoned(at, timeZone).round({ smallestUnit: 'hour', roundingMode: 'floor' }).epochMilliseconds
}

/** The first local day of the unit that holds a day, moved by whole units; windows ask it for every event. */
function unitStart(day: number, unit: CalendarUnit, weekStartsOn: number, offset: number): number {
  const date = new Date(day * DAY_MS)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()]
  switch (unit) {
    case 'week':
      return day - ((date.getUTCDay() - weekStartsOn + 7) % 7) + 7 * offset
    case 'month':
      return Date.UTC(year, month + offset, 1) / DAY_MS
    case 'quarter':
      return Date.UTC(year, month - (month % 3) + 3 * offset, 1) / DAY_MS
    case 'year':
      return Date.UTC(year + offset, 0, 1) / DAY_MS
    default:
      return day + offset
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

/** Whether a name is one of a time zone, spelled as the engine knows it: not `utc`, and no offset such as `+05:00`. */
export function isTimeZone(name: string): boolean {
  try {
    return /^[A-Z]/.test(name) && toZoned(0, name).timeZoneId === name
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
