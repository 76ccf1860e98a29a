import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CohortUnit, dayBefore, localDay, shiftDay } from './days'
import { periodName } from './period-name'
import { cohortCells, shownValue } from './result'

const UNITS: readonly CohortUnit[] = ['week', 'month', 'quarter']
/** The first day of a week, a month or a quarter. */
const begin = fc.record({
  unit: fc.constantFrom(...UNITS),
  periods: fc.integer({ min: -300, max: 300 }),
})
// A Monday, and the first of a month and of a quarter.
const ORIGIN = '2024-01-01'

test('so many periods on and back is the same day, and days go on', () => {
  fc.assert(
    fc.property(begin, fc.integer({ min: 1, max: 60 }), ({ unit, periods }, more) => {
      const day = shiftDay(ORIGIN, unit, periods)
      const later = shiftDay(day, unit, more)
      expect(shiftDay(later, unit, -more)).toBe(day)
      expect(later > day).toBe(true)
      expect(shiftDay(day, unit, 0)).toBe(day)
    }),
  )
})

test('a period ends where the next begins', () => {
  fc.assert(
    fc.property(begin, ({ unit, periods }) => {
      const day = shiftDay(ORIGIN, unit, periods)
      const last = dayBefore(shiftDay(day, unit, 1))
      expect(last >= day).toBe(true)
      const days = (Date.parse(last) - Date.parse(day)) / 86_400_000 + 1
      const [least, most] = { week: [7, 7], month: [28, 31], quarter: [90, 92] }[unit] as [number, number]
      expect(days).toBeGreaterThanOrEqual(least)
      expect(days).toBeLessThanOrEqual(most)
    }),
  )
})

test.each([
  ['2026-03-01', 'month', 'Mar 2026'],
  ['2025-12-29', 'week', '29 Dec 2025'],
  ['2026-01-01', 'quarter', 'Q1 2026'],
  ['2026-10-01', 'quarter', 'Q4 2026'],
] as const)('the period from %s by %s is %s', (day, unit, name) => {
  expect(periodName(day, unit)).toBe(name)
})

test.each([
  [Date.UTC(2026, 0, 1), 'UTC', '2026-01-01'],
  [Date.UTC(2026, 0, 1), 'America/Los_Angeles', '2025-12-31'],
  [Date.UTC(2026, 2, 29, 0, 59), 'Europe/Berlin', '2026-03-29'],
  [Date.UTC(2011, 11, 30, 9, 59), 'Pacific/Apia', '2011-12-29'],
  [Date.UTC(2011, 11, 30, 10), 'Pacific/Apia', '2011-12-31'],
])('the instant %i in %s is on %s', (at, timeZone, day) => {
  expect(localDay(at, timeZone)).toBe(day)
})

const cohort = fc.integer({ min: 0, max: 500 }).chain((customers) =>
  fc.record({
    customers: fc.constant(customers),
    active: fc.array(fc.nat({ max: customers }), { maxLength: 15 }),
    money: fc.array(fc.nat({ max: 1e6 }), { maxLength: 15 }),
  }),
)

test('cells are those of the latest cohorts, each of which keeps its numbers', () => {
  fc.assert(
    fc.property(fc.array(cohort, { maxLength: 20 }), fc.integer({ min: 1, max: 24 }), (found, most) => {
      const all = found.map((one, period) => ({ ...one, period, start: 0 }))
      const { cohorts, ages, cells } = cohortCells(
        { cohorts: all, lastPeriod: 40, lastIsComplete: true },
        most,
      )
      expect(cohorts).toEqual(all.slice(-most))
      expect(ages).toBeLessThanOrEqual(most)
      expect(cells).toHaveLength(cohorts.length * ages)
      const active = cells.reduce((sum, cell) => sum + (cell?.active ?? 0), 0)
      const expected = cohorts
        .flatMap((one) => one.active.slice(0, ages))
        .reduce((sum, count) => sum + count, 0)
      expect(active).toBe(expected)
      for (const cell of cells) {
        if (cell === null) continue
        const share = shownValue(cell, 'retention')
        expect(share >= 0 && share <= 1).toBe(true)
        expect(Number.isFinite(shownValue(cell, 'revenue'))).toBe(true)
      }
    }),
  )
})
