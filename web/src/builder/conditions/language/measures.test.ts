import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MEASURES, type Measure, readMeasure, withMeasure } from './measures'

const OF_PROPERTIES = MEASURES.filter((key) => key !== 'count' && key !== 'activeDays' && key !== 'quantile')

const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.constantFrom<Measure>({ key: 'count' }, { key: 'activeDays' }),
  fc.record({ key: fc.constantFrom(...OF_PROPERTIES), of: fc.string() }),
  fc.record({ key: fc.constant('quantile' as const), of: fc.string(), at: fc.double({ noNaN: true }) }),
)

test('a measure is read as it was written, whichever was written before', () => {
  fc.assert(
    fc.property(measure, measure, (before, after) => {
      const written = withMeasure(withMeasure({ event: 'a', atLeast: 2 }, before), after)
      expect(readMeasure(written)).toEqual(after)
      expect(written).toMatchObject({ event: 'a', atLeast: 2 })
    }),
  )
})

test('another measure keeps the property, and the middle is the quantile to begin with', () => {
  const sum = readMeasure({ event: 'a', sum: 'total' })!
  expect(withMeasure({ event: 'a', sum: 'total' }, { ...sum, key: 'quantile' })).toEqual({
    event: 'a',
    quantile: { of: 'total', at: 0.5 },
  })
})

test('counting that is written stays written', () => {
  const written = { event: 'a', count: true }
  expect(withMeasure(written, readMeasure(written)!)).toEqual(written)
})

test.each([
  { sum: 'a', mean: 'b' },
  { sum: 5 },
  { count: false },
  { activeDays: 'yes' },
  { quantile: 'total' },
  { quantile: { of: 'total' } },
])('%j says nothing that can be measured', (written) => {
  expect(readMeasure(written)).toBeUndefined()
})
