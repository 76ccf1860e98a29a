import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Change, ChangeFeed } from './change-feed'
import type { StreamReader } from './stream'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const change = (profileId: number): Change => ({
  cursor: `${profileId}`,
  segment: 'buyers',
  change: 'entered',
  at: 1,
  recordedAt: 1,
  profileId,
})

function opened() {
  const streams: { reader: StreamReader; close: ReturnType<typeof vi.fn> }[] = []
  const feed = new ChangeFeed((reader) => {
    const close = vi.fn()
    streams.push({ reader, close })
    return close
  })
  const listener = { changed: vi.fn(), missed: vi.fn(), began: vi.fn(), returned: vi.fn() }
  feed.listen(listener)
  feed.open()
  const last = () => streams.at(-1)!.reader
  return {
    ...{ feed, streams, listener },
    open: () => last().opened(),
    interrupt: () => last().interrupted(),
    refuse: () => last().refused(),
    tell: (told: Change) => last().told({ type: 'change', data: JSON.stringify(told), id: told.cursor }),
  }
}

test('changes that come together are told together', () => {
  const { listener, open, tell } = opened()
  open()
  tell(change(1))
  tell(change(2))
  expect(listener.changed).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(listener.changed.mock.calls).toEqual([[[change(1), change(2)]]])
  expect(listener.missed).not.toHaveBeenCalled()
})

test('an interrupted connection is taken up by the browser, and nothing is missed', () => {
  const { feed, streams, listener, open, interrupt } = opened()
  open()
  interrupt()
  expect(feed.connection).toBe('connecting')
  open()
  expect([feed.connection, streams.length, listener.missed.mock.calls.length]).toEqual(['open', 1, 0])
})

test('after a refusal it is tried later and later, and what was missed is said once', () => {
  const { feed, streams, listener, open, refuse } = opened()
  open()
  refuse()
  expect(feed.connection).toBe('lost')
  vi.advanceTimersByTime(1_000)
  refuse()
  vi.advanceTimersByTime(1_000)
  expect(streams).toHaveLength(2)
  vi.advanceTimersByTime(1_000)
  expect(streams).toHaveLength(3)
  open()
  expect([feed.connection, listener.missed.mock.calls.length]).toEqual(['open', 1])
})

test('while nobody looks there is no connection; afterwards something may have been missed', () => {
  const { feed, streams, listener, open } = opened()
  const watcher = vi.fn()
  feed.watch(watcher)
  open()
  feed.close()
  expect([feed.connection, streams[0]!.close]).toEqual(['none', expect.objectContaining({})])
  expect(streams[0]!.close).toHaveBeenCalled()
  feed.open()
  open()
  expect(listener.missed).toHaveBeenCalledTimes(1)
  expect(watcher).toHaveBeenCalledTimes(4)
})

test('once, when it is open first, it is said that everything is told from then on', () => {
  const { feed, listener, open, interrupt } = opened()
  expect(listener.began).not.toHaveBeenCalled()
  open()
  expect(listener.began).toHaveBeenCalledTimes(1)
  interrupt()
  open()
  feed.close()
  feed.open()
  open()
  expect([listener.began.mock.calls.length, listener.missed.mock.calls.length]).toEqual([1, 1])
})

test('where it was refused at first, everything may have been missed', () => {
  const { listener, open, refuse } = opened()
  refuse()
  vi.advanceTimersByTime(1_000)
  open()
  expect([listener.began.mock.calls.length, listener.missed.mock.calls.length]).toEqual([0, 1])
})

test('it waits longer after every refusal, and never longer than half a minute', () => {
  const { streams, refuse } = opened()
  const waits = [1_000, 2_000, 5_000, 10_000, 30_000, 30_000]
  for (const [refused, wait] of waits.entries()) {
    refuse()
    vi.advanceTimersByTime(wait - 1)
    expect(streams).toHaveLength(refused + 1)
    vi.advanceTimersByTime(1)
    expect(streams).toHaveLength(refused + 2)
  }
})

test('after it was open once it is tried soon again', () => {
  const { streams, open, refuse } = opened()
  refuse()
  vi.advanceTimersByTime(1_000)
  open()
  refuse()
  vi.advanceTimersByTime(1_000)
  expect(streams).toHaveLength(3)
})

test('whoever looks away is not connected again behind their back', () => {
  const { feed, streams, refuse } = opened()
  refuse()
  feed.close()
  vi.advanceTimersByTime(60_000)
  expect([streams.length, feed.connection]).toEqual([1, 'none'])
})

test('whoever does not listen any more is told nothing', () => {
  const { feed, open, tell } = opened()
  const late = { changed: vi.fn(), missed: vi.fn() }
  const stop = feed.listen(late)
  open()
  stop()
  tell(change(1))
  vi.advanceTimersByTime(100)
  expect(late.changed).not.toHaveBeenCalled()
})

test('a server that is silent for long is said to be so, until it is back', () => {
  const { feed, listener, open, interrupt } = opened()
  open()
  interrupt()
  vi.advanceTimersByTime(3_000)
  interrupt()
  expect(feed.connection).toBe('connecting')
  vi.advanceTimersByTime(2_000)
  expect(feed.connection).toBe('unreachable')
  interrupt()
  expect([feed.connection, listener.returned.mock.calls.length]).toEqual(['unreachable', 0])
  open()
  vi.advanceTimersByTime(60_000)
  expect([feed.connection, listener.returned.mock.calls.length]).toEqual(['open', 1])
})

test('so is one that never answered; whoever looks away is told nothing of it', () => {
  const { feed } = opened()
  vi.advanceTimersByTime(5_000)
  expect(feed.connection).toBe('unreachable')
  feed.close()
  feed.open()
  feed.close()
  vi.advanceTimersByTime(5_000)
  expect(feed.connection).toBe('none')
})
