import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { applyDefinitions } from '../segments/index.ts'
import { evaluateSegments } from './evaluate.ts'
import { type MembersOptions, segmentMembers } from './members.ts'

/** Profile n visited; those named here have the trait, and 9 is no member. */
const PLANS: readonly (readonly [profile: number, value: unknown])[] = [
  [2, 'pro'],
  [3, 20],
  [4, 'Basic'],
  [5, 7.5],
  [6, true],
  [7, '2025-01-02'],
  [8, { nested: 1 }],
  [9, 'pro'],
  [12, 'pro'],
]
const IN_ORDER = [5, 3, 7, 4, 2, 12, 6, 8]
const WITHOUT = [1, 10, 11, 13]

let test: TestWorkspace
beforeAll(async () => {
  test = await openTestWorkspace('2025-06-01T00:00:00Z')
  const at = '2025-05-01T00:00:00Z'
  await test.add([
    ...[1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13].map((profile) => ({ profile, at, event: 'visit' })),
    ...PLANS.map(([profile, value]) => ({ profile, at, trait: 'plan', value })),
    { profile: 10, at, trait: 'plan', value: 'pro' },
    { profile: 10, at: '2025-05-02T00:00:00Z', trait: 'plan', value: null },
    { profile: 4, at: '2025-07-01T00:00:00Z', trait: 'plan', value: 'zzz' },
  ])
  await applyDefinitions(test.workspace, [
    { name: 'test.yaml', text: 'segment: visitors\nwhen: {event: visit}' },
  ])
  await evaluateSegments(test.workspace)
})
afterAll(() => test.close())

const page = (options: MembersOptions) => segmentMembers(test.workspace, 'visitors', options)
const idsOf = async (options: MembersOptions) =>
  (await page(options)).members.map(({ profileId }) => profileId)

/** All members, page by page. */
async function walk(options: MembersOptions): Promise<number[]> {
  const { members, next } = await page(options)
  const ids = members.map(({ profileId }) => profileId)
  return next === undefined ? ids : [...ids, ...(await walk({ ...options, after: next }))]
}

describe('members by a trait', () => {
  const ascending = { order: { trait: 'plan', descending: false } }
  const descending = { order: { trait: 'plan', descending: true } }

  it('come numbers first, then dates, texts and flags, as of now; who lacks it comes last', async () => {
    expect(await idsOf(ascending)).toEqual([...IN_ORDER, ...WITHOUT])
    expect(await idsOf(descending)).toEqual([...IN_ORDER.toReversed(), ...WITHOUT])
  })

  it.each([3, 8])('come exactly once by pages of %i', async (limit) => {
    expect(await walk({ ...ascending, limit })).toEqual([...IN_ORDER, ...WITHOUT])
    expect(await walk({ ...descending, limit })).toEqual([...IN_ORDER.toReversed(), ...WITHOUT])
  })

  it.each([0, 4, 7, 8, 10, 12, 99])('begin after %i of them', async (skip) => {
    expect(await idsOf({ ...ascending, skip, limit: 3 })).toEqual(
      [...IN_ORDER, ...WITHOUT].slice(skip, skip + 3),
    )
  })

  it('are searched', async () => {
    const found = await page({ ...ascending, search: 'P-1', limit: 2 })
    expect(found).toMatchObject({ size: 12, found: 5, members: [{ profileId: 12 }, { profileId: 1 }] })
  })
})

describe('members by id', () => {
  it('begin anywhere', async () => {
    expect(await idsOf({ skip: 8, limit: 2 })).toEqual([10, 11])
    expect(await idsOf({ skip: 12 })).toEqual([])
    expect(await idsOf({ search: 'p-1', skip: 1, limit: 2 })).toEqual([10, 11])
  })

  it('have the traits that are asked for', async () => {
    const { members } = await page({ traits: ['plan', 'none'], limit: 2 })
    expect(members.map(({ traits }) => traits)).toEqual([{}, { plan: 'pro' }])
    expect((await page({ limit: 1 })).members[0]).not.toHaveProperty('traits')
  })
})
