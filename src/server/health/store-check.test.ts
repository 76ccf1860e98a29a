import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Check } from './store-check.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a store is asked once a second at most, and what it said last counts', async () => {
  const ask = vi.fn().mockResolvedValue(undefined)
  const check = new Check(ask)
  expect(await Promise.all([check.answers(), check.answers(), check.answers()])).toEqual([true, true, true])
  expect(ask).toHaveBeenCalledTimes(1)
  ask.mockRejectedValue(new Error('gone'))
  expect(await check.answers()).toBe(true)
  await vi.advanceTimersByTimeAsync(1_001)
  expect(await check.answers()).toBe(false)
  ask.mockResolvedValue(undefined)
  await vi.advanceTimersByTimeAsync(1_001)
  expect(await check.answers()).toBe(true)
})

test('a store that is busy is no matter, one that is silent for ten seconds is', async () => {
  const check = new Check(() => new Promise(() => undefined))
  const first = check.answers()
  await vi.advanceTimersByTimeAsync(500)
  expect(await first).toBe(true)
  await vi.advanceTimersByTimeAsync(9_501)
  const later = check.answers()
  await vi.advanceTimersByTimeAsync(500)
  expect(await later).toBe(false)
})
