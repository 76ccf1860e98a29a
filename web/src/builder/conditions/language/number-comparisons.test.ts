import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  beginComparison,
  NUMBER_COMPARISONS,
  nextComparison,
  range,
  readComparisons,
  readOperand,
  withAmount,
  withKind,
} from './number-comparisons'

test('comparisons are read in the order in which they are written', () => {
  expect(readComparisons({ event: 'a', lessThan: 5, in: {}, atLeast: 2 })).toEqual([
    { key: 'lessThan', operand: 5 },
    { key: 'atLeast', operand: 2 },
  ])
  expect(readComparisons({ event: 'a' })).toEqual([])
})

describe('the other side', () => {
  const amount = fc.double({ noNaN: true })
  const operand = fc.oneof<fc.Arbitrary<unknown>[]>(
    amount,
    fc.record({ trait: fc.string() }),
    fc.record({ metric: fc.string(), times: amount.filter((times) => times !== 1) }),
    fc.record({ event: fc.string(), sum: fc.string() }),
  )

  test('is written as it was read', () => {
    fc.assert(
      fc.property(operand, (written) => {
        const form = readOperand(written)!
        expect(withAmount(form, form.amount)).toEqual(written)
      }),
    )
  })

  test('as another kind of thing is so many times it as before', () => {
    fc.assert(
      fc.property(operand, fc.constantFrom('trait', 'metric', 'aggregate'), (written, kind) => {
        const before = readOperand(written)!
        const after = readOperand(withKind(before, kind))!
        expect(after.kind).toBe(kind)
        expect(after.amount).toBe(before.kind === 'number' ? 1 : before.amount)
      }),
    )
  })

  test.each([
    'ten',
    null,
    undefined,
    true,
    {},
    { trait: 5 },
    { metric: 'm', trait: 't' },
    { metric: 'm', times: 'two' },
    { metric: 'm', of: 'x' },
  ])('%j is none', (written) => {
    expect(readOperand(written)).toBeUndefined()
  })
})

describe('a comparison that is newly chosen', () => {
  test('has two ends in order where it is a range, and one number where it is none', () => {
    fc.assert(
      fc.property(fc.integer(), (before) => {
        const [low, high] = beginComparison('between', before) as readonly [number, number]
        expect(low).toBe(before)
        expect(high).toBeGreaterThan(low)
        expect(beginComparison('atMost', [low, high])).toBe(low)
      }),
    )
  })

  test('keeps what is no number', () => {
    const metric = { metric: 'm', times: 2 }
    expect(beginComparison('atMost', metric)).toBe(metric)
    expect(beginComparison('between', metric)).toEqual([1, 2])
    expect(beginComparison('equals', undefined)).toBe(1)
    expect(beginComparison('between', [3, 4])).toEqual([3, 4])
    expect(beginComparison('lessThan', 0)).toBe(0)
  })
})

test('one limit asks for that of the other side, and two for none', () => {
  for (const key of NUMBER_COMPARISONS) {
    const next = nextComparison([key])
    if (next !== undefined) expect(nextComparison([key, next])).toBeUndefined()
  }
  expect(NUMBER_COMPARISONS.map((key) => nextComparison([key]))).toEqual([
    'lessThan',
    'atMost',
    'moreThan',
    'atLeast',
    undefined,
    undefined,
  ])
  expect(nextComparison([])).toBeUndefined()
})

test.each([
  [[1, 2], true],
  [[2, 1], true],
  [[1], false],
  [[1, 2, 3], false],
  [[1, '2'], false],
  [{ 0: 1, 1: 2 }, false],
])('%j is a range: %s', (value, isRange) => {
  expect(range(value)).toBe(isRange)
})
