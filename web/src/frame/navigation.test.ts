import { expect, test } from 'vitest'
import { entriesFor, isAt } from './navigation'

const data = { to: '/data', label: 'Data', permission: 'events:read', within: ['/imports'] }

test('an entry is of its page, of those below, and of those that lie elsewhere', () => {
  const places = ['/data', '/data/events/a', '/imports/1', '/database', '/']
  expect(places.filter((place) => isAt(data, place))).toEqual(['/data', '/data/events/a', '/imports/1'])
  expect(isAt({ to: '/', label: 'Home' }, '/data')).toBe(false)
})

test('an entry is offered to whoever may use it', () => {
  expect(entriesFor([data], ['events:read'])).toEqual([data])
  expect(entriesFor([data], [])).toEqual([])
})
