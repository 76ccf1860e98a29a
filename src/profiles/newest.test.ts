import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { newestProfiles } from './newest.ts'

const NOW = Date.parse('2025-06-01T12:00:00Z')

let bench: TestWorkspace
beforeAll(async () => {
  bench = await openTestWorkspace(NOW)
})
afterAll(() => bench.close())

test('an empty workspace has no newest profiles', async () => {
  expect(await newestProfiles(bench.workspace, 3)).toEqual([])
})

test('the profiles that came in last, with what gives their name, and when they last did something', async () => {
  const at = '2025-05-31T10:00:00Z'
  await bench.add([
    { profile: 0, at, event: 'visit', properties: {} },
    { profile: 1, at, event: 'visit', properties: {} },
    { profile: 1, at: '2025-05-31T11:00:00Z', event: 'order', properties: {} },
    { profile: 1, at: '2025-06-02T00:00:00Z', event: 'order', properties: {} },
    { profile: 2, at, trait: 'first_name', value: 'Ada' },
    { profile: 2, at, trait: 'plan', value: 'pro' },
  ])
  const since = Date.parse(at)
  const identities = (value: string) => [{ namespace: 'user_id', value }]
  expect(await newestProfiles(bench.workspace, 2)).toEqual([
    { profileId: 2, identities: identities('p-2'), traits: { first_name: { value: 'Ada', since } } },
    { profileId: 1, identities: identities('p-1'), traits: {}, lastAt: Date.parse('2025-05-31T11:00:00Z') },
  ])
})
