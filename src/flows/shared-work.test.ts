import { expect, it } from 'vitest'
import { withResolvers } from '../../test/support/with-resolvers.ts'
import { SharedWork } from './shared-work.ts'

const STAYS = new AbortController().signal

/** Work that ends when the test says so, or as it is given up. */
function begin() {
  const { promise, resolve, reject } = withResolvers<number>()
  let signal: AbortSignal | undefined
  const work = new SharedWork<number>((given) => {
    signal = given
    given.addEventListener('abort', () => reject(given.reason))
    return promise
  })
  return { work, resolve, reject, isAborted: () => signal?.aborted }
}

it('gives the same to all who wait, and to whoever asks afterwards', async () => {
  const { work, resolve, isAborted } = begin()
  const both = [work.wait(STAYS), work.wait(STAYS)]
  resolve(7)
  expect(await Promise.all(both)).toEqual([7, 7])
  expect(await work.wait(STAYS)).toBe(7)
  expect([work.isGivenUp, isAborted()]).toEqual([false, false])
})

it('goes on while somebody waits, and is given up when the last has gone', async () => {
  const { work, isAborted } = begin()
  const people = [new AbortController(), new AbortController()] as const
  const waiting = people.map(({ signal }) => work.wait(signal))
  people[0].abort(new Error('first'))
  await expect(waiting[0]).rejects.toThrow('first')
  expect(isAborted()).toBe(false)
  people[1].abort(new Error('last'))
  await expect(waiting[1]).rejects.toThrow('last')
  expect([work.isGivenUp, isAborted()]).toEqual([true, true])
})

it('whoever has gone already waits for nothing', async () => {
  const { work } = begin()
  await expect(work.wait(AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
  expect(work.isGivenUp).toBe(true)
})

it('that fails is told to everybody, and is of no more use', async () => {
  const { work, reject } = begin()
  const waiting = work.wait(STAYS)
  reject(new Error('broken'))
  await expect(waiting).rejects.toThrow('broken')
  expect(work.isGivenUp).toBe(true)
})
