import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Worker } from './worker.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const NEVER = Number.POSITIVE_INFINITY
const turns = async () => {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

function workerOf(...outcomes: readonly (number | Error)[]) {
  const left = [...outcomes]
  const errors: unknown[] = []
  let pieces = 0
  const worker = new Worker({
    work: async () => {
      pieces += 1
      const outcome = left.shift() ?? NEVER
      if (typeof outcome !== 'number') throw outcome
      return outcome
    },
    retryMs: 1_000,
    onFailure: (error) => errors.push(error),
  })
  return { worker, errors, pieces: () => pieces }
}

test('goes on at once while there is something to do, then waits for a call', async () => {
  const { worker, pieces } = workerOf(0, 0, NEVER)
  await turns()
  expect(pieces()).toBe(3)
  worker.call()
  await turns()
  expect(pieces()).toBe(4)
  await worker.close()
})

test('a call while it works is not missed', async () => {
  let pieces = 0
  const worker = new Worker({
    work: async () => {
      pieces += 1
      if (pieces === 1) worker.call()
      return NEVER
    },
    retryMs: 1_000,
    onFailure: () => undefined,
  })
  await turns()
  expect(pieces).toBe(2)
  await worker.close()
})

test('rests as long as it was told, unless it is called', async () => {
  const { worker, pieces } = workerOf(200, 200)
  await turns()
  vi.advanceTimersByTime(199)
  await turns()
  expect(pieces()).toBe(1)
  vi.advanceTimersByTime(1)
  await turns()
  expect(pieces()).toBe(2)
  worker.call()
  await turns()
  expect(pieces()).toBe(3)
  await worker.close()
})

test('what failed is tried again after a while, which only somebody who waits cuts short', async () => {
  const failure = new Error('no space')
  const { worker, errors, pieces } = workerOf(failure, failure)
  await turns()
  expect([errors.length, worker.trouble]).toEqual([1, 'no space'])
  worker.call()
  await turns()
  expect(pieces()).toBe(1)
  vi.advanceTimersByTime(1_000)
  await turns()
  expect(pieces()).toBe(2)
  worker.urge()
  await turns()
  expect([pieces(), worker.trouble]).toEqual([3, undefined])
  await worker.close()
})

test('closing waits for the piece that is worked on, and ends every rest', async () => {
  const { worker } = workerOf(1e6)
  await turns()
  await worker.close()
  const { worker: failing } = workerOf(new Error('no space'))
  await turns()
  await failing.close()
})
