import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { openTestWorkspace } from '../../test/support/workspace.ts'
import { beginModelRun, finishModelRun, saveModelIn } from '../control/index.ts'
import { BitSet } from '../evaluation/bit-set.ts'
import { evaluateSegments } from '../membership/evaluate.ts'
import { applyDefinitions } from '../segments/index.ts'
import { Pace } from '../time/pace.ts'
import { KeptMeasures } from './kept-measures.ts'
import { sumOf, weightedSum } from './measure.ts'

const column = fc
  .uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 60 })
  .map((ids) => ids.sort((a, b) => a - b))
  .chain((ids) =>
    fc
      .array(fc.integer({ min: -9, max: 9 }), { minLength: ids.length, maxLength: ids.length })
      .map((values) => ({
        profiles: Uint32Array.from(ids),
        values: Float64Array.from(values),
      })),
  )

test('sums are over the members that have a value, also where the set is shorter than the ids', async () => {
  await fc.assert(
    fc.asyncProperty(column, fc.array(fc.integer({ min: 0, max: 127 })), async (some, members) => {
      const set = new BitSet(128)
      for (const id of members) set.add(id)
      const wanted = [...some.profiles].flatMap((id, row) =>
        members.includes(id) ? [some.values[row]!] : [],
      )
      expect(await sumOf(set, some, new Pace())).toEqual({
        profiles: wanted.length,
        total: wanted.reduce((sum, value) => sum + value, 0),
      })
    }),
  )
})

test('a weighted sum joins by profile', () => {
  fc.assert(
    fc.property(column, column, (a, b) => {
      const weights = new Map([...b.profiles].map((id, row) => [id, b.values[row]!]))
      const wanted = [...a.profiles].reduce(
        (sum, id, row) => sum + a.values[row]! * (weights.get(id) ?? 0),
        0,
      )
      expect(weightedSum(a, b)).toBeCloseTo(wanted)
    }),
  )
})

const NOW = Date.parse('2026-11-20T12:00:00Z')

it('takes churn from the model of churn that ran last, keeps what it has, and computes anew after an evaluation', async () => {
  const { workspace, add, at, close } = await openTestWorkspace(NOW)
  const order = (profile: number, revenue: number) =>
    ({ profile, at: NOW - 1_000, event: 'order_completed', properties: { revenue } }) as const
  const said = (profile: number, value: number) =>
    ({ profile, at: NOW - 1_000, trait: 'model:leaving/probability', value }) as const
  await add([order(1, 100), order(2, 50), said(1, 0.5), said(2, 0.1), said(3, 0.9)])
  const leaving = { name: 'leaving', title: 'Leaving', method: 'churn', options: {}, seed: 1 }
  const model = await workspace.control.transaction((db) =>
    saveModelIn(db, { ...leaving, outputs: undefined, schedule: 'manual', at: NOW }),
  )
  const run = await beginModelRun(workspace.control, model, { startedBy: 'test', asOf: NOW, startedAt: NOW })
  await finishModelRun(workspace.control, run, NOW)
  await applyDefinitions(workspace, [
    {
      name: 's',
      text: '[{segment: buyers, when: {event: order_completed}}, {segment: all, when: {all: []}}]',
    },
  ])
  await evaluateSegments(workspace)
  const kept = new KeptMeasures(workspace)
  expect(await kept.read()).toEqual({ measures: undefined, isPending: true, trouble: undefined })
  await kept.settled()
  const { measures, isPending } = await kept.read()
  expect(isPending).toBe(false)
  expect(measures).toMatchObject({ churn: { name: 'leaving', asOf: NOW }, value: 150, valueAtRisk: 55 })
  expect(measures?.segments.get('buyers')).toEqual({ value: 150, buyers: 2, churnRisk: 0.3 })
  expect(measures?.segments.get('all')).toEqual({ value: 150, buyers: 2, churnRisk: 0.5 })
  at(NOW + 60_000)
  await add([order(3, 1)])
  expect((await kept.read()).isPending).toBe(false)
  await evaluateSegments(workspace)
  expect(await kept.read()).toMatchObject({ measures: { value: 150 }, isPending: true })
  await kept.settled()
  expect((await kept.read()).measures?.value).toBe(151)
  await kept.close()
  await close()
})
