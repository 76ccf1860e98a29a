import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { saveModelIn } from '../control/index.ts'
import { evaluateSegments } from '../membership/evaluate.ts'
import { modelTrait } from '../records/reserved-traits.ts'
import { applyDefinitions, backfillSizes, listSegments } from '../segments/index.ts'
import { readHome } from './home.ts'
import { goesByNewModels } from './new-models.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-20T12:00:00Z')
const ago = (days: number) => NOW - days * DAY

const DEFINITIONS = `
- {segment: buyers, when: {event: order_completed}}
- {segment: champions, when: {model: rfm/group, is: Champions}}
- segmentation: groups
  parts: [{name: champions, when: {model: rfm/group, is: Champions}}]
  rest: {name: not-rated}
- {segment: called, when: {not: {segmentation: groups, part: not-rated}}}
- {segment: leaving, when: {model: churn/probability, atLeast: 0.5}}
`

let test: TestWorkspace
beforeAll(async () => {
  test = await openTestWorkspace(NOW)
  const { control } = test.workspace
  const model = (name: string, at: number) =>
    control.transaction((db) =>
      saveModelIn(db, {
        ...{ name, at, method: name, options: {}, seed: 1 },
        ...{ outputs: undefined, schedule: { every: '1 day' }, title: undefined },
      }),
    )
  await model('rfm', ago(0.2))
  await model('churn', ago(2))
  const rated = (profile: number, trait: string, value: unknown, days: number) => ({
    ...{ profile, at: ago(days), trait: modelTrait(trait), value },
  })
  await test.add([
    ...[1, 2, 3].map((profile) => ({ profile, at: ago(9), event: 'order_completed' })),
    rated(1, 'rfm/group', 'Champions', 0.1),
    rated(2, 'churn/probability', 0.9, 0.1),
  ])
  await applyDefinitions(test.workspace, [{ name: 's.yaml', text: DEFINITIONS }])
  await backfillSizes(test.workspace, { points: 3, days: 3 })
  await evaluateSegments(test.workspace)
})
afterAll(() => test.close())

const asking = async (since: number) => {
  const asks = await goesByNewModels(test.workspace, since)
  return (await listSegments(test.workspace)).filter(asks).map(({ id }) => id)
}

it('segments go by a model themselves, as parts, or by what they refer to', async () => {
  expect(await asking(ago(1))).toEqual(['called', 'champions', 'groups/champions', 'groups/not-rated'])
  expect(await asking(ago(0.1))).toEqual([])
  expect(await asking(ago(3))).toContain('leaving')
})

it('home does not tell of what a model says for the first time as if customers had changed', async () => {
  const { changes } = await readHome(test.workspace, {
    measures: undefined,
    isPending: true,
    trouble: undefined,
  })
  expect(changes.map(({ segment }) => segment.id)).toEqual(['leaving'])
})
