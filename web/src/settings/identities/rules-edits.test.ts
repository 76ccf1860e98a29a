import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addNamespace, changeNamespace, moveNamespace, valuesOf, withCountry } from './rules-edits'

const rules = [
  { name: 'user_id', limit: 1 },
  { name: 'email', limit: 5 },
  { name: '*', limit: 5 },
]
const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name)

test('namespaces move within the list, and no further', () => {
  expect(names(moveNamespace(rules, 1, -1))).toEqual(['email', 'user_id', '*'])
  expect(names(moveNamespace(rules, 1, 1))).toEqual(['user_id', '*', 'email'])
  expect(moveNamespace(rules, 0, -1)).toBe(rules)
  expect(moveNamespace(rules, 2, 1)).toBe(rules)
})

test('a namespace is changed, and added before all others', () => {
  expect(changeNamespace(rules, 1, { limit: 2 })[1]).toEqual({ name: 'email', limit: 2 })
  expect(names(addNamespace(rules))).toEqual(['user_id', 'email', '', '*'])
})

test('blocked values stand one in each line', () => {
  expect(valuesOf(' test \n\ntest\nn/a, x\n')).toEqual(['test', 'n/a, x'])
  expect(valuesOf('')).toEqual([])
})

test('a country may be taken out again', () => {
  const whole = { namespaces: rules, blockAfter: 20, mostLinks: 1000, blockedValues: [] }
  expect(withCountry(withCountry(whole, 'NO'), '')).toEqual(whole)
  expect(withCountry(whole, 'NO').phoneCountry).toBe('NO')
})

const rule = fc.record({ name: fc.string({ maxLength: 8 }), limit: fc.integer({ min: 1, max: 1_000_000 }) })
const list = fc.array(rule, { minLength: 1, maxLength: 8 })

test('whatever is moved, no kind is lost, and back again it is as before', () => {
  fc.assert(
    fc.property(list, fc.nat(9), fc.constantFrom(1 as const, -1 as const), (kinds, index, by) => {
      const moved = moveNamespace(kinds, index, by)
      expect(names(moved).toSorted()).toEqual(names(kinds).toSorted())
      if (moved !== kinds) expect(moveNamespace(moved, index + by, by === 1 ? -1 : 1)).toEqual(kinds)
    }),
  )
})

test('one more kind is one more, wherever all others stand', () => {
  fc.assert(
    fc.property(list, (kinds) => {
      const more = addNamespace(kinds)
      const place = more.findIndex(({ name, limit }) => name === '' && limit === 5)
      expect(more).toHaveLength(kinds.length + 1)
      expect(place).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('blocked values that are written as they are read stay the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const values = valuesOf(text)
      expect(valuesOf(values.join('\n'))).toEqual(values)
    }),
  )
})
