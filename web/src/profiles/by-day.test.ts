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
