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

test('every write has an instant of its own, later than those before, though the clock stands', async () => {
  const turns = new WriteTurns(() => 5)
  const ats = await Promise.all([1, 2, 3].map(() => turns.take(async (at) => at)))
  expect(ats).toEqual([5, 6, 7])
})

test('listeners are told of writes within their turns, also of those that fail, and not of unheard ones', async () => {
  const turns = new WriteTurns(() => 5)
  const order: string[] = []
  const stop = turns.listen(async (at) => {
    await new Promise((resolve) => setImmediate(resolve))
    order.push(`told of ${at}`)
  })
  const write = (name: string) => async () => order.push(name)
  const failing = turns.take(async () => {
    throw new RangeError('no space')
  })
  await Promise.all([
    turns.takeUnheard(write('tracking')),
    turns.take(write('unmerge')),
    expect(failing).rejects.toThrow('no space'),
  ])
  expect(order).toEqual(['told of 5', 'tracking', 'unmerge', 'told of 7'])
  stop()
  await turns.take(write('later'))
  expect(order.at(-1)).toBe('later')
})
