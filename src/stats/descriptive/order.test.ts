import { array, assert, constantFrom, double, property as forAll, integer, oneof } from 'fast-check'
import { expect, test } from 'vitest'
import { ascendingOrder } from './order.ts'

const value = oneof(
  double(),
  integer({ min: -5, max: 5 }),
  constantFrom(0, -0, Number.NaN, Infinity, -Infinity, Number.MIN_VALUE, -Number.MIN_VALUE),
)

/** As many rows as are sorted by digits. */
const repeated = (values: readonly number[]) =>
  Float64Array.from({ length: 5000 }, (_, row) => values[row % values.length]! * (row % 3 === 0 ? 1 : -1))

/** What comparing gives: stable, NaN last. */
function compared(values: Float64Array, rows: Iterable<number>): number[] {
  return [...rows].sort((a, b) => {
    if (Number.isNaN(values[a]!) || Number.isNaN(values[b]!))
      return Number(Number.isNaN(values[a]!)) - Number(Number.isNaN(values[b]!))
    return values[a]! === values[b]! ? 0 : values[a]! < values[b]! ? -1 : 1
  })
}

test('rows come in the order that comparing gives, few or many', () => {
  assert(
    forAll(array(value, { minLength: 1, maxLength: 300 }), (drawn) => {
      for (const values of [Float64Array.from(drawn), repeated(drawn)]) {
        expect([...ascendingOrder(values)]).toEqual(compared(values, values.keys()))
      }
    }),
    { numRuns: 60 },
  )
})

test('some rows are ordered by several columns, the last one first', () => {
  const first = Float64Array.from({ length: 6000 }, (_, row) => row % 7)
  const second = Float64Array.from({ length: 6000 }, (_, row) => (row * 31) % 101)
  const rows = Uint32Array.from({ length: 5000 }, (_, place) => place + 500)
  expect(ascendingOrder(first, ascendingOrder(second, rows))).toEqual(
    rows.toSorted((a, b) => first[a]! - first[b]! || second[a]! - second[b]!),
  )
  expect(ascendingOrder(new Float64Array())).toEqual(new Uint32Array())
})
