import type { Schedule } from '../api/models'

/** What a form says of when a model is refreshed. */
export interface ScheduleChoice {
  readonly every: 'manual' | 'hourly' | 'daily' | 'weekly'
  /** Of the day, for days and weeks. */
  readonly hour: number
  readonly weekday: Weekday
}

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** When a model is refreshed unless an hour is said. */
const USUAL = { hour: 4, weekday: 'monday' } as const

/** A schedule as a form says it; a time zone of its own is not asked for, and stays. */
export function choiceOf(schedule: Schedule): ScheduleChoice {
  if (typeof schedule === 'string') return { every: schedule, ...USUAL }
  const hour = schedule.at ?? USUAL.hour
  if (schedule.every === 'day') return { every: 'daily', hour, weekday: USUAL.weekday }
  return { every: 'weekly', hour, weekday: schedule.on ?? USUAL.weekday }
}

/** What a form says, as a model has it; `before` is what it had. */
export function scheduleOf({ every, hour, weekday }: ScheduleChoice, before: Schedule = 'manual'): Schedule {
  if (every === 'manual' || every === 'hourly') return every
  const zone =
    typeof before === 'object' && before.timeZone !== undefined ? { timeZone: before.timeZone } : {}
  const isUsual = hour === USUAL.hour && Object.keys(zone).length === 0
  if (every === 'daily') return isUsual ? 'daily' : { every: 'day', at: hour, ...zone }
  return isUsual && weekday === USUAL.weekday ? 'weekly' : { every: 'week', on: weekday, at: hour, ...zone }
}

/** A name that segments may call a model by, out of a title. */
export function modelName(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 60)
    .replace(/-$/, '')
}
