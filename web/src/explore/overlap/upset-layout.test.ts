import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from '../../../../src/reports/drawing/text-width.ts'
import { keyOf } from './result'
import { intersectionCondition } from './selection'
import { labelThatFits, layOutUpset, type UpsetAsked } from './upset-layout'

const asked: fc.Arbitrary<UpsetAsked> = fc.record({
  sets: fc.array(fc.record({ name: fc.string({ maxLength: 60 }), size: fc.nat().map(String) }), {
    minLength: 1,
    maxLength: 20,
  }),
  sizes: fc.array(fc.nat({ max: 1e9 }), { minLength: 1, maxLength: 60 }),
  width: fc.integer({ min: 240, max: 2_000 }),
})

test('whatever overlaps, columns stand side by side within the drawing, and none is lost unsaid', () => {
  fc.assert(
    fc.property(asked, (plot) => {
      const { left, step, shown, hidden, x } = layOutUpset(plot)
      expect(shown + hidden).toBe(plot.sizes.length)
      expect(shown).toBeGreaterThan(0)
      expect(x(0) - step / 2).toBeCloseTo(left)
      expect(x(shown - 1) + step / 2).toBeLessThanOrEqual(plot.width + 1e-6)
    }),
  )
})

test('bars stay within their area, and a larger one is higher', () => {
  fc.assert(
    fc.property(asked, ({ sizes, ...plot }) => {
      const { bars, barTop, ticks } = layOutUpset({ ...plot, sizes })
      expect(barTop(0)).toBe(bars.base)
      for (const size of sizes) expect(barTop(size)).toBeGreaterThanOrEqual(bars.top - 1e-6)
      const sorted = sizes.toSorted((a, b) => a - b).map(barTop)
      expect(sorted).toEqual(sorted.toSorted((a, b) => b - a))
      expect(ticks.at(-1)?.y).toBeCloseTo(bars.top)
    }),
  )
})

test('dots stand below the bars, a row for each set, and labels beside them', () => {
  fc.assert(
    fc.property(asked, (plot) => {
      const { bars, dot, row, matrix, height, labels, left } = layOutUpset(plot)
      const last = plot.sets.length - 1
      expect(matrix).toBeGreaterThan(bars.base)
      expect(dot(last) - dot(0)).toBeCloseTo(last * row)
      expect(dot(last) + 6).toBeLessThan(height)
      for (const { text, isAbove } of labels)
        expect(textWidth(text, 13) < (isAbove ? plot.width : left) || text.length <= 2).toBe(true)
    }),
  )
})

test('who is in exactly some sets is asked for all of them, each once', () => {
  const ids = ['a', 'b', 'stage/new']
  fc.assert(
    fc.property(fc.subarray([0, 1, 2]), (inside) => {
      const written = JSON.stringify(intersectionCondition(ids, inside))
      for (const name of ['"a"', '"b"', '"stage"']) expect(written.split(name)).toHaveLength(2)
    }),
  )
})

test.each([
  [[], 'none'],
  [[0], '0'],
  [[0, 12], '0.12'],
])('the intersection of %j is %s in an address', (sets, key) => {
  expect(keyOf({ sets })).toBe(key)
})

test.each([
  [340, true, 10],
  [1_000, false, 24],
])('at %i px names above their dots (%s) leave room for %i columns', (width, isAbove, shown) => {
  const sets = [{ name: 'Germany, Austria, Switzerland', size: '7,550' }]
  const plot = layOutUpset({ sets, sizes: Array.from({ length: 40 }, () => 1), width })
  expect(plot).toMatchObject({ shown, labels: [{ text: 'Germany, Austria, Switzerland 7,550', isAbove }] })
})

test.each([
  [56, '5,400'],
  [30, '5.4K'],
  [12, undefined],
])('a column of %i pixels says how many it has as exactly as there is room', (step, label) => {
  expect(labelThatFits(['5,400', '5.4K'], step)).toBe(label)
})

test('a narrow digit takes as much room as any', () => {
  expect(labelThatFits(['1,111', '1.1K'], 30)).toBe('1.1K')
})
