import { type CalendarUnit, DAY_MS, startOf } from '../../time/calendar.ts'
import { type DatePlace, formatDayOfMonth, formatMonth, formatTime, formatYear } from '../format/date.ts'

interface Step {
  readonly unit: CalendarUnit
  readonly times: number
  /** About how long, in days. */
  readonly days: number
  /** Steps are counted from the start of this unit, so that they fall on the same hours or months everywhere. */
  readonly from: CalendarUnit
  readonly write: (at: number, place: DatePlace) => string
}

const STEPS: readonly Step[] = [
  { unit: 'hour', times: 1, days: 1 / 24, from: 'day', write: formatTime },
  { unit: 'hour', times: 3, days: 1 / 8, from: 'day', write: formatTime },
  { unit: 'hour', times: 6, days: 1 / 4, from: 'day', write: formatTime },
  { unit: 'day', times: 1, days: 1, from: 'day', write: formatDayOfMonth },
  { unit: 'day', times: 2, days: 2, from: 'week', write: formatDayOfMonth },
  { unit: 'week', times: 1, days: 7, from: 'week', write: formatDayOfMonth },
  { unit: 'week', times: 2, days: 14, from: 'week', write: formatDayOfMonth },
  { unit: 'month', times: 1, days: 30.4, from: 'year', write: formatMonth },
  { unit: 'month', times: 2, days: 60.9, from: 'year', write: formatMonth },
  { unit: 'month', times: 3, days: 91.3, from: 'year', write: formatMonth },
  { unit: 'month', times: 6, days: 182.6, from: 'year', write: formatMonth },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000].map(
    (times): Step => ({ unit: 'year', times, days: 365.25 * times, from: 'year', write: formatYear }),
  ),
]

export interface DateTicks {
  readonly at: readonly number[]
  readonly write: (at: number) => string
}

/** Where hours, days, weeks, months or years begin within a range, at most about `count` of them. */
export function dateTicks(from: number, to: number, count: number, place: DatePlace): DateTicks {
  const days = (to - from) / DAY_MS
  const step = STEPS.find(({ days: size }) => days / size <= count) ?? STEPS.at(-1)!
  const calendar = { timeZone: place.timeZone, weekStartsOn: 1 }
  const start = startOf(from, step.from, calendar)
  const ticks: number[] = []
  for (let index = 0; index < count * 2 + 4; index++) {
    const at = startOf(start, step.unit, calendar, index * step.times)
    if (at > to) break
    if (at >= from) ticks.push(at)
  }
  return { at: ticks, write: (at) => step.write(at, place) }
}
