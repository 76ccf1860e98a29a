import { act } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answers, type Asked, NEVER, Refusal } from '../testing/answers'
import { runHook } from '../testing/show'
import { STATUS } from '../testing/status'
import { type FakeStream, openStreams, setSeen } from '../testing/streams'
import { type AnalysisJob, useAnalysis } from './analyses'
import { useHome } from './home'
import { type ImportJob, useJob, useRunningJobs } from './jobs'
import { useModels } from './models'
import { useStatus } from './status'
import { useDeadLetters, useWebhook, useWebhooks, type Webhook } from './webhooks'

/** Lets time pass, with what is answered meanwhile. */
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

const failing = { since: 0, attempts: 1, nextAt: 9, problem: { code: 'c', path: [], message: '', mend: '' } }
const webhook = (change: Partial<Webhook> = {}): Webhook => ({
  ...{ id: 'w1', url: 'https://a', identities: [], state: 'active', createdAt: 0 },
  ...{ delivered: { batches: 0, changes: 0 }, waiting: 0, deadLetters: 0 },
  ...change,
})

const useLetters = () => useDeadLetters(webhook(), undefined, 25)

describe('what goes on is asked after more often than what rests', () => {
  beforeEach(() => void vi.useFakeTimers())

  const model = (status: string) => ({ models: [{ name: 'churn', lastRun: { status } }] })
  const letters = (...deadLetters: object[]) => ({ deadLetters, next: null })
  const behind = { ...STATUS, live: { ...STATUS.live, lagMs: 5_000 } }
  const working = { ...STATUS, job: { id: 'j', title: 't', done: 1, of: 2 } }

  test.each<[string, () => unknown, string, unknown, number]>([
    ['a workspace at rest', useStatus, 'GET /status', STATUS, 2],
    ['a workspace that works', useStatus, 'GET /status', working, 30],
    ['a workspace that is behind', useStatus, 'GET /status', behind, 30],
    ['jobs that run', useRunningJobs, 'GET /jobs', { jobs: [{ status: 'running' }], next: null }, 60],
    ['jobs that are over', useRunningJobs, 'GET /jobs', { jobs: [{ status: 'done' }], next: null }, 4],
    ['models that are refreshed', useModels, 'GET /models', model('running'), 30],
    ['models that are published', useModels, 'GET /models', model('publishing'), 30],
    ['models at rest', useModels, 'GET /models', model('done'), 0],
    ['a home whose values are computed', useHome, 'GET /home', { measuring: true }, 30],
    ['a home whose values are there', useHome, 'GET /home', { measuring: false }, 0],
    ['webhooks that have told everything', useWebhooks, 'GET /webhooks', { webhooks: [webhook()] }, 0],
    [
      'webhooks, one of which delivers',
      useWebhooks,
      'GET /webhooks',
      { webhooks: [webhook(), webhook({ waiting: 1 })] },
      12,
    ],
    [
      'a webhook that fails',
      () => useWebhook('w1'),
      'GET /webhooks/w1',
      webhook({ state: 'failing', failing }),
      12,
    ],
    [
      'a paused webhook',
      () => useWebhook('w1'),
      'GET /webhooks/w1',
      webhook({ state: 'paused', waiting: 5 }),
      0,
    ],
    ['dead letters', useLetters, 'GET /webhooks/w1/dead-letters', letters({ id: 'd1' }), 12],
    ['no dead letters', useLetters, 'GET /webhooks/w1/dead-letters', letters(), 0],
  ])('%s', async (_, use, what, answer, timesAMinute) => {
    const { asked, unmount } = runHook(use, { answers: { [what]: answer } })
    await pass(60_500)
    unmount()
    expect(asked).toHaveLength(1 + timesAMinute)
  })

  test('and not at all while nobody looks', async () => {
    const { asked } = runHook(() => useWebhook('w1'), {
      answers: { 'GET /webhooks/w1': webhook({ waiting: 1 }) },
    })
    await pass(100)
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    await pass(60_000)
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true })
    expect(asked).toHaveLength(1)
  })
})

describe('a job that is watched', () => {
  let streams: readonly FakeStream[]
  beforeEach(() => {
    streams = openStreams()
  })
  const job = (done: number, status: ImportJob['status'] = 'running') =>
    ({ id: 'j 1', kind: 'import', status, progress: { done, of: 4 } }) as ImportJob
  const watch = (answers: Answers) => runHook(() => useJob('j 1'), { answers })

  test('is told of as it goes on; when it is over, everything is asked for again', async () => {
    let now = job(1)
    const { result, client } = watch({ 'GET /jobs/j%201': () => now })
    client.setQueryData(['segments'], {})
    await expect
      .poll(() => streams.map(({ address }) => address))
      .toEqual(['/api/v1/jobs/j%201/events?language=en'])
    streams[0]!.tell('job', job(3))
    expect(result.current.data?.progress?.done).toBe(3)
    now = job(4, 'done')
    streams[0]!.tell('job', now)
    await expect.poll(() => result.current.data?.status).toBe('done')
    expect(streams[0]!.readyState).toBe(2)
    expect(client.getQueryState(['segments'])?.isInvalidated).toBe(true)
    expect(streams).toHaveLength(1)
  })

  test('is asked after where the server refuses to tell of it', async () => {
    vi.useFakeTimers()
    let now = job(1)
    const { result, client } = watch({ 'GET /jobs/j%201': () => now })
    client.setQueryData(['segments'], {})
    await pass(100)
    streams[0]!.tell('job', job(2))
    streams[0]!.refuse()
    now = job(3)
    await pass(1_100)
    expect(result.current.data?.progress?.done).toBe(3)
    now = job(4, 'done')
    await pass(1_100)
    expect(result.current.data?.status).toBe('done')
    expect(client.getQueryState(['segments'])?.isInvalidated).toBe(true)
  })

  test('is left to the browser where the connection was only lost', async () => {
    vi.useFakeTimers()
    const { asked, result } = watch({ 'GET /jobs/j%201': job(1) })
    await pass(100)
    streams[0]!.interrupt()
    await pass(5_000)
    streams[0]!.tell('job', job(2))
    expect([asked.length, result.current.data?.progress?.done]).toEqual([1, 2])
  })

  test('that is over already is not watched', async () => {
    const { result } = watch({ 'GET /jobs/j%201': job(4, 'failed') })
    await expect.poll(() => result.current.data?.status).toBe('failed')
    expect(streams).toHaveLength(0)
  })

  test('takes no connection while its tab is hidden, and is told as it is to whoever comes back', async () => {
    const { result } = watch({ 'GET /jobs/j%201': job(1) })
    await expect.poll(() => streams.length).toBe(1)
    setSeen(false)
    expect(streams.map(({ readyState }) => readyState)).toEqual([2])
    setSeen(true)
    expect(streams.map(({ readyState }) => readyState)).toEqual([2, 0])
    streams[1]!.tell('job', job(3))
    expect(result.current.data?.progress?.done).toBe(3)
  })

  test('is not watched any more once nobody looks', async () => {
    const { unmount } = watch({ 'GET /jobs/j%201': job(1) })
    await expect.poll(() => streams.length).toBe(1)
    unmount()
    expect(streams[0]!.readyState).toBe(2)
  })
})

describe('a question to an analysis', () => {
  beforeEach(() => void vi.useFakeTimers())
  const METHOD = 'POST /analyses/rfm/runs'
  const options = { scores: 5 }
  const job = (status: AnalysisJob['status'], run?: number) =>
    ({ id: 'j1', kind: 'analysis', status, ...(run !== undefined && { result: { run } }) }) as AnalysisJob
  const found = { id: 3, options, result: { cells: 25 } }

  function ask(answers: Answers, may: readonly string[] = ['evaluations:run']) {
    const asking = { options, enabled: true }
    const hook = runHook(
      () => useAnalysis('rfm', asking.options, { asOf: '2026-03-01', enabled: asking.enabled }),
      {
        may,
        answers,
      },
    )
    const status = () => hook.result.current.status
    return { ...hook, asking, status }
  }

  test('that was answered before is answered at once', async () => {
    const { status, result, asked } = ask({
      [METHOD]: job('done', 3),
      'GET /jobs/j1': job('done', 3),
      'GET /analyses/runs/3': found,
    })
    await pass(100)
    expect(status()).toBe('done')
    expect(result.current.run?.result).toEqual({ cells: 25 })
    expect(asked[0]).toMatchObject({ what: METHOD, body: { options, asOf: '2026-03-01' } })
  })

  test('is followed until it is answered', async () => {
    let now = job('running')
    const { status, result } = ask({
      [METHOD]: job('running'),
      'GET /jobs/j1': () => now,
      'GET /analyses/runs/3': found,
    })
    await pass(3_000)
    expect(status()).toBe('running')
    expect(result.current.job?.status).toBe('running')
    now = job('done', 3)
    await pass(2_000)
    expect(status()).toBe('done')
    expect(result.current.job).toBeUndefined()
  })

  test('that somebody cancelled gave no answer', async () => {
    const { status } = ask({ [METHOD]: job('running'), 'GET /jobs/j1': job('cancelled') })
    await pass(100)
    expect(status()).toBe('failed')
  })

  test('that was refused says why, and can be asked again', async () => {
    let times = 0
    const { status, result } = ask({
      [METHOD]: () => (times++ === 0 ? new Refusal(409, { message: 'Too few.' }) : job('done', 3)),
      'GET /jobs/j1': job('done', 3),
      'GET /analyses/runs/3': found,
    })
    await pass(100)
    expect([status(), (result.current.error as Error).message]).toEqual(['failed', 'Too few.'])
    act(() => result.current.retry())
    await pass(100)
    expect(status()).toBe('done')
  })

  test('that is another one shows what was found before, and says so', async () => {
    const { status, result, asking, rerender } = ask({
      [METHOD]: ({ body }: Asked) =>
        (body as { options: { scores: number } }).options.scores === 5 ? job('done', 3) : NEVER,
      'GET /jobs/j1': job('done', 3),
      'GET /analyses/runs/3': found,
    })
    await pass(100)
    asking.options = { scores: 4 }
    rerender()
    await pass(100)
    expect([status(), result.current.isFormer]).toEqual(['running', true])
    expect(result.current.run?.id).toBe(3)
  })

  test('is not asked before it is wanted', async () => {
    const { status, asked } = runDisabled()
    await pass(1_000)
    expect([status(), asked.length]).toEqual(['idle', 0])
  })
  function runDisabled() {
    const hook = runHook(() => useAnalysis('rfm', options, { enabled: false }), { may: ['evaluations:run'] })
    return { ...hook, status: () => hook.result.current.status }
  }

  test('by somebody who may not ask is answered by what others asked', async () => {
    const { status, result, asked } = ask(
      { 'GET /analyses/runs': { runs: [{ id: 3, options }], next: null }, 'GET /analyses/runs/3': found },
      ['models:read'],
    )
    await pass(100)
    expect([status(), result.current.run?.id]).toEqual(['done', 3])
    expect(asked.map(({ what }) => what)).toEqual(['GET /analyses/runs', 'GET /analyses/runs/3'])
  })

  test('that nobody asked yet is not answered to them', async () => {
    const { status } = ask({ 'GET /analyses/runs': { runs: [], next: null } }, ['models:read'])
    await pass(100)
    expect(status()).toBe('forbidden')
  })
})
