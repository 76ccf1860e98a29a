import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { sizePoints } from '../control/index.ts'
import { applyDefinitions, backfillSizes, keepLookingBack } from './index.ts'

const SPAN = { points: 3, days: 2 }

let test: TestWorkspace
beforeEach(async () => {
  test = await openTestWorkspace('2025-06-01T00:00:00Z')
  await test.add([{ profile: 1, at: '2024-08-01T00:00:00Z', event: 'order' }])
})
afterEach(() => test.close())

const apply = (text: string) => applyDefinitions(test.workspace, [{ name: 's.yaml', text }])
const sizes = async (version: number) =>
  (await sizePoints(test.workspace.control, 'buyers', version)).map(({ size }) => size)

/** Keeps looking back until `stop` is called, which waits for the end; each time it looked back is noted. */
function looking(more: { from?: Promise<void>; fails?: true } = {}) {
  const stop = new AbortController()
  const failures: unknown[] = []
  const times: number[] = []
  const over = keepLookingBack(test.workspace, {
    ...SPAN,
    ...(more.from && { from: more.from }),
    signal: stop.signal,
    onFailure: (error) => failures.push(error),
    pause: async () => undefined,
    lookBack: async () => {
      if (more.fails && times.push(0) === 1) throw new Error('no store')
      times.push(await backfillSizes(test.workspace, SPAN))
    },
  })
  return {
    times,
    failures,
    stop: async () => {
      stop.abort()
      await over
    },
  }
}

it('gives what is saved and what is changed the sizes of its past, and does nothing where they are known', async () => {
  const { times, failures, stop } = looking()
  await apply('segment: buyers\nwhen: {event: order}')
  await expect.poll(() => sizes(1)).toEqual([0, 1, 1, 1, 1])
  await apply('segment: buyers\nwhen: {event: order, in: {last: 30 days}}')
  await expect.poll(() => sizes(2)).toEqual([0, 0, 0, 0, 0])
  await apply('segment: buyers\ntitle: Buyers\nwhen: {event: order, in: {last: 30 days}}')
  await apply('segment: visitors\nwhen: {event: visit}')
  await expect.poll(() => times).toHaveLength(3)
  await stop()
  expect([times, failures]).toEqual([[1, 1, 1], []])
})

it('hears edits before it may begin', async () => {
  let begin = () => {}
  const { times, stop } = looking({
    from: new Promise((resolve) => {
      begin = resolve
    }),
  })
  await apply('segment: buyers\nwhen: {event: order}')
  expect(await sizes(1)).toEqual([])
  begin()
  await expect.poll(() => sizes(1)).toHaveLength(5)
  await stop()
  expect(times).toEqual([1])
})

it('tells what failed, and tries again after the next edit', async () => {
  const { failures, stop } = looking({ fails: true })
  await apply('segment: buyers\nwhen: {event: order}')
  await expect.poll(() => failures).toMatchObject([{ message: 'no store' }])
  await apply('segment: visitors\nwhen: {event: visit}')
  await expect.poll(() => sizes(1)).toHaveLength(5)
  await stop()
})
