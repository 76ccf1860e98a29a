import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, expectTypeOf, test } from 'vitest'
import { processorTime } from '../../test/support/processor-time.ts'
import { withResolvers } from '../../test/support/with-resolvers.ts'
import { SatsumaError } from '../errors/index.ts'
import { type BuyingFit, bgNbd, fitBuyingModel, kMeans, type Outcome, silhouette } from '../stats/index.ts'
import { apart } from './index.ts'
import {
  beingBusy,
  hoardingNumbers,
  hoardingObjects,
  leaving,
  raising,
  spinning,
  throwing,
} from './testing/works.ts'

const points = { values: Float64Array.from({ length: 600 }, (_, i) => (i * 7919) % 101), columns: 2 }
const histories = {
  frequency: Float64Array.of(0, 2, 1, 0, 5, 0, 1, 3),
  recency: Float64Array.of(0, 9, 4, 0, 20, 0, 12, 8),
  age: Float64Array.of(20, 21, 20, 25, 24, 19, 30, 22),
}

const BUILT = new URL('../../dist/apart/index.js', import.meta.url)

/** The threads of this process, wherever the system tells. */
const threads = () => (process.platform === 'linux' ? readdirSync('/proc/self/task').length : 0)

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof SatsumaError ? error.code : error),
  )

test('what a function of satsuma/stats gives in a thread is what it gives here, with its types', async () => {
  const given = await apart('kMeans', [points, 3, { seed: 1 }])
  expect(given).toEqual(kMeans(points, 3, { seed: 1 }))
  expectTypeOf(given).toEqualTypeOf<ReturnType<typeof kMeans>>()
})

test('models and distances, which have functions, go by name and come back as themselves', async () => {
  const fit: Outcome<BuyingFit> = await apart('fitBuyingModel', [bgNbd, histories])
  expect(fit).toEqual(fitBuyingModel(bgNbd, histories))
  if (fit.kind === 'result') expect(fit.value.model).toBe(bgNbd)
  const labels = points.values.slice(0, 300).map((value) => Number(value > 50))
  expect(await apart('silhouette', [points, labels])).toEqual(silhouette(points, labels))
})

test('numbers are copied, handed over or shared, as is wished', async () => {
  const column = Float64Array.of(1, 2)
  const shared = new Float64Array(new SharedArrayBuffer(16))
  expect(await apart(raising, [column, shared])).toEqual({ sum: 3, column: Float64Array.of(2, 3) })
  expect([...column, ...shared]).toEqual([1, 2, 1, 1])
  expect((await apart(raising, [column, shared], { handOver: true })).sum).toBe(3)
  expect(column).toHaveLength(0)
})

test('errors come back as what they are', async () => {
  const refused = apart('kMeans', [points, 0, { seed: 1 }])
  await expect(refused).rejects.toThrow(SatsumaError)
  await expect(refused).rejects.toMatchObject({
    problems: [{ code: 'stats/invalid-argument', message: 'The argument k must be a whole number from 1.' }],
  })
  const mistaken = apart(throwing, [new TypeError('not that')])
  await expect(mistaken).rejects.toThrow(TypeError)
  await expect(mistaken).rejects.toThrow('not that')
})

test('a thread that runs out of memory is an error here, and nothing else ends', async () => {
  expect(await codeOf(apart(hoardingObjects, [], { memoryMb: 32 }))).toBe('apart/out-of-memory')
  expect(await codeOf(apart(hoardingNumbers, []))).toBe('apart/out-of-memory')
})

test('a thread that ends without an answer is an error here', async () => {
  const left = apart(leaving, [3])
  await expect(left).rejects.toThrow('its thread ended with 3')
  expect(await codeOf(left)).toBe('apart/crashed')
})

test('cancelling ends a thread that never looks up, within a second, and leaves none', async () => {
  const before = threads()
  const stop = new AbortController()
  const reason = new Error('enough')
  let spent = processorTime()
  const onProgress = () => {
    spent = processorTime()
    stop.abort(reason)
  }
  await expect(apart(spinning, [{ onProgress }], { signal: stop.signal })).rejects.toBe(reason)
  // The thread that spins takes all the processor time that it is given.
  expect(spent()).toBeLessThan(1000)
  await expect.poll(threads).toBeLessThanOrEqual(before)
  await expect(apart(beingBusy, [1], { signal: stop.signal })).rejects.toBe(reason)
})

test('one at a time works, in the order in which they came; who leaves the queue is not waited for', async () => {
  const stop = new AbortController()
  const first = apart(beingBusy, [300])
  const second = apart(beingBusy, [1], { signal: stop.signal })
  const third = apart(beingBusy, [1])
  stop.abort(new Error('changed my mind'))
  await expect(second).rejects.toThrow('changed my mind')
  const [, firstEnded] = await first
  const [thirdBegan] = await third
  expect(thirdBegan).toBeGreaterThanOrEqual(firstEnded)
})

test('while a thread works, this one goes on', async () => {
  const stop = new AbortController()
  const begun = withResolvers<number>()
  const work = apart(spinning, [{ onProgress: begun.resolve }], { signal: stop.signal })
  const ended = expect(work).rejects.toThrow('aborted')
  await begun.promise
  for (let ticks = 0; ticks < 30; ticks++) await sleep(5)
  stop.abort()
  await ended
})

test('progress is told while work goes on', async () => {
  const told: number[] = []
  await apart('kMeans', [points, 3, { seed: 1, onProgress: (done) => told.push(done) }])
  expect(told.at(-1)).toBe(1)
})

test.skipIf(process.platform !== 'linux')('threads come after those who serve requests (Linux)', async () => {
  const niceness = (thread: string) =>
    Number(readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ')[1]!.split(' ')[16])
  const own = niceness(String(process.pid))
  const stop = new AbortController()
  const seen: number[] = []
  const onProgress = () => {
    seen.push(...readdirSync('/proc/self/task').map(niceness))
    stop.abort()
  }
  await codeOf(apart(spinning, [{ onProgress }], { signal: stop.signal }))
  expect(Math.max(...seen)).toBe(Math.max(10, own))
  expect(niceness(String(process.pid))).toBe(own)
})

test.skipIf(!existsSync(BUILT))('it works as it is built (npm run build)', async () => {
  const built: { readonly apart: typeof apart } = await import(BUILT.href)
  expect(await built.apart('kMeans', [points, 3, { seed: 1 }])).toEqual(kMeans(points, 3, { seed: 1 }))
  await expect(built.apart('kMeans', [points, 0, { seed: 1 }])).rejects.toMatchObject({
    code: 'stats/invalid-argument',
  })
})
