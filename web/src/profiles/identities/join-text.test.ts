import { expect, test } from 'vitest'
import type { ProfileChange } from '../../api/profiles'
import { sayCall, sayChange } from './join-text'

const user = { namespace: 'user_id', value: '17' }

test('how identities came together', () => {
  expect(sayCall({ call: 'identify', messageId: 'm1' })).toBe('identify call, message m1')
  expect(sayCall({ call: 'manual', messageId: 'by ada' })).toBe('joined by hand, by ada')
  const change: ProfileChange = {
    at: 1,
    from: 9,
    to: 3,
    identities: [user],
    cause: 'link',
    call: 'alias',
    messageId: 'm2',
  }
  expect(sayChange(change, 3)).toBe(
    'user_id:17 came from profile 9: a call named them together, alias call, message m2',
  )
  const apart: ProfileChange = { at: 1, from: 3, to: 9, identities: [user], cause: 'separation', by: 'Ada' }
  expect(sayChange(apart, 3)).toBe('user_id:17 went to profile 9: separated by hand, by Ada')
})
