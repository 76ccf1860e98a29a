import { expect, test } from 'vitest'
import { byMeaning, headLine, personName } from './profile-name'

const email = { namespace: 'email', value: 'ada@example.org' }
const anonymous = { namespace: 'anonymous_id', value: '0-a' }
const user = { namespace: 'user_id', value: '17' }

test('a profile is called by what people know it by', () => {
  const device = { namespace: 'device_id', value: 'd' }
  expect(byMeaning([anonymous, device, user, email])).toEqual([email, user, device, anonymous])
  expect(headLine({ profileId: 3, identities: [anonymous, user] })).toBe('17')
  expect(headLine({ profileId: 3, identities: [] })).toBe('Profile 3')
})

test.each([
  [{ name: ' Ada Lovelace ', first_name: 'Augusta' }, 'Ada Lovelace'],
  [{ first_name: 'Ada', last_name: 'Lovelace' }, 'Ada Lovelace'],
  [{ firstName: 'Ada' }, 'Ada'],
  [{ lastName: 'Lovelace', name: '' }, 'Lovelace'],
  [{ name: 7, first_name: ' ' }, undefined],
  [{}, undefined],
])('the name that %j give is %s', (values, name) => {
  const traits = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, since: 0 }]))
  expect(personName({ traits })).toBe(name)
})
