import { z } from 'zod'
import { language, say } from '../language/index.ts'
import { type Calendar, localDay, plainDate, startOf } from '../time/calendar.ts'
import { calendarIn, describeTimeZone, timeZoneName } from '../time/time-zone.ts'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** When nothing is said: before anybody is at work. */
const HOUR = 4

const hour = z
  .number()
  .int()
  .min(0)
  .max(23)
  .optional()
  .meta({ description: `The hour of the day, from 0 to 23; ${HOUR} where it is left out.` })

const timeZone = timeZoneName
  .optional()
  .meta({ description: 'Where that hour is; the workspace’s where it is left out.' })

/** When a model is refreshed by itself, as it is written. */
export const scheduleSchema = z.union([
  z
    .enum(['manual', 'hourly', 'daily', 'weekly'])
    .meta({ description: 'Only on demand; at every full hour; every day; every Monday.' }),
  z.strictObject({ every: z.literal('day'), at: hour, timeZone }),
  z.strictObject({ every: z.literal('week'), on: z.enum(WEEKDAYS).optional(), at: hour, timeZone }),
])

export type WrittenSchedule = z.infer<typeof scheduleSchema>

/** When a model is refreshed by itself. */
export interface Schedule {
  readonly every: 'hour' | 'day' | 'week'
  /** Of the day. */
  readonly hour: number
  /** 1 is Monday. */
  readonly weekday: number
  /** Unless it is stated, that of the workspace. */
  readonly timeZone: string | undefined
}

/** A schedule as it is written, with what it leaves out; undefined where a model is refreshed on demand alone. */
export function scheduleOf(written: WrittenSchedule): Schedule | undefined {
  if (written === 'manual') return undefined
  if (typeof written === 'string') return { ...DEFAULTS, every: SIMPLE[written] }
  const { every, at = HOUR, timeZone } = written
  const weekday = 1 + WEEKDAYS.indexOf((every === 'week' && written.on) || 'monday')
  return { every, hour: at, weekday, timeZone }
}

const SIMPLE = { hourly: 'hour', daily: 'day', weekly: 'week' } as const
const DEFAULTS = { hour: HOUR, weekday: 1, timeZone: undefined }

/** In words: `every day at 4:00`. */
export function describeSchedule(written: WrittenSchedule): string {
  const schedule = scheduleOf(written)
  if (schedule === undefined) return say`on demand`
  const { every, hour, weekday } = schedule
  if (every === 'hour') return say`every hour`
  const zone = describeTimeZone(schedule)
  if (every === 'day') return say`every day at ${hour}:00${zone}`
  return say`every ${nameOfWeekday(weekday)} at ${hour}:00${zone}`
}

/** `Monday` is 1. */
function nameOfWeekday(weekday: number): string {
  const format = new Intl.DateTimeFormat(language(), { weekday: 'long', timeZone: 'UTC' })
  return format.format(Date.UTC(2024, 0, weekday))
}

/** The latest instant up to `now` at which a schedule asks for a refresh. */
export function latestDue(schedule: Schedule, now: number, calendar: Calendar): number {
  const own = calendarIn(calendar, schedule.timeZone)
  if (schedule.every === 'hour') return startOf(now, 'hour', own)
  const day = latestDay(schedule, localDay(now, own.timeZone))
  const due = hourOf(day, schedule.hour, own.timeZone)
  return due <= now ? due : hourOf(day - stepOf(schedule), schedule.hour, own.timeZone)
}

/** The first instant after `now` at which a schedule asks for a refresh. */
export function nextDue(schedule: Schedule, now: number, calendar: Calendar): number {
  const own = calendarIn(calendar, schedule.timeZone)
  if (schedule.every === 'hour') return startOf(now, 'hour', own, 1)
  const latest = localDay(latestDue(schedule, now, calendar), own.timeZone)
  return hourOf(latest + stepOf(schedule), schedule.hour, own.timeZone)
}

const stepOf = ({ every }: Schedule) => (every === 'week' ? 7 : 1)

/** The latest day up to a day that a schedule names. */
function latestDay({ every, weekday }: Schedule, day: number): number {
  if (every === 'day') return day
  return day - ((plainDate(day).dayOfWeek - weekday + 7) % 7)
}

/** An hour of a local day; one that the clock skips is as long after the change. */
function hourOf(day: number, hour: number, timeZone: string): number {
  return plainDate(day).toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds
}
