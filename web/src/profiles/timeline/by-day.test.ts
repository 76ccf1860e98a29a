import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byDay } from './by-day'

const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Kiritimati', 'America/St_Johns')
const instants = fc
  .array(fc.integer({ min: Date.UTC(2026, 2, 25), max: Date.UTC(2026, 3, 5) }))
  .map((all) => all.sort((a, b) => b - a).map((at) => ({ at })))

test('nothing is lost, its order stays, and no day is there twice', () => {
  fc.assert(
    fc.property(instants, zone, (items, timeZone) => {
      const days = byDay(items, timeZone)
      expect(days.flatMap(({ items }) => items)).toEqual(items)
      expect(new Set(days.map(({ day }) => day)).size).toBe(days.length)
      expect(days.every(({ items }) => items.length > 0)).toBe(true)
    }),
  )
})

test('the night on which clocks change is one day, of 23 hours', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => ({ at: Date.UTC(2026, 2, 29, 21 - hour) }))
  expect(byDay(hours, 'Europe/Berlin').map(({ day, items }) => [day, items.length])).toEqual([
    ['29 Mar 2026', 23],
    ['28 Mar 2026', 1],
  ])
})

test('days are those of the time zone', () => {
  const items = ['2026-03-02T10:00:00Z', '2026-03-01T23:30:00Z', '2026-03-01T22:30:00Z'].map((at) => ({
    at: Date.parse(at),
  }))
  expect(byDay(items, 'UTC').map(({ day, items }) => [day, items.length])).toEqual([
    ['2 Mar 2026', 1],
    ['1 Mar 2026', 2],
  ])
  expect(byDay(items, 'Europe/Berlin').map(({ items }) => items.length)).toEqual([2, 1])
})
