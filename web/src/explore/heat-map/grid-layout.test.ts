import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from '../../../../src/reports/drawing/text-width.ts'
import { type GridAsked, layOutGrid } from './grid-layout'

const labels = (max: number) => fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: max })
const asked: fc.Arbitrary<GridAsked> = fc.record({
  rows: labels(30),
  columns: labels(30),
  texts: fc.array(fc.string({ maxLength: 12 }), { maxLength: 40 }),
  width: fc.integer({ min: 240, max: 2_000 }),
})

test('whatever the labels, the cells stand beside them and within the drawing', () => {
  fc.assert(
    fc.property(asked, (grid) => {
      const { left, top, cell, row, height, rowLabels } = layOutGrid(grid)
      expect(left).toBeGreaterThan(Math.max(...rowLabels.map((label) => textWidth(label, 13))) - 5)
      expect(cell).toBeGreaterThan(0)
      expect(left + grid.columns.length * cell).toBeLessThanOrEqual(grid.width + 1e-6)
      expect(top + grid.rows.length * row).toBeLessThanOrEqual(height)
    }),
  )
})

test('numbers are told only where the widest of them fits its cell', () => {
  fc.assert(
    fc.property(asked, (grid) => {
      const { told, cell } = layOutGrid(grid)
      const widest = Math.max(0, ...grid.texts.map((text) => textWidth(text, 13)))
      expect(told).toBe(widest + 8 <= cell)
    }),
  )
})

test('labels of columns do not touch: those that have no room are left out', () => {
  fc.assert(
    fc.property(asked, (grid) => {
      const { cell, columnLabels } = layOutGrid(grid)
      expect(columnLabels).toHaveLength(grid.columns.length)
      const told = columnLabels.flatMap((label, place) => (label === '' ? [] : [{ label, place }]))
      told.slice(1).forEach(({ label, place }, index) => {
        const before = told[index]!
        const room = (place - before.place) * cell
        // Of a text that has no room at all its first letter is left.
        const wide = (textWidth(label, 13) + textWidth(before.label, 13)) / 2
        expect(wide <= room || label.length <= 2 || before.label.length <= 2).toBe(true)
      })
    }),
  )
})

test.each([
  [
    ['1', '2', '3'],
    ['1', '2', '3'],
  ],
  [Array.from({ length: 60 }, (_, age) => `${age}`), ['0', '1', '2']],
])('short labels of columns all stay: %j', (columns, first) => {
  const { columnLabels } = layOutGrid({ rows: ['a'], columns, texts: [], width: 1_400 })
  expect(columnLabels.slice(0, 3)).toEqual(first)
  expect(columnLabels).not.toContain('')
})

test('on narrow pages every other number of a column stays, and none is cut', () => {
  const columns = Array.from({ length: 12 }, (_, age) => `${age}`)
  const { columnLabels } = layOutGrid({ rows: ['Dec 2025  721'], columns, texts: [], width: 318 })
  expect(columnLabels).toEqual(['0', '', '2', '', '4', '', '6', '', '8', '', '10', ''])
})
