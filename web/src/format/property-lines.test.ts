import { expect, test } from 'vitest'
import { propertyLines, sayValue } from './property-lines'

test('properties by path; lists stay as they are, and every value is text', () => {
  expect(propertyLines({ b: 1, a: { d: [{ sku: 'x' }], c: null }, e: '<b>' })).toEqual([
    { path: 'a.c', value: 'null' },
    { path: 'a.d', value: '[{"sku":"x"}]' },
    { path: 'b', value: '1' },
    { path: 'e', value: '<b>' },
  ])
  expect(propertyLines({})).toEqual([])
  const sent = { context: { library: { name: 'x' } }, currency: 'EUR', total: 5 }
  expect(propertyLines(sent).map(({ path }) => path)).toEqual(['currency', 'total', 'context.library.name'])
  expect(sayValue(undefined)).toBe('removed')
})
