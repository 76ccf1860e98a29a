import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joined, NEW_ELEMENT, NEW_TEST, partsOf, readFilter, withPart, writeFilter } from './filter'

const leaf = fc.record({ property: fc.string(), is: fc.oneof(fc.string(), fc.integer(), fc.boolean()) })
const { filter } = fc.letrec<{ filter: object }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'filter' },
    leaf,
    fc.record({ all: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
    fc.record({ element: fc.string(), where: tie('filter') }),
  ),
}))

test('every filter is written as it was read', () => {
  fc.assert(
    fc.property(filter, (written) => {
      expect(writeFilter(readFilter(written)!)).toEqual(written)
    }),
  )
})

test('the parts of a filter, joined again, are the filter', () => {
  fc.assert(
    fc.property(filter, (written) => {
      const { join, parts } = partsOf(written)
      fc.pre(parts.length > 0)
      expect(joined(join, parts, written)).toEqual(written)
    }),
  )
})

test('a part that is replaced by itself changes nothing, and one that is taken out is all that goes', () => {
  fc.assert(
    fc.property(fc.array(filter, { minLength: 1, maxLength: 5 }), fc.nat(), (parts, at) => {
      const index = at % parts.length
      expect(withPart(parts, index, parts[index])).toEqual(parts)
      const others = parts.filter((_, place) => place !== index)
      expect(withPart(parts, index, undefined)).toEqual(others)
    }),
  )
})

test('one that is added to one by itself makes a group of both', () => {
  expect(joined('all', [NEW_TEST, NEW_ELEMENT], NEW_TEST)).toEqual({ all: [NEW_TEST, NEW_ELEMENT] })
  expect(joined('any', [NEW_TEST], { any: [NEW_TEST] })).toEqual({ any: [NEW_TEST] })
})

test.each([
  ['a text', 'channel'],
  ['a list', [{ property: 'a', is: 1 }]],
  ['a name that is a number', { property: 5, is: 1 }],
  ['a comparison that is none', { property: 'a', isnt: 1 }],
  ['a comparison without a name', { is: 1 }],
  ['two groups in one', { all: [], any: [] }],
  ['a group that is no list', { all: {} }],
  ['elements that are not tested', { element: 'products' }],
])('%s is no filter, and stays as it is', (_, written) => {
  expect(readFilter(written)).toBeUndefined()
  expect(partsOf(written)).toEqual({ join: 'all', parts: [written] })
})

test('no filter has no parts', () => {
  expect(partsOf(undefined)).toEqual({ join: 'all', parts: [] })
  expect(joined('all', [], undefined)).toBeUndefined()
})
