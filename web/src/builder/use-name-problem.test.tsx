import { act } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { segmentRow } from '../testing/segment-row'
import { runHook } from '../testing/show'
import type { Definition } from './definition/node'
import { startFrom } from './start'
import { DRAFTS, saved } from './testing/drafts'
import { useNameProblem } from './use-name-problem'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

const called = (name: string): Definition => ({ segment: name, when: { event: 'order' } })

/** Lets time go by, and the lists of segments be there. */
async function pass(ms: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms))
  await act(() => new Promise((resolve) => setImmediate(resolve)))
  await act(() => vi.advanceTimersByTimeAsync(1))
}

function write(first: string) {
  let name = first
  const start = startFrom(called(first), localStorage)
  const rows = [segmentRow('buyers'), segmentRow('old', { status: 'archived' })]
  const { result, rerender } = runHook(() => useNameProblem(called(name), start), {
    answers: { ...DRAFTS, ...saved(...rows) },
  })
  const type = (next: string) => {
    name = next
    rerender()
  }
  return { told: () => result.current.map(({ message }) => message), type }
}

test.each(['buyers', 'old'])('something that begins with the taken name %s says so at once', async (name) => {
  const { told } = write(name)
  expect(told()).toEqual([])
  await pass(0)
  expect(told()).toEqual([`The name “${name}” is taken.`])
})

test('a taken name on the way to a longer one is not told, and nothing jumps', async () => {
  const { told, type } = write('buyer')
  await pass(500)
  for (const name of ['buyers', 'buyers-', 'buyers-o']) {
    type(name)
    await pass(100)
    expect(told()).toEqual([])
  }
  await pass(1_000)
  expect(told()).toEqual([])
})

test('it is told once somebody pauses, and is gone as soon as the name is another', async () => {
  const { told, type } = write('buyer')
  await pass(500)
  type('buyers')
  expect(told()).toEqual([])
  await pass(500)
  expect(told()).toEqual(['The name “buyers” is taken.'])
  type('buyers-o')
  expect(told()).toEqual([])
})
