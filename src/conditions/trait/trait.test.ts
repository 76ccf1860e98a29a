import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  await bench.fill([
    { profile: 1, at: '2025-01-01T00:00:00Z', trait: 'plan', value: 'pro' },
    { profile: 1, at: '2025-02-01T00:00:00Z', trait: 'plan', value: 'free' },
    { profile: 2, at: '2025-01-01T00:00:00Z', trait: 'plan', value: 'Pro' },
    { profile: 3, at: '2025-01-01T00:00:00Z', trait: 'age', value: 41 },
    { profile: 4, at: '2025-01-01T00:00:00Z', trait: 'plan', value: 'pro' },
    { profile: 4, at: '2025-01-05T00:00:00Z', trait: 'plan', value: null },
    { profile: 5, at: '2025-01-01T00:00:00Z', trait: 'tags', value: ['a', 'b', 3] },
    { profile: 5, at: '2025-01-01T00:00:00Z', trait: 'address', value: { city: 'Köln', zip: '50667' } },
    { profile: 6, at: '2025-01-01T00:00:00Z', trait: 'birth_date', value: '1988-02-29' },
    { profile: 6, at: '2025-01-01T00:00:00Z', trait: 'renews_at', value: '2025-03-05T12:00:00+01:00' },
  ])
})
afterAll(() => bench.close())

it('sees the value in force at the instant', async () => {
  const definitions = {
    pro: { trait: 'plan', is: 'pro' },
    any: { trait: 'plan', is: 'pro', ignoreCase: true },
  }
  expect(await bench.members(definitions, '2025-01-03T00:00:00Z')).toEqual({ pro: [1, 4], any: [1, 2, 4] })
  expect(await bench.members(definitions, '2025-03-01T00:00:00Z')).toEqual({ pro: [], any: [2] })
})

it('makes every comparison of an absent trait false, and "not" around it true', async () => {
  const found = await bench.members(
    {
      isNot: { trait: 'plan', isNot: 'pro' },
      not: { not: { trait: 'plan', is: 'pro' } },
      missing: { trait: 'plan', exists: false },
    },
    '2025-03-01T00:00:00Z',
  )
  expect(found).toEqual({ isNot: [1, 2], not: [1, 2, 3, 4, 5, 6], missing: [3, 4, 5, 6] })
})

it('compares numbers, lists, members of objects, and dates', async () => {
  const found = await bench.members(
    {
      age: { trait: 'age', atLeast: 41, lessThan: 42 },
      text: { trait: 'age', is: '41' },
      tags: { trait: 'tags', includesAll: ['a', 3], size: { atLeast: 3 } },
      city: { trait: 'address.city', is: 'KÖLN', ignoreCase: true },
      object: { trait: 'address', exists: true },
      birthday: { trait: 'birth_date', anniversaryInNext: '1 day' },
      renews: { trait: 'renews_at', inNext: '7 days' },
    },
    '2025-02-27T12:00:00Z',
  )
  expect(found).toEqual({ age: [3], text: [], tags: [5], city: [5], object: [5], birthday: [6], renews: [6] })
})
