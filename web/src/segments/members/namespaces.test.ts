import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namespacesOf } from './namespaces'

test('the namespaces of a page: the most common first', () => {
  const of = (...namespaces: string[]) => ({
    profileId: 1,
    identities: namespaces.map((namespace) => ({ namespace, value: 'x' })),
  })
  expect(namespacesOf([of('email'), of('user_id', 'email', 'email'), of('user_id'), of('user_id')])).toEqual([
    'user_id',
    'email',
  ])
  expect(namespacesOf([of('anonymous_id', 'user_id', 'email')])).toEqual(['email', 'user_id', 'anonymous_id'])
  expect(namespacesOf([])).toEqual([])
})

test('each namespace is named once, whoever comes first', () => {
  const namespace = fc.constantFrom('email', 'user_id', 'anonymous_id', 'phone')
  const members = fc.array(
    fc.array(namespace).map((all) => ({
      profileId: 1,
      identities: all.map((one) => ({ namespace: one, value: 'x' })),
    })),
  )
  fc.assert(
    fc.property(members, (list) => {
      const names = namespacesOf(list)
      expect(new Set(names).size).toBe(names.length)
      expect(namespacesOf(list.toReversed())).toEqual(names)
    }),
  )
})
