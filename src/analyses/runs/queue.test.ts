import { expect, test } from 'vitest'
import { Queue } from './queue.ts'

const quiet = () => new AbortController().signal

test('one piece of work runs after the other, also after one that failed', async () => {
  const queue = new Queue()
  const order: string[] = []
  const work = (name: string) => async () => {
    order.push(`${name} begins`)
    await Promise.resolve()
    order.push(`${name} ends`)
    if (name === 'a') throw new Error('broken')
  }
  const first = queue.take(quiet(), work('a'))
  const second = queue.take(quiet(), work('b'))
  await expect(first).rejects.toThrow('broken')
  await second
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('who gives up while waiting need not wait, and whoever comes after still does', async () => {
  const queue = new Queue()
  let end = () => {}
  const first = queue.take(
    quiet(),
    () =>
      new Promise<void>((resolve) => {
        end = resolve
      }),
  )
  const stop = new AbortController()
  const second = queue.take(stop.signal, async () => 'never')
  let isOver = false
  const third = queue.take(quiet(), async () => {
    isOver = true
  })
  stop.abort(new Error('enough'))
  await expect(second).rejects.toThrow('enough')
  expect(isOver).toBe(false)
  end()
  await Promise.all([first, third])
  expect(isOver).toBe(true)
})
