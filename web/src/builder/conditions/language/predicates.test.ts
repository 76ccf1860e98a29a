import { describe, expect, test } from 'vitest'
import {
  beginOperand,
  type DataType,
  hasCase,
  keyOf,
  nextPredicate,
  offeredNames,
  operandKind,
  PREDICATE_KEYS,
  type PredicateName,
  readPredicates,
  scalarTypeOf,
  suits,
  UNTIMED_KEYS,
  usesCalendar,
} from './predicates'

const NAMES = offeredNames(PREDICATE_KEYS)

test('whether there is a value is offered as two comparisons of one field', () => {
  expect(NAMES).toHaveLength(PREDICATE_KEYS.length + 1)
  expect(new Set(NAMES).size).toBe(NAMES.length)
  expect([keyOf('known'), keyOf('unknown'), keyOf('is')]).toEqual(['exists', 'exists', 'is'])
  expect(readPredicates({ exists: true })[0]?.name).toBe('known')
  expect(readPredicates({ exists: false })[0]?.name).toBe('unknown')
})

test('comparisons are read in their order, and nothing else is one', () => {
  const written = { trait: 'a', lessThan: 9, ignoreCase: true, atLeast: 1, toString: 1 }
  expect(readPredicates(written).map(({ key }) => key)).toEqual(['lessThan', 'atLeast'])
})

test('of the past everything may be asked that time alone does not change', () => {
  const timed = PREDICATE_KEYS.filter((key) => !UNTIMED_KEYS.includes(key))
  expect(timed).toEqual([
    'inLast',
    'inNext',
    'moreThanAgo',
    'moreThanAhead',
    'during',
    'anniversaryInNext',
    'anniversaryInMonth',
  ])
  for (const key of timed) expect(usesCalendar({ [key]: '' })).toBe(true)
})

describe('what a comparison that is newly chosen compares with', () => {
  const ORIGINS: readonly object[] = [
    { is: 'pro' },
    { is: 5 },
    { is: true },
    { oneOf: [] },
    { oneOf: ['a', 'b'] },
    { atLeast: 3 },
    { between: [1, 2] },
    { inLast: '7 days' },
    { during: { current: 'week' } },
    { exists: false },
  ]
  const OF_KIND: Readonly<Record<ReturnType<typeof operandKind>, (value: unknown) => boolean>> = {
    scalar: (value) => ['string', 'number', 'boolean'].includes(typeof value),
    scalars: Array.isArray,
    text: (value) => typeof value === 'string',
    number: (value) => typeof value === 'number',
    range: (value) => Array.isArray(value) && value.length === 2,
    date: (value) => typeof value === 'string',
    duration: (value) => typeof value === 'string',
    period: (value) => typeof value === 'object',
    month: (value) => value === 'current',
    size: (value) => typeof value === 'object',
    nothing: (value) => typeof value === 'boolean',
  }

  test.each(NAMES)('%s: is of its kind, whatever stood there before', (name) => {
    for (const types of [[], ['text'], ['number'], ['flag'], ['date']] as DataType[][]) {
      expect(beginOperand(name, types)).toSatisfy(OF_KIND[operandKind(keyOf(name))])
      for (const before of ORIGINS.flatMap((written) => readPredicates({ ...written }))) {
        const operand = beginOperand(name, types, before)
        expect(operand).toSatisfy(OF_KIND[operandKind(keyOf(name))])
      }
    }
  })

  test.each<[name: PredicateName, before: object, operand: unknown]>([
    ['moreThanAgo', { inLast: '7 days' }, '7 days'],
    ['noneOf', { oneOf: ['a', 'b'] }, ['a', 'b']],
    ['after', { before: '2025-03-01' }, '2025-03-01'],
    ['oneOf', { is: '' }, []],
    ['oneOf', { is: 0 }, [0]],
    ['known', { exists: false }, true],
    ['unknown', { is: 'a' }, false],
  ])('%s after %j: %j', (name, before, operand) => {
    expect(beginOperand(name, [], readPredicates({ ...before })[0])).toEqual(operand)
  })
})

test.each<[types: readonly DataType[], before: string | number | boolean | undefined, type: string]>([
  [[], undefined, 'text'],
  [[], 5, 'number'],
  [['number'], undefined, 'number'],
  [['number', 'text'], 'a', 'text'],
  [['flag'], 'a', 'flag'],
  [['json'], 5, 'number'],
])('data of %j and a value %j are compared as %s', (types, before, type) => {
  expect(scalarTypeOf(types, before)).toBe(type)
})

test.each<[written: object, hasIt: boolean]>([
  [{ is: 'a' }, true],
  [{ is: 5 }, false],
  [{ oneOf: [5, 'a'] }, true],
  [{ oneOf: [] }, false],
  [{ before: '2025-01-01' }, false],
  [{ atLeast: 1 }, false],
])('case can be ignored in %j: %s', (written, hasIt) => {
  expect(hasCase(readPredicates({ ...written }))).toBe(hasIt)
})

test('what bounds a value from the other side is offered where it may be written, and not twice', () => {
  const after = readPredicates({ after: '2025-01-01' })
  expect(nextPredicate(PREDICATE_KEYS, after, ['date'])).toBe('before')
  expect(nextPredicate(['after'], after, ['date'])).toBeUndefined()
  const both = readPredicates({ atLeast: 1, lessThan: 2 })
  expect(nextPredicate(PREDICATE_KEYS, both, ['number'])).toBeUndefined()
  expect(nextPredicate(['exists'], [], ['text'])).toBe('known')
})

test('every comparison suits some data, and all suit data that is not known', () => {
  const types: readonly DataType[] = ['text', 'number', 'flag', 'date', 'json']
  for (const key of PREDICATE_KEYS) {
    expect(suits(key, [])).toBe(true)
    expect(types.some((type) => suits(key, [type]))).toBe(true)
  }
})
