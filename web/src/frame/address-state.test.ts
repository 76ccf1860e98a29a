import { expect, test } from 'vitest'
import { oneOf, toggled, withChanges } from './address-state'

test('an address has only what is not as usual, and keeps what it does not know', () => {
  const usual = { scores: '5', pick: '' }
  const before = new URLSearchParams('scores=4&lang=de&pick=x')
  expect(withChanges(before, usual, { scores: '5' }).toString()).toBe('lang=de&pick=x')
  expect(withChanges(before, usual, { scores: '6', pick: '' }).toString()).toBe('scores=6&lang=de')
})

test('a value that is not known is the first', () => {
  expect(oneOf(['month', 'week'], 'week')).toBe('week')
  expect(oneOf(['month', 'week'], 'constructor')).toBe('month')
})

test('what is in is taken out', () => {
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
})
