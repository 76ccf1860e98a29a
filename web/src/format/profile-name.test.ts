import { expect, test } from 'vitest'
import { byMeaning, headLine } from './profile-name'

const email = { namespace: 'email', value: 'ada@example.org' }
const anonymous = { namespace: 'anonymous_id', value: '0-a' }
const user = { namespace: 'user_id', value: '17' }

test('a profile is called by what people know it by', () => {
  const device = { namespace: 'device_id', value: 'd' }
  expect(byMeaning([anonymous, device, user, email])).toEqual([email, user, device, anonymous])
  expect(headLine({ profileId: 3, identities: [anonymous, user] })).toBe('17')
  expect(headLine({ profileId: 3, identities: [] })).toBe('Profile 3')
})
