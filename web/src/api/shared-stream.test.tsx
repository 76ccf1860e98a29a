import { act } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type FakeStream, openStreams } from '../testing/streams'
import { FakeBrowser } from '../testing/windows'
import { readTogether } from './shared-stream'
import type { StreamPlan } from './stream'

const CHANGES: StreamPlan = {
  address: '/changes',
  types: ['change', 'place'],
  after: (id) => `/changes?after=${id}`,
}
const CALLS: StreamPlan = { address: '/calls', types: ['call'], retold: 2 }

let streams: readonly FakeStream[]
let browser: FakeBrowser
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  streams = openStreams()
  browser = new FakeBrowser()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

/** A window that reads, with what it is told: data of events, and how the connection is. */
function open(plan = CHANGES) {
  const window = browser.open()
  const told: string[] = []
  const close = readTogether(
    plan,
    {
      told: ({ data }) => told.push(JSON.parse(data) as string),
      opened: () => told.push('opened'),
      interrupted: () => told.push('interrupted'),
      refused: () => told.push('refused'),
    },
    window,
  )
  return { window, close, take: () => told.splice(0) }
}

const addresses = () => streams.map(({ address }) => address)
const openOnes = () => streams.filter(({ readyState }) => readyState < 2).length

describe('many windows', () => {
  test('have one connection, and all are told', () => {
    const windows = Array.from({ length: 12 }, () => open())
    streams[0]!.accept()
    streams[0]!.tell('change', 'a', '1')
    const late = open()
    streams[0]!.tell('change', 'b', '2')
    expect(addresses()).toEqual(['/changes'])
    for (const { take } of windows) expect(take()).toEqual(['opened', 'a', 'b'])
    expect(late.take()).toEqual(['opened', 'b'])
  })

  test('know when it is interrupted, and when it is there again', () => {
    const [first, second] = [open(), open()]
    streams[0]!.accept()
    streams[0]!.interrupt()
    streams[0]!.accept()
    expect(first.take()).toEqual(['opened', 'interrupted', 'opened'])
    expect(second.take()).toEqual(['opened', 'interrupted', 'opened'])
  })

  test('are all refused, and may try again', async () => {
    const [first, second] = [open(), open()]
    streams[0]!.refuse()
    await pass(30_000)
    expect([first.take(), second.take(), openOnes()]).toEqual([['refused'], ['refused'], 0])
    const again = open()
    streams[1]!.accept()
    expect(again.take()).toEqual(['opened'])
  })

  test('that come later are told the latest as the server tells it, those that are there not again', () => {
    const first = open(CALLS)
    streams[0]!.accept()
    for (const call of ['a', 'b', 'c']) streams[0]!.tell('call', call)
    const [second, third] = [open(CALLS), open(CALLS)]
    expect(first.take()).toEqual(['opened', 'a', 'b', 'c'])
    expect(second.take()).toEqual(['opened', 'b', 'c'])
    expect(third.take()).toEqual(['opened', 'b', 'c'])
  })
})

describe('when the window closes that reads', () => {
  test('the next one goes on after what was told last', async () => {
    const [first, second, third] = [open(), open(), open()]
    streams[0]!.accept()
    streams[0]!.tell('change', 'a', '1')
    first.close()
    await pass(0)
    expect([addresses(), openOnes()]).toEqual([['/changes', '/changes?after=1'], 1])
    streams[1]!.accept()
    streams[1]!.tell('change', 'b', '2')
    expect(second.take()).toEqual(['opened', 'a', 'interrupted', 'opened', 'b'])
    expect(third.take()).toEqual(['opened', 'a', 'interrupted', 'opened', 'b'])
    expect(first.take()).toEqual(['opened', 'a'])
  })

  test('one that was told nothing yet goes on where the other was', async () => {
    const first = open()
    streams[0]!.accept()
    streams[0]!.tell('place', 'here', '7')
    open()
    first.close()
    await pass(0)
    expect(addresses()).toEqual(['/changes', '/changes?after=7'])
  })

  test('one that closed before is passed over', async () => {
    const [first, second] = [open(), open()]
    second.close()
    first.close()
    await pass(30_000)
    expect([streams.length, openOnes()]).toEqual([1, 0])
  })
})

describe('when the window hangs that reads', () => {
  test('another takes its place, and it is one of the others when it is back', async () => {
    const [first, second, third] = [open(), open(), open()]
    streams[0]!.accept()
    streams[0]!.tell('change', 'a', '1')
    first.window.isHung = true
    await pass(10_000)
    expect([addresses().at(-1), openOnes()]).toEqual(['/changes?after=1', 1])
    const last = streams.at(-1)!
    last.accept()
    first.window.isHung = false
    last.tell('change', 'b', '2')
    for (const { take } of [first, second, third]) expect(take().at(-1)).toBe('b')
    const known = streams.length
    await pass(60_000)
    expect([streams.length, openOnes()]).toEqual([known, 1])
    second.close()
    third.close()
    await pass(0)
    expect(openOnes()).toBe(1)
  })

  test('it stays whose it is as long as it says something, however seldom anything happens', async () => {
    open()
    open()
    streams[0]!.accept()
    await pass(600_000)
    expect(streams).toHaveLength(1)
  })

  test('and somebody takes its place who was told nothing, the others may have missed something', async () => {
    const [first, knowing] = [open(), open()]
    streams[0]!.accept()
    streams[0]!.tell('change', 'a', '1')
    first.window.isHung = true
    const ignorant = open()
    vi.spyOn(Math, 'random').mockReturnValueOnce(1).mockReturnValueOnce(0)
    await pass(7_000)
    streams.at(-1)!.accept()
    expect([addresses(), openOnes()]).toEqual([['/changes', '/changes'], 1])
    expect([knowing.take(), ignorant.take()]).toEqual([['opened', 'a', 'refused'], ['opened']])
  })

  test('nobody takes its place who is not there any more', async () => {
    const [first, second] = [open(), open()]
    first.window.isHung = true
    await pass(2_000)
    second.close()
    await pass(60_000)
    expect(streams).toHaveLength(1)
  })
})

describe('where windows cannot agree', () => {
  test('each has a connection of its own: without locks', () => {
    const told: string[] = []
    const reader = {
      told: vi.fn(),
      opened: () => told.push('opened'),
      interrupted: vi.fn(),
      refused: vi.fn(),
    }
    const close = readTogether(CHANGES, reader)
    readTogether(CHANGES, reader)
    streams[0]!.accept()
    streams[1]!.accept()
    expect([streams.length, told]).toEqual([2, ['opened', 'opened']])
    close()
    expect(openOnes()).toBe(1)
  })

  test('and where locks are refused', async () => {
    const locks = { request: () => Promise.reject(new DOMException('Not here.', 'SecurityError')) }
    const reader = { told: vi.fn(), opened: vi.fn(), interrupted: vi.fn(), refused: vi.fn() }
    readTogether(CHANGES, reader, { ...browser.open(), locks: locks as never })
    await pass(0)
    streams[0]!.accept()
    expect([streams.length, reader.opened.mock.calls.length]).toEqual([1, 1])
  })
})
