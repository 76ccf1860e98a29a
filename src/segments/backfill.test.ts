import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { sizeChanges, sizePoints } from '../control/index.ts'
import { evaluateSegments } from '../membership/evaluate.ts'
import { applyDefinitions } from './apply.ts'
import { backfillSizes } from './backfill.ts'

let test: TestWorkspace
beforeEach(async () => {
  test = await openTestWorkspace('2025-06-01T00:00:00Z')
  await test.add([
    { profile: 1, at: '2024-08-01T00:00:00Z', event: 'order' },
    { profile: 2, at: '2025-03-01T00:00:00Z', event: 'order' },
  ])
  await applyDefinitions(test.workspace, [
    { name: 's.yaml', text: '{segment: buyers, when: {event: order}}' },
  ])
  await evaluateSegments(test.workspace)
})
afterEach(() => test.close())

const changes = async (name = 'buyers') => {
  const all = await sizeChanges(test.workspace.control, { segmentId: name, version: 1 }, 0)
  return all.map(({ since, at, entered, exited }) => [
    new Date(since).toISOString().slice(0, 10),
    new Date(at).toISOString().slice(0, 10),
    entered,
    -exited,
  ])
}
const sizes = async () => (await sizePoints(test.workspace.control, 'buyers', 1)).map(({ size }) => size)

it('looks back over a year, and does nothing the second time', async () => {
  expect(await backfillSizes(test.workspace, { points: 5 })).toBe(1)
  expect(await sizes()).toEqual([0, 1, 1, 2, 2])
  expect(await backfillSizes(test.workspace, { points: 5 })).toBe(0)
})

it('is taken up where it was cut short', async () => {
  const stop = new AbortController()
  const onProgress = () => stop.abort(new DOMException('stop'))
  await expect(backfillSizes(test.workspace, { points: 5, signal: stop.signal, onProgress })).rejects.toThrow(
    'stop',
  )
  expect(await sizes()).toEqual([2, 2])
  const seen: number[] = []
  await backfillSizes(test.workspace, { points: 5, onProgress: (_done, of) => seen.push(of) })
  expect(seen).toEqual([3, 3, 3])
  expect(await sizes()).toEqual([0, 1, 1, 2, 2])
})

it('looks back on the last days too, once, and again on those that went by since', async () => {
  const asked: number[] = []
  const onProgress = (_done: number, of: number) => asked.push(of)
  await backfillSizes(test.workspace, { points: 2, days: 3 })
  expect(await sizes()).toEqual([0, 2, 2, 2, 2])
  test.at('2025-06-03T00:00:00Z')
  await backfillSizes(test.workspace, { points: 2, days: 3, onProgress })
  expect(asked).toEqual([1])
  expect(await sizes()).toHaveLength(6)
})

it('counts who came and went from each instant to the next, up to the first that was evaluated', async () => {
  await applyDefinitions(test.workspace, [
    { name: 'l.yaml', text: '{segment: lately, when: {event: order, in: {last: 200 days}}}' },
  ])
  await evaluateSegments(test.workspace)
  await backfillSizes(test.workspace, { points: 3 })
  const half = '2024-11-30'
  expect(await changes()).toEqual([
    ['2024-06-01', half, 1, -0],
    [half, '2025-06-01', 1, -0],
  ])
  expect(await changes('lately')).toEqual([
    ['2024-06-01', half, 1, -0],
    [half, '2025-06-01', 1, -1],
  ])
})

it('is taken up with who came and went where it was cut short', async () => {
  const whole = [1, 0, 1, 0]
  const stop = new AbortController()
  const onProgress = () => stop.abort(new DOMException('stop'))
  const begun = backfillSizes(test.workspace, { points: 5, signal: stop.signal, onProgress })
  await expect(begun).rejects.toThrow('stop')
  expect(await changes()).toHaveLength(1)
  await backfillSizes(test.workspace, { points: 5 })
  expect((await changes()).map(([, , entered]) => entered)).toEqual(whole)
})
