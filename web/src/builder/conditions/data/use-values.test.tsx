import { act, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { runHook } from '../../../testing/show'
import { SHOP } from '../testing/shop'
import { type Place, traitPlace } from './known-names'
import { useKnownValues } from './use-values'

const known = (place: Place | undefined, options?: { readonly atOnce: boolean }) =>
  runHook(() => useKnownValues(place, options), SHOP)

test('nothing is asked until somebody is there', async () => {
  const { result, asked } = known(traitPlace('plan'))
  expect(asked).toEqual([])
  act(() => result.current.onFocus())
  await waitFor(() => expect(result.current.suggestions).toHaveLength(3))
  expect(result.current.suggestions[0]).toEqual({ name: 'free', note: '60.0%' })
})

test('what is typed is asked for once somebody pauses, not letter by letter', async () => {
  const { result, asked } = known(traitPlace('plan'))
  act(() => result.current.onFocus())
  for (const text of ['p', 'pr', 'pro']) act(() => result.current.onSearch(text))
  await waitFor(() => expect(result.current.suggestions.map(({ name }) => name)).toEqual(['pro']))
  expect(asked.map(({ query }) => query.get('search'))).toEqual([null, 'pro'])
})

test('numbers are asked for at once, and say what they usually are', async () => {
  const { result } = known({ of: 'event', names: ['order'], path: 'total' }, { atOnce: true })
  await waitFor(() => expect(result.current.usual).toBe('usually 12 to 80'))
})

test('of several events the first is asked', async () => {
  const { asked } = known({ of: 'event', names: ['order', 'visit'], path: 'total' }, { atOnce: true })
  await waitFor(() => expect(asked).toHaveLength(1))
  expect(Object.fromEntries(asked[0]!.query)).toEqual({
    of: 'event',
    name: 'order',
    path: 'total',
    limit: '20',
  })
})

test.each<[what: string, place: Place | undefined]>([
  ['no place', undefined],
  ['a trait without a name', traitPlace('')],
  ['an event without a name', { of: 'event', names: [''], path: 'total' }],
])('nothing is asked of %s', (_, place) => {
  const { asked, result } = known(place, { atOnce: true })
  expect(asked).toEqual([])
  expect(result.current).toMatchObject({ suggestions: [], usual: undefined })
})
