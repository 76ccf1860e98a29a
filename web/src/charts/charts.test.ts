import { expect, test } from 'vitest'
import { layOutLineChart } from './line-chart'
import { areaPath, linear, linePath, monthTicks, nearestIndex, niceTicks } from './scale'
import { describeSizes, summariseSizes } from './size-summary'
import { moveMarker } from './use-marker'

const day = (text: string) => Date.parse(`${text}T00:00:00Z`)
const YEAR = [
  { at: day('2025-11-21'), size: 400 },
  { at: day('2026-05-21'), size: 100 },
  { at: day('2026-11-21'), size: 1234 },
]

test('a scale maps one range to another; a range without extent lies in the middle', () => {
  expect(linear([0, 10], [0, 100])(2.5)).toBe(25)
  expect(linear([0, 10], [100, 0])(10)).toBe(0)
  expect(linear([5, 5], [0, 100])(5)).toBe(50)
})

test.each([
  [0, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [412, [0, 200, 400, 600]],
  [20_000, [0, 5_000, 10_000, 15_000, 20_000]],
])('the ticks for a highest of %i are whole and round, and reach it', (highest, ticks) => {
  expect(niceTicks(highest, 4)).toEqual(ticks)
})

test('months are thinned to what fits and begin with the year', () => {
  const [from, to] = [day('2025-11-21'), day('2026-11-21')]
  expect(monthTicks(from, to, 12)).toHaveLength(12)
  expect(monthTicks(from, to, 4).map((at) => new Date(at).getUTCMonth())).toEqual([0, 3, 6, 9])
  expect(monthTicks(from, from, 4)).toEqual([])
})

test('lines and surfaces', () => {
  const points = [
    { x: 0, y: 1 },
    { x: 1 / 3, y: 2 },
  ]
  expect(linePath(points)).toBe('M0 1L0.33 2')
  expect(areaPath(points, 9)).toBe('M0 1L0.33 2L0.33 9L0 9Z')
  expect(areaPath([], 9)).toBe('')
})

test('the marker goes to the nearest point, and where keys send it', () => {
  const points = [0, 10, 20].map((x) => ({ x, y: 0 }))
  expect([-5, 4, 6, 99].map((x) => nearestIndex(points, x))).toEqual([0, 0, 1, 2])
  expect(moveMarker('ArrowLeft', 0, 3)).toBe(0)
  expect(moveMarker('ArrowRight', 1, 3)).toBe(2)
  expect(moveMarker('Home', 2, 3)).toBe(0)
  expect(moveMarker('End', 0, 3)).toBe(2)
  expect(moveMarker('Tab', 0, 3)).toBeUndefined()
})

test('a chart begins at zero and has its last point at its right edge', () => {
  const { points, yTicks, base, right } = layOutLineChart(YEAR, 600, 300)
  expect(yTicks.map(({ text }) => text)).toEqual(['0', '500', '1k', '1.5k'])
  expect(yTicks[0]?.place).toBe(base)
  expect(points.at(-1)?.x).toBe(right)
  expect(points[1]!.y).toBeGreaterThan(points[0]!.y)
})

test('a size over time in words', () => {
  expect(describeSizes(YEAR, 'UTC')).toBe(
    '400 on 21 Nov 2025; 1,234 on 21 Nov 2026; lowest 100, highest 1,234',
  )
  expect(describeSizes(YEAR.slice(0, 1), 'UTC')).toBe('Size over time is not known yet.')
  expect(summariseSizes([])).toBeUndefined()
})
