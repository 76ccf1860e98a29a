import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from '../../../../src/reports/drawing/text-width.ts'
import { LABEL_SIZE, labelWithNumber } from './label-with-number'

test.each([
  ['VIPs', '12', 200, 'VIPs 12'],
  ['Customers who came back last winter', '1,234', 180, 'Customers who ca… 1,234'],
  ['Customers who came back last winter', '1,234', 80, 'Customers…'],
  ['', '3', 200, ' 3'],
])('%j with %s in %i pixels is %j', (name, number, room, label) => {
  expect(labelWithNumber(name, number, room)).toBe(label)
})

test('a label is as wide as its room at most, and ends with its number where there is room for one', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      fc.nat({ max: 1e6 }),
      fc.integer({ min: 30, max: 400 }),
      (name, count, room) => {
        const label = labelWithNumber(name, String(count), room)
        expect(textWidth(label, LABEL_SIZE)).toBeLessThanOrEqual(room)
        if (room >= 100) expect(label.endsWith(` ${count}`)).toBe(true)
      },
    ),
  )
})
