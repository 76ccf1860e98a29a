import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayStart, plainDate, shift, toZoned } from './calendar.ts'

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
