import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { evaluateSegments } from '../membership/evaluate.ts'
import { applyDefinitions } from '../segments/index.ts'
import { applyModels } from './apply.ts'
import { memberScores } from './member-scores.ts'
import type { Methods } from './methods.ts'
import { modelsAbout } from './models-about.ts'
import { profileScores, scoreReasons } from './profile-scores.ts'
import { refreshModel } from './refresh.ts'
import { countOrders } from './testing/count-orders.ts'

const { signal } = new AbortController()
const explained = {
  ...countOrders(),
  name: 'explained',
  options: countOrders().options.extend({ segment: z.string().optional() }),
  reasons: async (
    { customers }: { customers: number },
    { profile, asOf }: { profile: number; asOf: number },
  ) => [{ title: 'Customers', words: `${customers} as of ${new Date(asOf).toISOString()}`, moves: profile }],
}
const methods = [countOrders(), explained] as unknown as Methods

let bench: TestWorkspace
beforeAll(async () => {
  bench = await openTestWorkspace('2025-06-01T00:00:00Z')
  const order = (profile: number) => ({ profile, at: '2025-05-01T00:00:00Z', event: 'order' })
  await bench.add([
    ...[1, 2, 3, 3, 3, 4, 4].map(order),
    { profile: 5, at: '2025-05-01T00:00:00Z', event: 'visit' },
    ...[2, 3, 5].map((profile) => ({ profile, at: '2025-05-01T00:00:00Z', trait: 'vip', value: true })),
  ])
  const models = [
    'model: counts\nmethod: count-orders\ntitle: How often',
    'model: why\nmethod: explained\nwith: {many: 2, segment: vips}\noutputs: [group]',
    'model: later\nmethod: count-orders',
  ]
  await applyModels(bench.workspace, [{ name: 'models.yaml', text: models.join('\n---\n') }], { methods })
  const text = 'segment: vips\nwhen: {trait: vip, is: true}'
  await applyDefinitions(bench.workspace, [{ name: 'segments.yaml', text }])
  for (const name of ['counts', 'why']) {
    await refreshModel(bench.workspace, name, { startedBy: 'ada', methods })
  }
  bench.at('2025-06-02T00:00:00Z')
  await bench.add([order(2)])
  await refreshModel(bench.workspace, 'counts', { startedBy: 'ada', methods })
  await evaluateSegments(bench.workspace)
})
afterAll(() => bench.close())

const june = (day: number) => Date.UTC(2025, 5, day)

describe('what models say of a profile', () => {
  it('is told with since when, and what could be said but is not', async () => {
    const scores = await profileScores(bench.workspace, 'p-2', methods)
    expect(scores.map(({ model, title, asOf, explains }) => [model, title, asOf, explains])).toEqual([
      ['counts', 'How often', june(2), false],
      ['later', 'Number of orders', undefined, false],
      ['why', 'Number of orders', june(1), true],
    ])
    expect(scores[0]!.outputs).toMatchObject([
      { name: 'counts/orders', trait: 'model:counts/orders', value: 2, since: june(2), kind: 'numbers' },
      { name: 'counts/group', value: 'Seldom', since: june(1) },
    ])
    const [{ outputs } = { outputs: [] }] = await profileScores(bench.workspace, 'p-5', methods)
    expect(outputs.map(({ value }) => value)).toEqual([undefined, undefined])
  })

  it('has reasons, of the latest run and as of its instant', async () => {
    const asked = { model: 'why', identity: 'p-3', signal }
    expect(await scoreReasons(bench.workspace, asked, methods)).toMatchObject({
      ...{ model: 'why', asOf: june(1) },
      reasons: [{ words: '4 as of 2025-06-01T00:00:00.000Z', moves: 3 }],
    })
  })

  it.each([
    ['counts', 'models/no-reasons'],
    ['later', 'models/no-reasons'],
    ['nothing', 'command/not-found'],
  ])('of %s cannot be explained: %s', async (model, code) => {
    const work = scoreReasons(bench.workspace, { model, identity: 'p-3', signal }, methods)
    await expect(work).rejects.toMatchObject({ problems: [{ code }] })
  })
})

it('is told of the members of a segment beside everybody', async () => {
  const scores = await memberScores(bench.workspace, 'vips', { signal, methods })
  expect(scores.map(({ model, outputs }) => [model, outputs.length])).toEqual([
    ['counts', 2],
    ['why', 1],
  ])
  expect(scores[0]!.outputs[0]).toMatchObject({
    members: { profiles: 2, mean: 2.5, quartiles: [2, 3, 3] },
    everybody: { profiles: 4, mean: 2 },
  })
  expect(scores[0]!.outputs[1]).toMatchObject({
    members: {
      profiles: 2,
      parts: [
        { name: 'Often & gladly', profiles: 1 },
        { name: 'Seldom', profiles: 1 },
      ],
    },
    everybody: {
      profiles: 4,
      parts: [
        { name: 'Seldom', profiles: 3 },
        { name: 'Often & gladly', profiles: 1 },
      ],
    },
  })
})

it('models are found by the segments that they name, and by those that they made', async () => {
  expect(await modelsAbout(bench.workspace, 'counts_group/seldom')).toEqual([
    { name: 'counts', title: 'How often', how: 'writes' },
  ])
  expect(await modelsAbout(bench.workspace, 'vips')).toEqual([{ name: 'why', title: 'why', how: 'reads' }])
  expect(await modelsAbout(bench.workspace, 'counts')).toEqual([])
})
