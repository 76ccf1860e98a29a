import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { namedProfiles } from './named.ts'

const SET = '2025-05-01T00:00:00Z'
const VISITED = Date.parse('2025-05-20T00:00:00Z')

let test: TestWorkspace
beforeAll(async () => {
  test = await openTestWorkspace('2025-06-01T00:00:00Z')
  const trait = (profile: number, name: string, value: string) => ({ profile, at: SET, trait: name, value })
  await test.add([
    trait(1, 'name', 'Ada Byron'),
    trait(2, 'email', 'byron@example.org'),
    trait(3, 'first_name', 'Byron'),
    trait(4, 'city', 'Byron Bay'),
    { profile: 2, at: VISITED, event: 'visit' },
  ])
})
afterAll(() => test.close())

const found = async (text: string, limit = 25) =>
  (await namedProfiles(test.workspace, text, limit)).map(({ profileId }) => profileId)

it('finds people by their name or e-mail address, as lists show them', async () => {
  const [ada, byron] = await namedProfiles(test.workspace, 'BYRON', 25)
  expect(ada).toMatchObject({ profileId: 1, traits: { name: { value: 'Ada Byron' } } })
  expect(byron).toMatchObject({ profileId: 2, lastAt: VISITED })
  expect(await found('byron')).toEqual([1, 2, 3])
})

it('finds so many at most, and nobody by nothing', async () => {
  expect(await found('byron', 2)).toEqual([1, 2])
  expect(await found(' ')).toEqual([])
  expect(await found('nobody')).toEqual([])
})
