import { expect, test } from 'vitest'
import type { Explanation } from '../api/segments'
import { sayComparison, sayNextChange, sayUntil } from './verdict-text'

const explanation: Explanation = {
  segment: 's',
  profileId: 1,
  identities: [],
  traits: {},
  at: 0,
  member: true,
  because: { kind: 'all', holds: true, parts: [] },
  log: [],
}

test('what time alone will change', () => {
  expect(sayNextChange(explanation, 'UTC')).toBe('Time alone does not change this.')
  const soon = { ...explanation, changesAt: Date.parse('2026-03-01T12:00:00Z') }
  expect(sayNextChange(soon, 'UTC')).toBe('Leaves on 1 Mar 2026, 12:00 if nothing else happens.')
  const looked = { ...explanation, unchangedUntil: soon.changesAt }
  expect(sayNextChange(looked, 'UTC')).toBe('Time alone does not change this before 1 Mar 2026, 12:00.')
  expect(sayNextChange({ ...soon, member: false }, 'UTC')).toMatch(/^Enters on 1 Mar 2026/)
})

test('what is paused has nobody in it, whatever its conditions say', () => {
  const paused = { ...explanation, member: false, status: 'paused' } as const
  expect(sayNextChange(paused, 'UTC')).toMatch(/^Nobody is in it while it is paused;/)
})

test('what a number was compared with, and as of when that was computed', () => {
  const asOf = Date.parse('2026-03-01T09:15:00Z')
  expect(sayComparison({ words: 'threshold 123.45', low: 123.45, asOf }, 'UTC')).toBe(
    'Compared with: threshold 123.45, as of 1 Mar 2026, 09:15',
  )
})

test('until when a member is in', () => {
  expect(sayUntil(explanation, 'UTC')).toBe('until something happens')
  const soon = { ...explanation, changesAt: Date.parse('2026-03-01T12:00:00Z') }
  expect(sayUntil(soon, 'UTC')).toBe('until 1 Mar 2026, 12:00')
  const looked = { ...explanation, unchangedUntil: soon.changesAt }
  expect(sayUntil(looked, 'UTC')).toBe('at least until 1 Mar 2026, 12:00')
  expect(sayUntil(undefined, 'UTC')).toBe('not any more')
})
