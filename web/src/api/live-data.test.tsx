import { QueryObserver } from '@tanstack/react-query'
import { act } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { runHook } from '../testing/show'
import { type FakeStream, openStreams } from '../testing/streams'
import { type Change, ChangeFeed } from './change-feed'
import { ApiError } from './client'
import { refreshAll, useLiveData } from './live-data'
import { readAlone } from './stream'

const LIST = ['segments']
const BUYERS = ['segments', 'buyers']
const OTHERS = ['segments', 'visitors']
const MEMBERS = ['segments', 'buyers', 'members', {}, 0]
const ADA = ['profiles', 'ada']
const STATUS = ['status']
const KEYS = [LIST, BUYERS, OTHERS, MEMBERS, ADA, STATUS]

const entered = (segment: string, profileId = 17): Change => ({
  ...{ cursor: 'c', change: 'entered', at: 1, recordedAt: 1 },
  ...{ segment, profileId },
})

let streams: readonly FakeStream[]
beforeEach(() => {
  streams = openStreams()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  Object.defineProperty(document, 'hidden', { value: false, configurable: true })
})

function run() {
  const feed = new ChangeFeed((reader) => readAlone({ address: '/v1/changes', types: ['change'] }, reader))
  const known = KEYS.map((key) => [key, { profileId: 17 }] as const)
  const hook = runHook(() => useLiveData(feed), { known })
  /** What is out of date since this was called last. */
  const stale = () => {
    const found = KEYS.filter((key) => hook.client.getQueryState(key)?.isInvalidated)
    for (const key of found) hook.client.setQueryData(key, { profileId: 17 })
    return found
  }
  return { ...hook, feed, stale }
}
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms))
const settle = () => act(() => vi.advanceTimersByTimeAsync(0))
const look = (hidden: boolean) => {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('what is known of members is out of date', () => {
  test('once the stream begins, as some of it may have been answered before', () => {
    const { stale } = run()
    expect(stale()).toEqual([])
    streams[0]!.accept()
    expect(stale()).toEqual([LIST, BUYERS, OTHERS, MEMBERS, ADA])
    streams[0]!.interrupt()
    streams[0]!.accept()
    expect(stale()).toEqual([])
  })

  test('at once and once more when somebody enters, where it concerns them', () => {
    const { stale } = run()
    streams[0]!.accept()
    stale()
    pass(5_000)
    streams[0]!.tell('change', entered('buyers'))
    pass(60)
    expect(stale()).toEqual([LIST, BUYERS, ADA])
    pass(1_000)
    expect(stale()).toEqual([LIST, BUYERS, ADA, STATUS])
    pass(10_000)
    expect(stale()).toEqual([])
  })

  test('not more often than once a second, however much changes', () => {
    const { stale } = run()
    streams[0]!.accept()
    stale()
    let times = 0
    for (let tick = 0; tick < 50; tick++) {
      streams[0]!.tell('change', entered('buyers', tick))
      pass(100)
      if (stale().length > 0) times += 1
    }
    expect(times).toBeGreaterThanOrEqual(5)
    expect(times).toBeLessThanOrEqual(7)
  })

  test('but for lists that would move, after something may have been missed', () => {
    const { stale } = run()
    streams[0]!.accept()
    stale()
    streams[0]!.refuse()
    pass(1_000)
    streams[1]!.accept()
    expect(stale()).toEqual([LIST, BUYERS, OTHERS, ADA])
  })
})

test('what nobody answered is asked for again once the server is back, what it refused is not', async () => {
  const { client } = run()
  streams[0]!.accept()
  const asked: number[] = []
  for (const status of [0, 503, 404]) {
    const queryFn = () => {
      asked.push(status)
      return Promise.reject(new ApiError(status, { code: 'c', path: [], message: 'm', mend: 'm' }))
    }
    const observer = new QueryObserver(client, { queryKey: ['shown', status], queryFn })
    onTestFinished(observer.subscribe(() => undefined))
  }
  await settle()
  expect(asked).toEqual([0, 503, 404])
  streams[0]!.interrupt()
  streams[0]!.accept()
  await settle()
  expect(asked).toEqual([0, 503, 404, 0, 503])
})

describe('the connection', () => {
  test('is there while somebody looks at the page, and ends with it', () => {
    const { feed, unmount } = run()
    expect(streams.map(({ address }) => address)).toEqual(['/v1/changes'])
    streams[0]!.accept()
    look(true)
    expect([feed.connection, streams[0]!.readyState]).toEqual(['none', 2])
    look(false)
    expect(streams).toHaveLength(2)
    unmount()
    expect(streams[1]!.readyState).toBe(2)
    look(false)
    expect(streams).toHaveLength(2)
  })

  test('is not made for a page that was opened behind another one', () => {
    look(true)
    run()
    expect(streams).toHaveLength(0)
    look(false)
    expect(streams).toHaveLength(1)
  })
})

test('after an evaluation everything about members is asked for but lists that would move', () => {
  const { client, stale } = run()
  refreshAll(client)
  expect(stale()).toEqual([LIST, BUYERS, OTHERS, ADA])
})
