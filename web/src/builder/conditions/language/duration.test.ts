import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OFFERED_UNITS, readDuration, writeDuration } from './duration'

test('every length is read as it was written', () => {
  const length = fc.record({ amount: fc.nat({ max: 999_999_999 }), unit: fc.constantFrom(...OFFERED_UNITS) })
  fc.assert(
    fc.property(length, (one) => {
      expect(readDuration(writeDuration(one))).toEqual(one)
    }),
  )
})

test.each([
  ['1 day', 1, 'day'],
  ['1 days', 1, 'day'],
  ['90d', 90, 'day'],
  [' 12 h ', 12, 'hour'],
  ['0 days', 0, 'day'],
  ['500 years', 500, 'year'],
  ['250ms', 250, 'millisecond'],
  ['5s', 5, 'second'],
])('%j is %d × a %s', (text, amount, unit) => {
  expect(readDuration(text)).toEqual({ amount, unit })
})

test.each([
  '',
  'day',
  '30',
  '1.5 days',
  '-1 day',
  '30 fortnights',
  '1 day 2 hours',
  '1 Day',
  '1234567890 days',
])('%j is no length', (text) => {
  expect(readDuration(text)).toBeUndefined()
})
