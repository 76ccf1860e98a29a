import { expect, test } from 'vitest'
import type { Explanation } from '../api/segments'
import { sayNextChange, sayValues } from './verdict-text'

const explanation: Explanation = {
  segment: 's',
  profileId: 1,
  identities: [],
  at: 0,
  member: true,
  because: { kind: 'all', holds: true, parts: [] },
  log: [],
}

test('what time alone will change', () => {
  expect(sayNextChange(explanation, 'UTC')).toBe('Time alone does not change this.')
  const soon = { ...explanation, changesAt: Date.parse('2026-03-01T12:00:00Z') }
  expect(sayNextChange(soon, 'UTC')).toBe('Leaves on 1 Mar 2026, 12:00 if nothing else happens.')
  expect(sayNextChange({ ...soon, member: false }, 'UTC')).toMatch(/^Enters on 1 Mar 2026/)
})

test('the values of an event by name, the value of a trait by itself', () => {
  expect(sayValues({ amount: 59.9, paid: true, items: ['a'] })).toBe('amount 59.9, paid true, items ["a"]')
  expect(sayValues({ '': 'DE' })).toBe('DE')
  expect(sayValues({})).toBe('')
})
