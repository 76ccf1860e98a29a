import { act } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { runHook } from '../../testing/show'
import { useMappingText } from './use-mapping-text'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))

const PAUSE_MS = 400

function typing(proposed: string) {
  const { result } = runHook(() => useMappingText(proposed))
  return {
    result,
    type: (text: string) => act(() => result.current.setText(text)),
    wait: (ms: number) => act(() => vi.advanceTimersByTime(ms)),
  }
}

test('the text counts at once, and is asked about once typing pauses', () => {
  const { result, type, wait } = typing('version: 1\n')
  type('version: 2\n')
  wait(PAUSE_MS - 1)
  type('version: 3\n')
  expect(result.current).toMatchObject({ text: 'version: 3\n', settled: 'version: 1\n' })
  wait(PAUSE_MS - 1)
  expect(result.current.settled).toBe('version: 1\n')
  wait(1)
  expect(result.current.settled).toBe('version: 3\n')
})

test('a text that is no YAML is kept, and never asked about', () => {
  const { result, type, wait } = typing('version: 1\n')
  type('version: [')
  wait(PAUSE_MS)
  expect(result.current).toMatchObject({
    text: 'version: [',
    settled: 'version: 1\n',
    reading: { ok: false },
  })
  expect(result.current.view).toBeUndefined()
})

test('YAML of another shape is a mapping that no form shows', () => {
  const { result, type } = typing('version: 1\n')
  expect(result.current.view).toMatchObject({ events: [] })
  type('events: some\n')
  expect(result.current.reading.ok).toBe(true)
  expect(result.current.view).toBeUndefined()
})
