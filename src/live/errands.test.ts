import { expect, it } from 'vitest'
import { VirtualTime } from '../time/testing/virtual-time.ts'
import { Errands } from './errands.ts'

it('does what is wanted one after the other, once however often it was wanted before it began', async () => {
  const time = new VirtualTime(0)
  const done: string[] = []
  const errands = new Errands<'a' | 'b'>(time.alarm, time.clock, {
    a: async () => void done.push('a'),
    b: async () => void done.push('b'),
  })
  for (const kind of ['a', 'b', 'a'] as const) errands.want(kind)
  await errands.settled()
  expect(done).toEqual(['a', 'b'])
})

it('tries again a second later what failed, and says why until it goes well', async () => {
  const time = new VirtualTime(0)
  let attempts = 0
  const errands = new Errands<'a'>(time.alarm, time.clock, {
    a: async () => {
      attempts += 1
      if (attempts < 3) throw new TypeError('disk full')
    },
  })
  errands.want('a')
  await errands.settled()
  expect([attempts, errands.trouble]).toEqual([1, 'disk full'])
  await time.goTo(999, () => errands.settled())
  expect(attempts).toBe(1)
  await time.goTo(2_000, () => errands.settled())
  expect([attempts, errands.trouble]).toEqual([3, undefined])
})

it('does at the instant that was said last what is wanted later', async () => {
  const time = new VirtualTime(0)
  const done: number[] = []
  const errands = new Errands<'a'>(time.alarm, time.clock, { a: async () => void done.push(time.clock()) })
  errands.wantIn('a', 10)
  errands.wantIn('a', 30)
  await time.goTo(50, () => errands.settled())
  expect(done).toEqual([30])
})

it('begins nothing once it is stopped', async () => {
  const time = new VirtualTime(0)
  const done: string[] = []
  const errands = new Errands<'a'>(time.alarm, time.clock, { a: async () => void done.push('a') })
  errands.wantIn('a', 10)
  errands.stop()
  await time.goTo(20, () => errands.settled())
  expect(done).toEqual([])
})
