import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Names, names, namesOf, writeNames } from './names'

const written: fc.Arbitrary<Names> = fc.oneof(fc.string(), fc.array(fc.string(), { minLength: 1 }))

test('names are written as they were read: one by itself, or a list where it was one', () => {
  fc.assert(
    fc.property(written, (one) => {
      expect(writeNames(namesOf(one), one)).toStrictEqual(one)
    }),
  )
})

test.each<[next: readonly string[], before: Names, after: Names]>([
  [['a', 'b'], 'a', ['a', 'b']],
  [['a'], ['a', 'b'], ['a']],
  [[], ['a'], ''],
  [[], 'a', ''],
  [[''], '', ''],
])('%j after %j are written %j', (next, before, after) => {
  expect(writeNames(next, before)).toEqual(after)
})

test.each([
  ['a', true],
  [[], true],
  [['a', 'b'], true],
  [['a', 1], false],
  [undefined, false],
  [{ a: 1 }, false],
])('%j are names: %s', (value, isSo) => {
  expect(names(value)).toBe(isSo)
})
