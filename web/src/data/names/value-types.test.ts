import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TypeFacts } from '../../api/data'
import { filledRecords, shownTypes } from './value-types'

const facts = (type: TypeFacts['type'], records: number): TypeFacts => ({
  ...{ type, records, distinct: 5, future: 0 },
})

test('a date is a text too, and is counted once', () => {
  expect(shownTypes([facts('text', 10), facts('date', 10)])).toEqual([facts('date', 10)])
  const mixed = [facts('text', 10), facts('date', 4), facts('number', 9)]
  expect(shownTypes(mixed).map(({ type, records }) => [type, records])).toEqual([
    ['number', 9],
    ['text', 6],
    ['date', 4],
  ])
  expect(filledRecords(mixed)).toBe(19)
})

test('a date is never counted twice, and nothing is lost', () => {
  const counts = fc.record({ text: fc.nat(), date: fc.nat(), number: fc.nat() })
  fc.assert(
    fc.property(counts, ({ text, date, number }) => {
      const types = [facts('text', text + date), facts('date', date), facts('number', number)]
      expect(filledRecords(types)).toBe(text + date + number)
      const shown = shownTypes(types).map(({ records }) => records)
      expect(shown).toEqual(shown.toSorted((a, b) => b - a))
    }),
  )
})
