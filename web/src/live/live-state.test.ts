import { expect, test } from 'vitest'
import type { LiveStatus } from '../api/status'
import { liveTrouble } from './live-state'

const WELL: LiveStatus = {
  isReady: true,
  progress: null,
  lagMs: 900,
  trouble: null,
  failingConditions: 0,
  incompleteProfiles: 0,
  failure: null,
}

test('nothing is said while all is well, or while nobody looks', () => {
  expect(liveTrouble(WELL, 'open')).toBeUndefined()
  expect(liveTrouble(WELL, 'none')).toBeUndefined()
  expect(liveTrouble(WELL, 'connecting')).toBeUndefined()
})

test.each([
  [{ ...WELL, isReady: false, progress: 0.428 }, 'open', 'Catching up, 42% ready'],
  [{ ...WELL, isReady: false }, 'open', 'Catching up'],
  [{ ...WELL, lagMs: 12_300 }, 'open', 'Behind by 12 s'],
  [{ ...WELL, lagMs: 4_000_000 }, 'open', 'Behind by 1 h'],
  [{ ...WELL, trouble: 'no space left', lagMs: 12_300 }, 'open', 'In trouble'],
  [{ ...WELL, failingConditions: 1, failure: 'no map' }, 'open', '1 condition failing'],
  [
    { ...WELL, failingConditions: 2, incompleteProfiles: 3, failure: 'no map' },
    'open',
    '2 conditions failing, 3 profiles incomplete',
  ],
  [WELL, 'lost', 'Not live'],
  [{ ...WELL, isReady: false }, 'unreachable', 'No connection'],
] as const)('%j with a connection that is %s: %s', (live, connection, text) => {
  expect(liveTrouble(live, connection)?.text).toBe(text)
})
