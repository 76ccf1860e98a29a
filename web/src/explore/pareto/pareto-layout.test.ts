import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutPareto, paretoHeight, shareOf } from './pareto-layout'
import { type BestShare, bestAt } from './result'
import { isSummable } from './selection'

/** What the best so many percent bring: more and more, up to everything. */
const curve = fc
  .record({
    shares: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 20 }),
    customers: fc.integer({ min: 100, max: 1e7 }),
  })
  .map(({ shares, customers }) => ({
    customers,
    best: [...shares, 100]
      .sort((a, b) => a - b)
      .map((percent): BestShare => {
        const share = percent / 100
        return { share, customers: Math.ceil(share * customers), from: 1, money: Math.sqrt(share) }
      }),
  }))
const width = fc.integer({ min: 200, max: 2_000 })

test('the curve goes from nothing to everything, never back or down, within its area', () => {
  fc.assert(
    fc.property(curve, width, (found, wide) => {
      const { points, area } = layOutPareto(found, wide)
      expect(points[0]).toEqual({ x: area.left, y: area.bottom })
      expect(points.at(-1)?.x).toBeCloseTo(area.right)
      expect(points.at(-1)?.y).toBeCloseTo(area.top)
      points.slice(1).forEach(({ x, y }, index) => {
        expect(x).toBeGreaterThanOrEqual(points[index]!.x)
        expect(y).toBeLessThanOrEqual(points[index]!.y)
      })
    }),
  )
})

test('a click on a percent means it; beyond the ends, the nearest that there is', () => {
  fc.assert(
    fc.property(curve, width, fc.integer({ min: 1, max: 100 }), (found, wide, percent) => {
      const { percentAt, x } = layOutPareto(found, wide)
      expect(percentAt(x(percent / 100))).toBe(percent)
      expect(percentAt(-1e6)).toBe(1)
      expect(percentAt(1e6)).toBe(100)
    }),
  )
})

test('the best of a percent are at least so many, and none of fewer would be', () => {
  fc.assert(
    fc.property(curve, fc.integer({ min: 1, max: 100 }), ({ best }, percent) => {
      const found = bestAt(best, percent)!
      expect(Math.round(found.share * 100)).toBeGreaterThanOrEqual(percent)
      const fewer = best[best.indexOf(found) - 1]
      if (fewer !== undefined) expect(Math.round(fewer.share * 100)).toBeLessThan(percent)
    }),
  )
})

test.each([
  [100, 280],
  [700, 350],
  [5_000, 420],
])('a drawing %i wide is %i high', (wide, height) => {
  expect(paretoHeight(wide)).toBe(height)
})

test('of nobody there is no best, and no share', () => {
  expect(bestAt([], 20)).toBeUndefined()
  expect(shareOf({ customers: 0 }, 0)).toBe(0)
})

test.each([
  [[], false],
  [['revenue'], true],
  [['price', 'quantity'], false],
])('whether amounts %j can be summed up without a model: %s', (amount, expected) => {
  expect(isSummable({ event: 'order_completed', amount })).toBe(expected)
})
