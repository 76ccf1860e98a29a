import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Change, ChangeFeed, type Source } from './change-feed'

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
  const sources: (Source & { tell: (change: Change) => void })[] = []
  const feed = new ChangeFeed(() => {
    let listener: (event: { readonly data: string }) => void = () => undefined
    const source = {
      close: vi.fn(),
      readyState: 1,
      onopen: null,
      onerror: null,
      addEventListener: (_type: 'change', given: typeof listener) => {
        listener = given
      },
      tell: (told: Change) => listener({ data: JSON.stringify(told) }),
    }
    sources.push(source)
    return source
  })
  const listener = { changed: vi.fn(), missed: vi.fn(), began: vi.fn() }
  feed.listen(listener)
  feed.open()
  return { feed, sources, listener, open: () => sources.at(-1)!.onopen?.call(null as never, null as never) }
}

const refuse = (source: Source) => {
  Object.assign(source, { readyState: 2 })
  source.onerror?.call(null as never, null as never)
}

test('changes that come together are told together', () => {
  const { sources, listener, open } = opened()
  open()
  sources[0]!.tell(change(1))
  sources[0]!.tell(change(2))
  expect(listener.changed).not.toHaveBeenCalled()
  vi.advanceTimersByTime(100)
  expect(listener.changed.mock.calls).toEqual([[[change(1), change(2)]]])
  expect(listener.missed).not.toHaveBeenCalled()
})

test('an interrupted connection is taken up by the browser, and nothing is missed', () => {
  const { feed, sources, listener, open } = opened()
  open()
  Object.assign(sources[0]!, { readyState: 0 })
  sources[0]!.onerror?.call(null as never, null as never)
  expect(feed.connection).toBe('connecting')
  open()
  expect([feed.connection, sources.length, listener.missed.mock.calls.length]).toEqual(['open', 1, 0])
})

test('after a refusal it is tried later and later, and what was missed is said once', () => {
  const { feed, sources, listener, open } = opened()
  open()
  refuse(sources[0]!)
  expect(feed.connection).toBe('lost')
  vi.advanceTimersByTime(1_000)
  refuse(sources[1]!)
  vi.advanceTimersByTime(1_000)
  expect(sources).toHaveLength(2)
  vi.advanceTimersByTime(1_000)
  expect(sources).toHaveLength(3)
  open()
  expect([feed.connection, listener.missed.mock.calls.length]).toEqual(['open', 1])
})

test('while nobody looks there is no connection; afterwards something may have been missed', () => {
  const { feed, sources, listener, open } = opened()
  const watcher = vi.fn()
  feed.watch(watcher)
  open()
  feed.close()
  expect([feed.connection, sources[0]!.close]).toEqual(['none', expect.objectContaining({})])
  expect(sources[0]!.close).toHaveBeenCalled()
  feed.open()
  open()
  expect(listener.missed).toHaveBeenCalledTimes(1)
  expect(watcher).toHaveBeenCalledTimes(4)
})

test('once, when it is open first, it is said that everything is told from then on', () => {
  const { feed, sources, listener, open } = opened()
  expect(listener.began).not.toHaveBeenCalled()
  open()
  expect(listener.began).toHaveBeenCalledTimes(1)
  Object.assign(sources[0]!, { readyState: 0 })
  sources[0]!.onerror?.call(null as never, null as never)
  open()
  feed.close()
  feed.open()
  open()
  expect([listener.began.mock.calls.length, listener.missed.mock.calls.length]).toEqual([1, 1])
})

test('where it was refused at first, everything may have been missed', () => {
  const { sources, listener, open } = opened()
  refuse(sources[0]!)
  vi.advanceTimersByTime(1_000)
  open()
  expect([listener.began.mock.calls.length, listener.missed.mock.calls.length]).toEqual([0, 1])
})

test('it waits longer after every refusal, and never longer than half a minute', () => {
  const { sources } = opened()
  const waits = [1_000, 2_000, 5_000, 10_000, 30_000, 30_000]
  for (const [refused, wait] of waits.entries()) {
    refuse(sources[refused]!)
    vi.advanceTimersByTime(wait - 1)
    expect(sources).toHaveLength(refused + 1)
    vi.advanceTimersByTime(1)
    expect(sources).toHaveLength(refused + 2)
  }
})

test('after it was open once it is tried soon again', () => {
  const { sources, open } = opened()
  refuse(sources[0]!)
  vi.advanceTimersByTime(1_000)
  open()
  refuse(sources[1]!)
  vi.advanceTimersByTime(1_000)
  expect(sources).toHaveLength(3)
})

test('whoever looks away is not connected again behind their back', () => {
  const { feed, sources } = opened()
  refuse(sources[0]!)
  feed.close()
  vi.advanceTimersByTime(60_000)
  expect([sources.length, feed.connection]).toEqual([1, 'none'])
})

test('whoever does not listen any more is told nothing', () => {
  const { feed, sources, open } = opened()
  const late = { changed: vi.fn(), missed: vi.fn() }
  const stop = feed.listen(late)
  open()
  stop()
  sources[0]!.tell(change(1))
  vi.advanceTimersByTime(100)
  expect(late.changed).not.toHaveBeenCalled()
})
