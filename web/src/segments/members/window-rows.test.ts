import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HIGHEST, pagesOf, windowRows } from './window-rows'

const few = { rows: 1_000, rowHeight: 40, viewHeight: 400 }
const many = { rows: 1_000_000, rowHeight: 40, viewHeight: 400 }

test('what is seen is drawn with some rows beyond, and the rest is room', () => {
  expect(windowRows({ ...few, scrollTop: 0 })).toEqual({
    first: 0,
    end: 18,
    above: 0,
    below: 40_000 - 18 * 40,
  })
  const middle = windowRows({ ...few, scrollTop: 20_010 })
  expect(middle).toEqual({ first: 492, end: 519, above: 492 * 40, below: 40_000 - 519 * 40 })
  expect(windowRows({ ...few, rows: 3, scrollTop: 0 })).toEqual({ first: 0, end: 3, above: 0, below: 0 })
  expect(windowRows({ ...few, rows: 0, scrollTop: 0 })).toEqual({ first: 0, end: 0, above: 0, below: 0 })
})

test.each([0, 1, 1_234_567.8, HIGHEST / 2, HIGHEST - 400, HIGHEST * 2])(
  'a list beyond what browsers draw fills its height at %d',
  (scrollTop) => {
    const { first, end, above, below } = windowRows({ ...many, scrollTop })
    expect(above + (end - first) * 40 + below).toBeCloseTo(HIGHEST)
    // The rows that are drawn cover what is seen.
    const place = Math.min(scrollTop, HIGHEST - 400)
    expect(above).toBeLessThanOrEqual(place)
    expect(above + (end - first) * 40).toBeGreaterThanOrEqual(place + 400 - 0.001)
  },
)

test('its ends are the ends of the list', () => {
  expect(windowRows({ ...many, scrollTop: 0 }).first).toBe(0)
  expect(windowRows({ ...many, scrollTop: HIGHEST - 400 }).end).toBe(1_000_000)
  expect(windowRows({ ...few, scrollTop: 99_999 }).end).toBe(1_000)
})

test('a window has part in pages', () => {
  expect(pagesOf({ first: 0, end: 18 }, 100)).toEqual([0])
  expect(pagesOf({ first: 92, end: 119 }, 100)).toEqual([0, 1])
  expect(pagesOf({ first: 100, end: 200 }, 100)).toEqual([1])
  expect(pagesOf({ first: 0, end: 0 }, 100)).toEqual([])
})

test('whatever the list and the place in it, what is seen is drawn, and little else', () => {
  const list = fc.record({
    rows: fc.integer({ min: 0, max: 5_000_000 }),
    viewHeight: fc.integer({ min: 40, max: 2_000 }),
    scrollTop: fc.integer({ min: -100, max: 2 * HIGHEST }),
  })
  fc.assert(
    fc.property(list, (scrolled) => {
      const { first, end, above, below } = windowRows({ ...scrolled, rowHeight: 40 })
      expect(first).toBeGreaterThanOrEqual(0)
      expect(end).toBeLessThanOrEqual(scrolled.rows)
      expect(end - first).toBeLessThanOrEqual(scrolled.viewHeight / 40 + 18)
      const height = Math.min(scrolled.rows * 40, HIGHEST)
      expect(above + (end - first) * 40 + below).toBeGreaterThanOrEqual(height - 0.01)
    }),
  )
})

test('pages are those of the rows, each once, in order', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(500), fc.integer({ min: 1, max: 200 }), (first, count, size) => {
      const rows = Array.from({ length: count }, (_, index) => Math.floor((first + index) / size))
      expect(pagesOf({ first, end: first + count }, size)).toEqual([...new Set(rows)])
    }),
  )
})
