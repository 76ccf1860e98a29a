import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ControlStore, openControlStore } from '../control/index.ts'
import { fail } from '../errors/index.ts'
import type { Job } from './job.ts'
import { Jobs } from './jobs.ts'

let control: ControlStore
let now = 1_000
const asked = { kind: 'evaluation', title: 'Evaluating', startedBy: 'user:ada' }
const untilStopped = (signal: AbortSignal) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

function gate() {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { passed, open }
}

beforeEach(async () => {
  control = await openControlStore({ path: ':memory:' })
  now = 1_000
})
afterEach(() => control.close())

const opened = () => Jobs.open({ control, clock: () => now })

test('work goes on after its job is returned, tells how far it is, and leaves its result', async () => {
  const jobs = await opened()
  const told: Job[] = []
  const [watched, halfway] = [gate(), gate()]
  const job = await jobs.start(asked, async ({ progress }) => {
    await watched.passed
    progress({ done: 1, of: 2 })
    await halfway.passed
    return { size: 7 }
  })
  expect(job).toMatchObject({ ...asked, status: 'running', startedAt: 1_000 })
  const ended = new Promise<void>((resolve) => {
    jobs.watch(job.id, (change) => {
      told.push(change)
      if (change.status !== 'running') resolve()
    })
  })
  watched.open()
  await expect.poll(() => jobs.running[0]?.progress).toEqual({ done: 1, of: 2 })
  now = 2_000
  halfway.open()
  await ended
  expect(told.map(({ status }) => status)).toEqual(['running', 'done'])
  const finished = { ...asked, status: 'done', finishedAt: 2_000, result: { size: 7 } }
  expect(await jobs.get(job.id)).toMatchObject(finished)
  expect(jobs.running).toEqual([])
})

test('what began work is kept apart from names that read the same', async () => {
  const jobs = await opened()
  const starters = ['start', { trigger: 'start' }] as const
  for (const startedBy of starters) await jobs.start({ ...asked, startedBy }, async () => undefined)
  await jobs.close()
  const kept = (await (await opened()).list({ limit: 2 })).map(({ startedBy }) => startedBy)
  expect(kept).toHaveLength(2)
  expect(kept).toEqual(expect.arrayContaining([...starters]))
})

test('cancelled work stops, and its job says so', async () => {
  const jobs = await opened()
  const { id } = await jobs.start(asked, ({ signal }) => untilStopped(signal))
  expect((await jobs.cancel(id)).status).toBe('cancelled')
  expect((await jobs.cancel(id)).status).toBe('cancelled')
})

test('work that fails keeps its problems: those of an error of ours, or jobs/failed', async () => {
  const jobs = await opened()
  const known = await jobs.start(asked, async () => fail('ingest/import-running', {}))
  const unknown = await jobs.start(asked, async () => {
    throw new TypeError('x is undefined')
  })
  for (const [{ id }, code] of [
    [known, 'ingest/import-running'],
    [unknown, 'jobs/failed'],
  ] as const) {
    await expect.poll(async () => (await jobs.get(id)).status).toBe('failed')
    expect((await jobs.get(id)).problems?.[0]?.code).toBe(code)
  }
})

test('work is among those that run as soon as it is asked for, so that two requests at once see each other', async () => {
  const jobs = await opened()
  const begun = jobs.start(asked, ({ signal }) => untilStopped(signal))
  expect(jobs.running).toHaveLength(1)
  await begun
  await jobs.close()
})

test('while the store cannot be reached the end of a job is not lost, and the process goes on', async () => {
  let broken = false
  const flaky = new Proxy(control, {
    get: (of, name) =>
      broken && name === 'db' ? fail('store/closed', { store: 'control' }) : Reflect.get(of, name),
  })
  const jobs = await Jobs.open({ control: flaky, clock: () => now })
  const { passed, open } = gate()
  const { id } = await jobs.start(asked, () => passed)
  broken = true
  open()
  await expect.poll(async () => (await jobs.get(id)).status).toBe('done')
  expect(jobs.running).toEqual([])
  broken = false
  const stored = () => control.db.selectFrom('jobs').select('status').execute()
  await expect.poll(stored).toEqual([{ status: 'done' }])
})

test('closing stops all work; what a killed process left is interrupted', async () => {
  const first = await opened()
  await first.start(asked, ({ signal }) => untilStopped(signal))
  await first.close()
  const left = await first.start(asked, ({ signal }) => untilStopped(signal))
  now = 5_000
  const second = await opened()
  expect(await second.get(left.id)).toMatchObject({ status: 'interrupted', finishedAt: 5_000 })
  await first.close()
})

test('the list goes back from the newest, page by page', async () => {
  const jobs = await opened()
  for (let number = 0; number < 5; number += 1) {
    now += number % 2
    await jobs.start({ ...asked, title: `${number}` }, async () => undefined)
  }
  const ids = (await jobs.list({ limit: 5 })).map(({ id }) => id)
  const pages: string[] = []
  for (let before: Job | undefined; ; ) {
    const page = await jobs.list({ limit: 2, before })
    if (page.length === 0) break
    pages.push(...page.map(({ id }) => id))
    before = page.at(-1)
  }
  expect(pages).toEqual(ids)
})

test('a job of more than thirty days ago is forgotten by the next process', async () => {
  const first = await opened()
  const old = await first.start(asked, async () => undefined)
  now += 29 * 86_400_000
  const recent = await first.start(asked, async () => undefined)
  await first.close()
  now += 2 * 86_400_000
  const second = await opened()
  expect((await second.list({ limit: 10 })).map(({ id }) => id)).toEqual([recent.id])
  await expect(second.get(old.id)).rejects.toMatchObject({ code: 'jobs/not-found' })
})

test('a job that is not there is jobs/not-found', async () => {
  const jobs = await opened()
  await expect(jobs.get('none')).rejects.toMatchObject({ code: 'jobs/not-found' })
  await expect(jobs.cancel('none')).rejects.toMatchObject({ code: 'jobs/not-found' })
})
