import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeAxis } from './axis'
import { layOutLineChart } from './line-chart'
import { CAUSES, layOutBars, type Move, stretchesOf, sumMovements, total } from './movement-bars'
import { linear, linePath, monthTicks, nearestIndex, niceTicks } from './scale'
import { dayTicks } from './time-range'
import { moveMarker } from './use-marker'

const DAY = 86_400_000
const number = fc.double({ min: -1e9, max: 1e9, noNaN: true })
const count = fc.nat({ max: 1e9 })
const instant = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) })

test('a scale takes ends to ends, and the middle to the middle', () => {
  fc.assert(
    fc.property(number, number, number, number, (from, to, low, high) => {
      fc.pre(Math.abs(to - from) > 1e-3)
      const scale = linear([from, to], [low, high])
      expect(scale(from)).toBeCloseTo(low, 3)
      expect(scale(to)).toBeCloseTo(high, 3)
      expect(scale((from + to) / 2)).toBeCloseTo((low + high) / 2, 3)
    }),
  )
})

test('ticks begin at zero, go up in equal whole steps, as many as asked for at most, and reach the highest', () => {
  fc.assert(
    fc.property(count, fc.integer({ min: 1, max: 10 }), (highest, most) => {
      const ticks = niceTicks(highest, most)
      expect(ticks[0]).toBe(0)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest)
      expect(ticks.length - 1).toBeLessThanOrEqual(most)
      expect(ticks.every((tick, place) => tick === place * ticks[1]! && Number.isInteger(tick))).toBe(true)
      expect(ticks.at(-2)!).toBeLessThan(Math.max(1, highest))
    }),
  )
})

test('ticks of months are first days within the range, none of them twice', () => {
  fc.assert(
    fc.property(
      instant,
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 2, max: 12 }),
      (from, days, most) => {
        const ticks = monthTicks(from, from + days * DAY, most)
        expect(ticks.length).toBeLessThanOrEqual(most)
        for (const at of ticks) {
          expect(new Date(at).toISOString()).toMatch(/-01T00:00:00\.000Z$/)
          expect(at >= from && at <= from + days * DAY).toBe(true)
        }
        expect(ticks).toEqual([...new Set(ticks)].sort((a, b) => a - b))
      },
    ),
  )
})

test('ticks of days are midnights within the range, at equal distances', () => {
  fc.assert(
    fc.property(
      instant,
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 4, max: 20 }),
      (from, days, most) => {
        const ticks = dayTicks(from, from + days * DAY, most)
        expect(ticks.length).toBeLessThanOrEqual(most + 1)
        const step = (ticks[1] ?? 0) - (ticks[0] ?? 0)
        ticks.forEach((at, place) => {
          expect(at % DAY).toBe(0)
          expect(at >= from && at <= from + days * DAY).toBe(true)
          if (place > 0) expect(at - ticks[place - 1]!).toBe(step)
        })
      },
    ),
  )
})

test.each([
  [99, 'days', /^\d+ \w{3}$/],
  [101, 'months', /^(\d{4}|\w{3,4})$/],
])('an axis of %i days has %s', (days, _, pattern) => {
  const from = Date.UTC(2025, 10, 20)
  const ticks = timeAxis([from, from + days * DAY], [54, 654])
  expect(ticks.length).toBeGreaterThan(1)
  expect(ticks.every(({ text }) => pattern.test(text))).toBe(true)
})

const points = fc
  .uniqueArray(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 30 })
  .map((all) => all.sort((a, b) => a - b).map((x) => ({ x, y: 0 })))

test('no point is nearer than the nearest', () => {
  fc.assert(
    fc.property(points, number, (all, x) => {
      const found = all[nearestIndex(all, x)]!
      expect(all.every((point) => Math.abs(point.x - x) >= Math.abs(found.x - x))).toBe(true)
    }),
  )
})

test('keys never lead out of the chart', () => {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.array(fc.constantFrom(...keys)), (length, pressed) => {
      let at = 0
      for (const key of pressed) {
        at = moveMarker(key, at, length)!
        expect(at >= 0 && at < length).toBe(true)
      }
    }),
  )
})

const sizes = fc
  .uniqueArray(fc.record({ at: instant, size: count }), {
    selector: ({ at }) => at,
    minLength: 1,
    maxLength: 40,
  })
  .map((all) => all.sort((a, b) => a.at - b.at))

test('a line stays within its area, whatever the sizes, and has a place for each', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 100, max: 1_500 }), (all, width) => {
      const { points: drawn, base, right, yTicks, xTicks } = layOutLineChart(all, width, 200)
      expect(linePath(drawn).match(/[ML]/g)).toHaveLength(all.length)
      for (const { x, y } of drawn) {
        expect(x >= 54 && x <= right + 1e-6).toBe(true)
        expect(y >= 12 - 1e-6 && y <= base + 1e-6).toBe(true)
      }
      expect(yTicks.every(({ place }) => place >= 12 - 1e-6 && place <= base)).toBe(true)
      expect(xTicks.every(({ place }) => place >= 54 && place <= right + 1e-6)).toBe(true)
    }),
  )
})

const [FROM, TO] = [Date.UTC(2026, 0, 1), Date.UTC(2026, 1, 1)]
const movements: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    at: fc.integer({ min: FROM, max: TO }),
    cause: fc.constantFrom(...CAUSES),
    entered: fc.nat({ max: 1e6 }),
    exited: fc.nat({ max: 1e6 }),
  }),
  { maxLength: 60 },
)

test('stretches hold everybody who came and went, once', () => {
  fc.assert(
    fc.property(movements, fc.integer({ min: 1, max: 80 }), (all, length) => {
      const stretches = stretchesOf(all, FROM, TO, length)
      const { entered, exited } = sumMovements(all)
      const sum = (side: 'entered' | 'exited') =>
        stretches.reduce((so, stretch) => so + total(stretch[side]), 0)
      expect(sum('entered')).toBe(total(entered))
      expect(sum('exited')).toBe(total(exited))
      expect(stretches.map(({ from }) => from).slice(1)).toEqual(stretches.slice(0, -1).map(({ to }) => to))
    }),
  )
})

test('bars stay within the chart, those who came above the axis and those who went below it', () => {
  fc.assert(
    fc.property(movements, fc.integer({ min: 1, max: 60 }), (all, length) => {
      const stretches = stretchesOf(all, FROM, TO, length)
      const { bars, places, axis, ticks } = layOutBars(stretches, [50, 650], [10, 110])
      expect(places).toHaveLength(length)
      expect(axis >= 10 - 1e-6 && axis <= 110 + 1e-6).toBe(true)
      expect(ticks.every(({ place }) => place >= 10 - 1e-6 && place <= 110 + 1e-6)).toBe(true)
      for (const { x, width, y, height } of bars) {
        expect(x >= 50 - 1e-6 && x + width <= 650 + 1e-6).toBe(true)
        expect(y >= 9 && y + height <= 111).toBe(true)
        expect(y + height <= axis + 1 || y >= axis - 1e-6).toBe(true)
      }
    }),
  )
})
