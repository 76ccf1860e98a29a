import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillStore } from '../../test/support/agreement.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { countDraft, draftHistory, overlapDraft, readDraft } from './index.ts'

let small: SmallWorkspace
beforeAll(async () => {
  small = await openSmallWorkspace()
})
afterAll(() => small.close())

const EXACT = { precision: 'exact' } as const
const read = (definition: object) => readDraft(small.workspace, { definition })
const exactly = (value: number) => ({ value, low: value, high: value })

test('a draft is counted condition by condition, and beside what is saved under its name', async () => {
  const draft = await read({
    segment: 'buyers',
    when: {
      all: [
        { event: 'order_completed' },
        { not: { trait: 'plan', is: 'pro' } },
        { any: [{ trait: 'plan', exists: true }, { segment: 'nobody' }] },
      ],
    },
  })
  const found = await countDraft(small.workspace, draft, EXACT)
  expect(found).toMatchObject({ profiles: 40, precision: 'exact', sampled: 40, size: exactly(8), share: 0.2 })
  expect(found.nodes).toEqual([
    { path: ['when'], size: exactly(8) },
    { path: ['when', 'all', 0], size: exactly(31), left: exactly(31) },
    { path: ['when', 'all', 1], size: exactly(30), left: exactly(23) },
    { path: ['when', 'all', 1, 'not'], size: exactly(10) },
    { path: ['when', 'all', 2], size: exactly(20), left: exactly(8) },
    { path: ['when', 'all', 2, 'any', 0], size: exactly(20) },
    { path: ['when', 'all', 2, 'any', 1], size: exactly(0) },
  ])
  expect(found.members.map(({ profileId }) => profileId)).toEqual([10, 14, 18, 22, 26, 30, 34, 38])
  expect(found.members[0]?.identities).toEqual([{ namespace: 'user_id', value: 'c-10' }])
  expect(found.saved).toMatchObject({
    size: exactly(31),
    joiners: exactly(0),
    leavers: exactly(23),
    staying: exactly(8),
    joinerSample: [],
  })
  expect(found.saved?.leaverSample).toHaveLength(10)
})

test('a draft is compared with another definition than the saved one of its name, if that is asked for', async () => {
  const definition = { segment: 'buyers', when: { trait: 'plan', exists: true } }
  const against = { segment: 'buyers', when: { trait: 'plan', is: 'pro' } }
  const draft = await readDraft(small.workspace, { definition }, against)
  expect((await countDraft(small.workspace, draft, EXACT)).saved).toMatchObject({
    size: exactly(10),
    joiners: exactly(10),
    leavers: exactly(0),
  })
  const wrong = readDraft(small.workspace, { definition }, { segment: 'buyers', when: { evnt: 'x' } })
  await expect(wrong).rejects.toMatchObject({ problems: [{ path: expect.arrayContaining(['against']) }] })
})

test('a draft shares profiles with saved segments, the largest overlap first', async () => {
  const draft = await read({ segment: 'new', when: { trait: 'plan', is: 'pro' } })
  const { size, segments } = await overlapDraft(small.workspace, draft, EXACT)
  expect(size).toEqual(exactly(10))
  expect(segments).toMatchObject([
    { id: 'plan/pro', title: 'On the pro plan', segmentationTitle: 'Plan', size: 10, shared: exactly(10) },
    { id: 'buyers', size: 31, shared: exactly(8), shareOfDraft: 0.8, shareOfOther: 8 / 31 },
    { id: 'visitors', shared: exactly(2) },
  ])
})

test('a draft has a size over the last year', async () => {
  const draft = await read({ segment: 'new', when: { event: 'order_completed', in: { last: '15 days' } } })
  const { points } = await draftHistory(small.workspace, draft, EXACT)
  expect(points).toHaveLength(13)
  expect(points.map(({ size }) => size.value).slice(-2)).toEqual([0, 31])
})

const warned = async (when: object) =>
  (await countDraft(small.workspace, await read({ segment: 'new', when }), EXACT)).warnings.map(
    ({ code, path }) => [code, path.join('.')],
  )

test('what is odd about a draft is told at its place', async () => {
  expect(await warned({ event: 'page_viewed' })).toEqual([])
  expect(await warned({ any: [{ event: 'page_view' }, { trait: 'plan', exists: true }] })).toEqual([
    ['definition/unknown-name', 'when.any.0.event'],
    ['drafts/too-small', ''],
  ])
  const never = [{ not: { trait: 'plan', is: 'gold' } }, { event: 'page_viewed', atLeast: 2 }]
  expect(await warned({ any: [...never, { event: 'page_viewed' }] })).toEqual([
    ['drafts/never-true', 'when.any.0.not'],
    ['drafts/never-true', 'when.any.1'],
  ])
  expect(
    await warned({
      all: [
        { trait: 'plan', is: 'pro' },
        { trait: 'plan', is: 'free' },
      ],
    }),
  ).toEqual([['drafts/contradiction', 'when']])
})

test('that nobody is in it is told where nothing else says why', async () => {
  const unknown = { event: 'page_view' }
  const [pro, visited] = [{ trait: 'plan', is: 'pro' }, { event: 'page_viewed' }]
  const name = 'definition/unknown-name'
  expect(await warned({ all: [pro, unknown] })).toEqual([[name, 'when.all.1.event']])
  expect(await warned({ any: [{ all: [unknown] }] })).toEqual([[name, 'when.any.0.all.0.event']])
  expect(
    await warned({ all: [visited, { event: 'page_viewed', where: { property: 'colour', is: 'red' } }] }),
  ).toEqual([[name, 'when.all.1.where.property']])
  const order = { event: 'order_completed' }
  const apart = [{ not: order }, { ...order, in: { last: '15 days' } }]
  expect(await warned({ all: [{ not: unknown }, ...apart] })).toEqual([
    [name, 'when.all.0.not.event'],
    ['drafts/too-small', ''],
  ])
  expect(await warned({ not: { any: [pro, { not: pro }] } })).toEqual([
    ['drafts/always-true', 'when.not'],
    ['drafts/too-small', ''],
  ])
  const opposites = { all: [visited, { not: { any: [pro, { not: pro }] } }] }
  expect(await warned(opposites)).toEqual([['drafts/contradiction', 'when']])
})

test('members come with what they are called by', async () => {
  const at = '2026-10-01T10:00:00Z'
  const named = { profile: 10, at, trait: 'first_name', value: 'Ada' }
  await fillStore(small.workspace.analytical, [named], { firstId: 9_000, receivedAt: Date.parse(at) })
  const draft = await read({ segment: 'new', when: { trait: 'first_name', is: 'Ada' } })
  const { members } = await countDraft(small.workspace, draft, EXACT)
  expect(members).toMatchObject([
    {
      profileId: 10,
      identities: expect.arrayContaining([{ namespace: 'user_id', value: 'c-10' }]),
      traits: { first_name: { value: 'Ada', since: Date.parse(at) } },
    },
  ])
})
