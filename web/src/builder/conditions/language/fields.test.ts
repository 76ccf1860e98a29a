import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasOnly, withField, withRenamed } from './fields'

const key = fc.constantFrom('a', 'b', 'c', 'd')
const record = fc.dictionary(key, fc.integer())

test('a field that is written and taken out again leaves the others as they were', () => {
  fc.assert(
    fc.property(record, key, fc.integer(), (fields, name, value) => {
      const { [name]: _, ...others } = fields
      expect(withField(withField(fields, name, value), name, undefined)).toEqual(others)
    }),
  )
})

test('what is changed stays in its place, and what was given is not changed', () => {
  fc.assert(
    fc.property(record, key, (fields, name) => {
      const before = JSON.stringify(fields)
      const keys = Object.keys(withField(fields, name, 9))
      expect(keys).toEqual(Object.hasOwn(fields, name) ? Object.keys(fields) : [...Object.keys(fields), name])
      expect(JSON.stringify(fields)).toBe(before)
    }),
  )
})

test('a field under another name stands where it stood, once', () => {
  fc.assert(
    fc.property(record, key, key, (fields, from, to) => {
      fc.pre(Object.hasOwn(fields, from))
      const renamed = withRenamed(fields, from, to, 9)
      const others = Object.keys(fields).filter((name) => name !== to || name === from)
      expect(Object.keys(renamed)).toEqual(others.map((name) => (name === from ? to : name)))
      expect(renamed[to]).toBe(9)
    }),
  )
})

test.each([
  [{ a: 1 }, true],
  [{}, true],
  [{ a: 1, c: 2 }, false],
  [['a'], false],
  [null, false],
  ['a', false],
])('%j has only a and b: %s', (value, isSo) => {
  expect(hasOnly(value, ['a', 'b'])).toBe(isSo)
})
