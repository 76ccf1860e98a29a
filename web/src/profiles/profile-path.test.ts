import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identityOfPath, isSuperseded, nameOf, profilePath } from './profile-path'

const nameIn = (path: string) => decodeURIComponent(path.slice('/profiles/'.length))
const identity = fc.record({ namespace: fc.constantFrom('email', 'user_id'), value: fc.string() })

test('the page of an identity asks for that identity, whatever it is', () => {
  fc.assert(
    fc.property(identity, (one) => {
      const name = nameIn(profilePath(one))
      expect(identityOfPath(name)).toBe(nameOf(one))
      expect(isSuperseded(name, 7)).toBe(false)
    }),
  )
})

test('the page of a number asks for the profile of that number', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (asked, answered) => {
      const name = nameIn(profilePath(asked))
      expect(identityOfPath(name)).toBe(`profile_id:${asked}`)
      expect(isSuperseded(name, answered)).toBe(asked !== answered)
    }),
  )
})

test.each(['17a', '-17', '1.7', ' 17', '０', ''])('%j is no number of a profile', (name) => {
  expect(identityOfPath(name)).toBe(name)
  expect(isSuperseded(name, 3)).toBe(false)
})

test('a number in an address is the id of a profile, and never a customer number', () => {
  expect(profilePath(17)).toBe('/profiles/17')
  expect(profilePath({ namespace: 'email', value: 'a/b@c.de' })).toBe('/profiles/email%3Aa%2Fb%40c.de')
  expect(identityOfPath('17')).toBe('profile_id:17')
  expect(identityOfPath('user_id:17')).toBe('user_id:17')
  expect([isSuperseded('17', 3), isSuperseded('3', 3), isSuperseded('user_id:17', 3)]).toEqual([
    true,
    false,
    false,
  ])
})
