import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eventStream, type Listener } from './event-stream.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function opened() {
  let listener: Listener | undefined
  const stop = vi.fn()
  const stream = eventStream((given) => {
    listener = given
    return stop
  }, 1_000)
  return { stream, stop, listener: listener! }
}

test('events come as they were sent, and the stream ends when it is told to', async () => {
  const { stream, stop, listener } = opened()
  listener.send('job', { text: 'a\nb' })
  listener.end()
  expect(await text(stream)).toBe(': here\n\nevent: job\ndata: {"text":"a\\nb"}\n\n')
  expect(stop).toHaveBeenCalledTimes(1)
})

test('a silent stream says now and then that it lives, until its reader goes away', () => {
  const { stream, stop } = opened()
  vi.advanceTimersByTime(3_000)
  expect(String(stream.read())).toBe(': here\n\n'.repeat(4))
  stream.destroy()
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
  return expect.poll(() => stop.mock.calls.length).toBe(1)
})

test('what a slow reader cannot take is counted instead of kept', () => {
  const { stream, listener } = opened()
  for (let sent = 0; sent < 30; sent++) listener.send('reception', 'x'.repeat(100_000))
  expect(stream.readableLength).toBeLessThan(1_200_000)
  stream.read()
  listener.send('reception', 'after')
  expect(String(stream.read())).toMatch(
    /^event: missed\ndata: \{"count":\d+\}\n\nevent: reception\ndata: "after"/,
  )
})
