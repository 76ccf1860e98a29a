import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { isNotLoaded, useLoadAnew } from './not-loaded'

describe('code that could not be loaded', () => {
  test('is told from other mistakes', () => {
    const payload = new Error('Unable to preload CSS')
    window.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload }))
    expect([payload, new Error('Unable to preload CSS'), null, 'text'].map(isNotLoaded)).toEqual([
      ...[true, false, false, false],
    ])
  })
})

describe('a page that could not be loaded', () => {
  const answer = vi.fn<typeof fetch>()
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', answer)
    sessionStorage.clear()
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

  test('is loaded anew once the server answers', async () => {
    answer.mockRejectedValue(new TypeError('Failed to fetch'))
    const load = vi.fn()
    renderHook(() => useLoadAnew(load))
    await pass(20_000)
    answer.mockResolvedValue(new Response(null, { status: 503 }))
    await pass(20_000)
    expect(load).not.toHaveBeenCalled()
    answer.mockResolvedValue(new Response(null))
    await pass(2_000)
    expect(load).toHaveBeenCalledTimes(1)
  })

  test('is loaded anew at once where the server is a newer one, and not again and again', async () => {
    answer.mockImplementation(async () => new Response(null))
    const [load, again] = [vi.fn(), vi.fn()]
    const { unmount } = renderHook(() => useLoadAnew(load))
    await pass(0)
    unmount()
    renderHook(() => useLoadAnew(again))
    await pass(50_000)
    expect([load.mock.calls.length, again.mock.calls.length]).toEqual([1, 0])
    await pass(12_000)
    expect(again).toHaveBeenCalledTimes(1)
  })

  test('is left alone when somebody goes elsewhere', async () => {
    answer.mockImplementation(async () => new Response(null, { status: 503 }))
    const { unmount } = renderHook(() => useLoadAnew(vi.fn()))
    await pass(0)
    unmount()
    answer.mockClear()
    await pass(20_000)
    expect(answer).not.toHaveBeenCalled()
  })
})
