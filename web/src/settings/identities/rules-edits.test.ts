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
