import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { applyDefinitions } from '../../segments/index.ts'
import type { PredictionTask } from './cases.ts'
import { describeLifetimes } from './lifetimes.ts'
import { segmentGroupings } from './segment-groups.ts'

const NOW = Date.UTC(2025, 5, 1)
const DEFINITIONS = `
- segmentation: size
  title: Size of plan
  parts:
    - {name: large, when: {trait: plan, is: large}}
    - {name: small, when: {trait: plan, is: small}}
  rest: {name: none}
- segment: buyers
  title: Buyers
  when: {event: order_completed}
`

let bench: AnalysisBench
beforeAll(async () => {
  bench = await openAnalysisBench()
  await bench.fill([
    { profile: 1, at: NOW - 3, trait: 'plan', value: 'large' },
    { profile: 2, at: NOW - 3, trait: 'plan', value: 'small' },
    { profile: 3, at: NOW - 3, event: 'order_completed' },
  ])
  await applyDefinitions(bench.workspace, [{ name: 'segments.yaml', text: DEFINITIONS }], { by: 'test' })
})
afterAll(() => bench.close())

const groupings = (by?: readonly string[]) => {
  const { workspace } = bench
  const task = { workspace, options: { by }, asOf: NOW, signal: new AbortController().signal }
  return workspace.survivors.readMerged(() =>
    segmentGroupings(task as unknown as PredictionTask, Uint32Array.of(3, 1, 2)),
  )
}

it('without a word takes those that no event decides', async () => {
  expect(await groupings()).toEqual([
    { title: 'size', names: ['large', 'small', 'none'], codes: Uint32Array.of(2, 0, 1), asked: false },
  ])
})

it('takes those that are named, whatever they read', async () => {
  const [size, buyers, ...others] = await groupings(['buyers', 'size'])
  expect(others).toEqual([])
  expect([size!.title, buyers!.title].sort()).toEqual(['Buyers', 'size'])
  const one = [size!, buyers!].find(({ title }) => title === 'Buyers')!
  expect(one).toMatchObject({ names: ['in the segment', 'everybody else'], asked: true })
  expect([...one.codes]).toEqual([0, 1, 1])
})

it('says so where there is no such segment', async () => {
  await expect(groupings(['byers'])).rejects.toThrow('byers')
})

it('tells what was asked for though it makes no difference, and else the clearest', () => {
  const rows = 400
  const time = Float64Array.from(
    { length: rows },
    (_, row) => ((row * 7919) % 100) + (row % 2 === 0 ? 60 : 1),
  )
  const halves = (title: string, every: number, asked: boolean) => ({
    title,
    names: ['a', 'b'],
    codes: Uint32Array.from(time, (_, row) => Number(row % every === 0)),
    asked,
  })
  const found = describeLifetimes({
    lifetimes: { time, event: new Uint8Array(rows).fill(1) },
    unit: 'days',
    clock: 'time',
    groupings: [halves('of no account', 3, true), halves('by parity', 2, false)],
    covariates: [],
  })
  if (found.kind === 'missing') throw new Error(found.reason)
  const [asked, other] = found.value.splits
  expect(asked).toMatchObject({ title: 'of no account', asked: true })
  expect(asked!.p).toBeGreaterThan(0.05)
  expect(other).toMatchObject({ title: 'by parity', asked: false })
  expect(other!.p).toBeLessThan(1e-6)
})
