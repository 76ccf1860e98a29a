import { expect, test } from 'vitest'
import type { ProfileChange } from '../api/profiles'
import { byMeaning, headLine } from '../format/profile-name'
import { propertyLines, sayValue } from '../format/property-lines'
import { byDay } from './by-day'
import { eventTotals } from './event-totals'
import { sayCall, sayChange } from './join-text'
import { identityOfPath, isSuperseded, profilePath } from './profile-path'

const email = { namespace: 'email', value: 'ada@example.org' }
const anonymous = { namespace: 'anonymous_id', value: '0-a' }
const user = { namespace: 'user_id', value: '17' }

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

test('a profile is called by what people know it by', () => {
  const device = { namespace: 'device_id', value: 'd' }
  expect(byMeaning([anonymous, device, user, email])).toEqual([email, user, device, anonymous])
  expect(headLine({ profileId: 3, identities: [anonymous, user] })).toBe('17')
  expect(headLine({ profileId: 3, identities: [] })).toBe('Profile 3')
})

test('how much happened, and when last', () => {
  const events = { a: { count: 2, firstAt: 1, lastAt: 5 }, b: { count: 1, firstAt: 3, lastAt: 9 } }
  expect(eventTotals({ events })).toEqual({ count: 3, lastAt: 9 })
  expect(eventTotals({ events: {} })).toEqual({ count: 0, lastAt: undefined })
})

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

test('days are those of the time zone', () => {
  const items = ['2026-03-02T10:00:00Z', '2026-03-01T23:30:00Z', '2026-03-01T22:30:00Z'].map((at) => ({
    at: Date.parse(at),
  }))
  expect(byDay(items, 'UTC').map(({ day, items }) => [day, items.length])).toEqual([
    ['2 Mar 2026', 1],
    ['1 Mar 2026', 2],
  ])
  expect(byDay(items, 'Europe/Berlin').map(({ items }) => items.length)).toEqual([2, 1])
})

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
