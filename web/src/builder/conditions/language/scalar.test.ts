import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asType, isScalar, type Scalar, type ScalarType, typeOfAll, typeOfScalar } from './scalar'

const scalar = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean())
const type = fc.constantFrom<ScalarType>('text', 'number', 'flag')

test('a value in another type is of that type', () => {
  fc.assert(
    fc.property(scalar, type, (value, wanted) => {
      expect(typeOfScalar(asType(value, wanted))).toBe(wanted)
    }),
  )
})

test('a value in its own type stays what it is', () => {
  fc.assert(
    fc.property(scalar, (value) => {
      expect(asType(value, typeOfScalar(value))).toBe(value)
    }),
  )
})

test('numbers and flags are found again behind their texts', () => {
  const exact = fc.oneof(fc.integer(), fc.boolean())
  fc.assert(
    fc.property(exact, (value) => {
      expect(asType(asType(value, 'text'), typeOfScalar(value))).toBe(value)
    }),
  )
})

test.each<[value: Scalar | undefined, type: ScalarType, same: Scalar]>([
  [undefined, 'text', ''],
  [undefined, 'number', 0],
  [undefined, 'flag', true],
  ['', 'number', 0],
  ['pro', 'number', 0],
  [' 12 ', 'number', 12],
  ['Infinity', 'number', 0],
  [true, 'number', 1],
  [0, 'flag', false],
  ['false', 'flag', false],
  ['no', 'flag', true],
])('%j as a %s is %j', (value, wanted, same) => {
  expect(asType(value, wanted)).toBe(same)
})

test.each([
  [['a', 'b'], 'text'],
  [[1], 'number'],
  [[true, false], 'flag'],
  [['a', 1], undefined],
  [['a', null], undefined],
  [[], undefined],
])('%j are all of type %s', (values, wanted) => {
  expect(typeOfAll(values)).toBe(wanted)
})

test.each([undefined, null, [], {}, 1n])('%s is no scalar', (value) => {
  expect(isScalar(value)).toBe(false)
})
