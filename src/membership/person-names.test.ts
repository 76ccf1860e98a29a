import { afterAll, beforeAll, expect, it } from 'vitest'
import { mergeIn } from '../../test/support/merges.ts'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { applyDefinitions } from '../segments/index.ts'
import { evaluateSegments } from './evaluate.ts'
import { segmentMembers } from './members.ts'

const SET = '2025-05-01T00:00:00Z'
const CHANGED = '2025-05-20T00:00:00Z'
const traits = (profile: number, values: Readonly<Record<string, unknown>>, at = SET) =>
  Object.entries(values).map(([trait, value]) => ({ profile, at, trait, value }))

let test: TestWorkspace
beforeAll(async () => {
  test = await openTestWorkspace('2025-06-01T00:00:00Z')
  await test.add([
    ...[1, 2, 3, 4, 5, 6, 7].map((profile) => ({ profile, at: SET, event: 'visit' })),
    ...traits(1, { name: ' Andreas Özil ', first_name: 'Someone', last_name: 'Else' }),
    ...traits(2, { first_name: 'Andrea', lastName: 'Berger' }),
    ...traits(3, { firstName: 'Ada', last_name: 'Andreasson' }),
    ...traits(4, { name: 'Andreas Former' }),
    ...traits(4, { name: 'Berta' }, CHANGED),
    ...traits(5, { name: 'Andreas Gone' }),
    ...traits(5, { name: null }, CHANGED),
    ...traits(6, { city: 'Andreasberg', last_name: 'Frank Andreas' }),
    ...traits(7, { email: 'Greta.Stein@example.org' }),
    ...traits(8, { name: 'Andreas Elsewhere' }),
  ])
  await applyDefinitions(test.workspace, [
    { name: 'test.yaml', text: 'segment: visitors\nwhen: {event: visit}' },
  ])
  await evaluateSegments(test.workspace)
})
afterAll(() => test.close())

const found = async (search: string, asOf?: number) => {
  const { members } = await segmentMembers(test.workspace, 'visitors', {
    search,
    ...(asOf !== undefined && { asOf }),
  })
  return members.map(({ profileId }) => profileId)
}

it.each([
  ['andreas', [1, 3, 6]],
  ['ÖZIL', [1]],
  ['Andrea Ber', [2]],
  ['  ada and ', [3]],
  ['berta', [4]],
  ['someone', []],
  ['andreasberg', []],
  ["o' OR 1", []],
  ['p-7', [7]],
  ['greta.stein@EX', [7]],
  ['  ', []],
])('%j finds members by what they are called now, %j', async (search, ids) => {
  expect(await found(search)).toEqual(ids)
})

it('finds members by what they were called then', async () => {
  expect(await found('andreas', Date.parse('2025-05-10T00:00:00Z'))).toEqual([1, 3, 4, 5, 6])
})

it('finds who came under several numbers by the latest of their names', async () => {
  await mergeIn(test.workspace, { 8: 7 })
  expect(await found('elsewhere')).toEqual([7])
  await test.add(traits(7, { name: 'Zoe' }, CHANGED))
  expect([await found('elsewhere'), await found('zoe')]).toEqual([[], [7]])
})
