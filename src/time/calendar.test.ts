import fc from 'fast-check'
import type { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import {
  CALENDAR_UNITS,
  type CalendarUnit,
  dayStart,
  isTimeZone,
  plainDate,
  shift,
  startOf,
  toZoned,
} from './calendar.ts'

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/Sao_Paulo',
  'America/Havana',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
] as const

const quarterHours = fc.integer({ min: Date.UTC(1975, 0, 1) / 900_000, max: Date.UTC(2060, 0, 1) / 900_000 })

it('moves by months and years as Temporal does', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      quarterHours,
      fc.constantFrom('month', 'year'),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom(1, -1),
      (timeZone, quarter, unit, amount, sign) => {
        const at = quarter * 900_000
        const zoned = toZoned(at, timeZone).add({ [`${unit}s`]: sign * amount })
        const moved = shift(at, { amount, unit }, sign, { timeZone, weekStartsOn: 1 })
        expect(moved).toBe(zoned.epochMilliseconds)
      },
    ),
    { numRuns: 20_000 },
  )
})

it.each([
  ['Europe/Berlin', '2018-02-25T01:30:00Z', '2018-03-25T01:30:00.000Z'],
  ['Europe/Berlin', '2018-09-28T00:30:00Z', '2018-10-28T00:30:00.000Z'],
  ['America/Sao_Paulo', '2018-10-04T03:00:00Z', '2018-11-04T03:00:00.000Z'],
  ['Australia/Lord_Howe', '2018-09-06T15:45:00Z', '2018-10-06T15:45:00.000Z'],
  ['Pacific/Apia', '2011-11-30T12:00:00Z', '2011-12-30T12:00:00.000Z'],
])('moves by a month into a change of the clock: %s %s', (timeZone, from, to) => {
  const at = Date.parse(from)
  const moved = shift(at, { amount: 1, unit: 'month' }, 1, { timeZone, weekStartsOn: 1 })
  expect(moved).toBe(toZoned(at, timeZone).add({ months: 1 }).epochMilliseconds)
  expect(new Date(moved).toISOString()).toBe(to)
})

it('begins every local day where Temporal does', () => {
  const wrong = ZONES.flatMap((timeZone) =>
    Array.from({ length: 16 * 365 }, (_, index) => 12_900 + index).filter(
      (day) => dayStart(day, timeZone) !== plainDate(day).toZonedDateTime({ timeZone }).epochMilliseconds,
    ),
  )
  expect(wrong).toEqual([])
})

/** The same by Temporal, which takes many times as long. */
function startByTemporal(
  at: number,
  unit: CalendarUnit,
  timeZone: string,
  weekStartsOn: number,
  offset: number,
) {
  const zoned = toZoned(at, timeZone)
  if (unit === 'hour') {
    const start = zoned.round({ smallestUnit: 'hour', roundingMode: 'floor' })
    return start.add({ hours: offset }).epochMilliseconds
  }
  const first = firstDate(zoned.toPlainDate(), unit, weekStartsOn)
  const moved = unit === 'quarter' ? first.add({ months: 3 * offset }) : first.add({ [`${unit}s`]: offset })
  return moved.toZonedDateTime({ timeZone }).epochMilliseconds
}

function firstDate(date: Temporal.PlainDate, unit: CalendarUnit, weekStartsOn: number): Temporal.PlainDate {
  if (unit === 'week') return date.subtract({ days: (date.dayOfWeek - weekStartsOn + 7) % 7 })
  if (unit === 'month') return date.with({ day: 1 })
  if (unit === 'quarter') return date.with({ day: 1, month: date.month - ((date.month - 1) % 3) })
  return unit === 'year' ? date.with({ day: 1, month: 1 }) : date
}

it('finds the beginning of hours, days, weeks, months, quarters and years as Temporal does', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      quarterHours,
      fc.constantFrom(...CALENDAR_UNITS),
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: -5, max: 5 }),
      (timeZone, quarter, unit, weekStartsOn, offset) => {
        const at = quarter * 900_000
        const start = startOf(at, unit, { timeZone, weekStartsOn }, offset)
        expect(start).toBe(startByTemporal(at, unit, timeZone, weekStartsOn, offset))
      },
    ),
    { numRuns: 20_000 },
  )
})

it('finds the beginning of the hour around every change of the clock', () => {
  for (const timeZone of ZONES) {
    let zoned: Temporal.ZonedDateTime | null = toZoned(Date.UTC(1980, 0, 1), timeZone)
    while (zoned !== null && zoned.year < 2030) {
      for (let quarter = -8; quarter <= 8; quarter++) {
        const at = zoned.epochMilliseconds + quarter * 900_000
        const start = startOf(at, 'hour', { timeZone, weekStartsOn: 1 })
        expect({ timeZone, at, start }).toEqual({
          timeZone,
          at,
          start: startByTemporal(at, 'hour', timeZone, 1, 0),
        })
      }
      zoned = zoned.getTimeZoneTransition('next')
    }
  }
})

it('knows time zones as the engine spells them: others made evaluations fail', () => {
  expect(['UTC', 'Europe/Berlin', 'Etc/GMT-5', 'Europe/Kyiv'].filter((name) => !isTimeZone(name))).toEqual([])
  expect(['utc', 'europe/berlin', '+05:00', 'Z', '', 'Mars/Phobos'].filter(isTimeZone)).toEqual([])
})
