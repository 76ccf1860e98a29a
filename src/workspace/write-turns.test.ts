import { expect, test } from 'vitest'
import { WriteTurns } from './write-turns.ts'

test('writes take turns, also after one that failed', async () => {
  const turns = new WriteTurns(() => 5)
  const order: string[] = []
  const slow = turns.take(async () => {
    await new Promise((resolve) => setImmediate(resolve))
    order.push('first')
    throw new Error('no space')
  })
  const next = turns.take(async () => order.push('second'))
  await expect(slow).rejects.toThrow('no space')
  await next
  expect(order).toEqual(['first', 'second'])
})

test('an instant waits for the write before it, and the next write is later than it', async () => {
  const turns = new WriteTurns(() => 5)
  const done: number[] = []
  const write = turns.take(async (at) => {
    await new Promise((resolve) => setImmediate(resolve))
    done.push(at)
  })
  expect(await turns.instant()).toBe(5)
  expect(done).toEqual([5])
  await write
  expect(await turns.take(async (at) => at)).toBe(6)
})

test('a clock that is set back does not bring a write before an instant', async () => {
  let now = 100
  const turns = new WriteTurns(() => now)
  await turns.instant()
  now = 50
  expect(await turns.take(async (at) => at)).toBe(101)
})
