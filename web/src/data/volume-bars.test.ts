import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutVolume } from './volume-bars'

test('a bar stands on zero, and something is never drawn as nothing', () => {
  const days = [0, 1, 1_000].map((records, at) => ({ at, records }))
  const { bars, ticks } = layOutVolume(days, [0, 30], [0, 100])
  expect(bars.map(({ x }) => x)).toEqual([0, 10, 20])
  expect(bars[0]?.height).toBe(0)
  expect(bars[1]?.height).toBe(1)
  expect(bars[2]!.y + bars[2]!.height).toBe(100)
  expect(ticks[0]).toEqual({ place: 100, count: 0 })
})

test('bars stay within their room, in order, and are as high as they are many', () => {
  const days = fc.array(fc.nat({ max: 10_000_000 }), { minLength: 1, maxLength: 120 })
  fc.assert(
    fc.property(days, fc.integer({ min: 200, max: 2_000 }), (counts, width) => {
      const { bars } = layOutVolume(
        counts.map((records, at) => ({ at, records })),
        [40, width],
        [10, 160],
      )
      for (const [index, { x, y, height }] of bars.entries()) {
        expect(x).toBeGreaterThanOrEqual(bars[index - 1]?.x ?? 40)
        expect(x).toBeLessThan(width)
        expect(y).toBeGreaterThanOrEqual(10)
        expect(y + height).toBeCloseTo(160)
        expect(height > 0).toBe(counts[index]! > 0)
      }
      const order = bars.map(({ height }, index) => [counts[index]!, height] as const)
      const heights = order.toSorted(([a], [b]) => a - b).map(([, height]) => height)
      expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    }),
  )
})
