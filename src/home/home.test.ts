import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { KeptFlows } from '../flows/index.ts'
import { KeptMeasures } from '../measures/index.ts'
import { evaluateSegments } from '../membership/evaluate.ts'
import { applyDefinitions, backfillSizes, compareSegments } from '../segments/index.ts'
import { customerBase } from './base.ts'
import { readHome } from './home.ts'
import { readMovesByRules } from './moves-by-rules.ts'

const DAY = 86_400_000
const NOW = Date.parse('2026-11-20T12:00:00Z')
const ago = (days: number) => NOW - days * DAY

const SEGMENTS = `
- {segment: lately, title: Ordered lately, when: {event: order_completed, in: {last: 30 days}}}
- segmentation: life-cycle
  title: Life cycle
  parts:
    - {name: active, title: Active, when: {event: order_completed, in: {last: 30 days}}}
    - {name: at-risk, title: At risk, when: {event: order_completed}}
  rest: {name: prospect, title: Prospect}
- segmentation: value-tiers
  title: Value tiers
  parts: [{name: high, title: High, when: {event: order_completed, sum: revenue, atLeast: 100}}]
  rest: {name: low, title: Low}
`

let test: TestWorkspace
let measures: KeptMeasures
beforeAll(async () => {
  test = await openTestWorkspace(ago(1))
  const order = (profile: number, days: number, revenue: number) =>
    ({ profile, at: ago(days), event: 'order_completed', properties: { revenue } }) as const
  await test.add([
    ...[1, 2, 3, 4, 5, 6].map((profile) => ({ profile, at: ago(400), event: 'visit' })),
    order(1, 200, 50),
    order(2, 30.5, 200),
    order(3, 100, 70),
    order(3, 390, 1_000),
    order(4, 2, 40),
  ])
  await applyDefinitions(test.workspace, [{ name: 's.yaml', text: SEGMENTS }])
  await backfillSizes(test.workspace, { points: 2, days: 10 })
  await evaluateSegments(test.workspace)
  test.at(NOW)
  await test.add([order(5, 0.1, 25), order(6, 0.1, 25), order(1, 0.1, 10)])
  await evaluateSegments(test.workspace)
  measures = new KeptMeasures(test.workspace)
})
afterAll(async () => {
  await measures.close()
  await test.close()
})

const measured = async () => {
  await measures.read()
  await measures.settled()
  return measures.read()
}

it('tells the day’s change of a segment with what is usual of it', async () => {
  const { changes, compared, judged, waiting } = await readHome(test.workspace, await measured())
  expect([compared, judged, waiting]).toEqual([6, 6, 0])
  const lately = changes.find(({ segment }) => segment.id === 'lately')
  // Profile 2 left by time; 1, 5 and 6 came.
  expect(lately).toMatchObject({ before: 2, size: 4, usual: { days: 10 }, beyond: 0 })
  expect(changes.map(({ segment }) => segment.id)).not.toContain('value-tiers/high')
})

it('tells who went from one part to another, and not what an edit brought about', async () => {
  const { moves, movesSince } = await readHome(test.workspace, await measured())
  expect(movesSince).toBe(ago(1))
  const told = moves.map(({ from, to, profiles }) => `${from?.title} > ${to.title}: ${profiles}`)
  expect(told).toEqual(['Prospect > Active: 2', 'Active > At risk: 1', 'At risk > Active: 1'])
})

it('tells the same of who went where by the rules as they are now, before it is noted', async () => {
  const flows = new KeptFlows(test.workspace)
  const told = await readMovesByRules(test.workspace, flows, new AbortController().signal)
  await flows.close()
  const { moves } = await readHome(test.workspace, await measured())
  expect(told).toEqual({ from: ago(1), to: NOW, moves, looked: 6, profiles: 6 })
})

it('tells how fresh the data are', async () => {
  const { latestRecord, definitions, segmentations } = await readHome(test.workspace, await measured())
  expect(latestRecord).toEqual({ receivedAt: NOW, occurredAt: ago(0.1) })
  expect([definitions, segmentations]).toEqual([6, 2])
})

it('of revenue at risk tells what those in the stage of that name spent in a year', async () => {
  const { risk } = await readHome(test.workspace, await measured())
  expect(risk).toMatchObject({ basis: 'segment', profiles: 2, revenue: 270, of: 420 })
  expect(risk).toMatchObject({ segment: { id: 'life-cycle/at-risk', segmentationTitle: 'Life cycle' } })
})

it('measures are those of plain SQL: what members spent, and who of them bought', async () => {
  const { measures: found } = await measured()
  expect(found?.value).toBe(420)
  expect(found?.segments.get('value-tiers/high')).toEqual({ value: 270, buyers: 2 })
  expect(found?.segments.get('life-cycle/active')).toEqual({ value: 150, buyers: 4 })
  expect(found?.segments.get('life-cycle/prospect')).toEqual({ value: 0, buyers: 0 })
})

it('the customer base has everybody in one cell, with what they spent there', async () => {
  const { measures: found } = await measured()
  const base = await customerBase(test.workspace, {}, found?.spend)
  expect([base.columns?.name, base.rows?.name]).toEqual(['life-cycle', 'value-tiers'])
  expect(base.cells).toEqual([
    [
      { profiles: 0, value: 0 },
      { profiles: 4, value: 150 },
    ],
    [
      { profiles: 2, value: 270 },
      { profiles: 0, value: 0 },
    ],
    [
      { profiles: 0, value: 0 },
      { profiles: 0, value: 0 },
    ],
  ])
  const alone = await customerBase(test.workspace, { columns: 'value-tiers', rows: 'none' }, undefined)
  expect(alone.cells).toEqual([[{ profiles: 2 }], [{ profiles: 4 }]])
})

it('compares segments: who is in both, who went from one to another within the days', async () => {
  const ids = ['lately', 'life-cycle/at-risk', 'value-tiers/high']
  const { segments, pairs } = await compareSegments(test.workspace, ids, ago(1) + 1)
  expect(segments).toEqual([
    { id: 'lately', size: 4, entered: 3, exited: 1, alone: 4 },
    { id: 'life-cycle/at-risk', size: 2, entered: 1, exited: 1, alone: 0 },
    { id: 'value-tiers/high', size: 2, entered: 0, exited: 0, alone: 0 },
  ])
  expect(pairs).toEqual([
    { a: 'lately', b: 'life-cycle/at-risk', shared: 0, fromAToB: 1, fromBToA: 1 },
    { a: 'lately', b: 'value-tiers/high', shared: 0, fromAToB: 0, fromBToA: 0 },
    { a: 'life-cycle/at-risk', b: 'value-tiers/high', shared: 2, fromAToB: 0, fromBToA: 0 },
  ])
})
