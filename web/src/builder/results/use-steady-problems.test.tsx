import { expect, test } from 'vitest'
import { runHook } from '../../testing/show'
import { type GroupItem, viewTree } from '../definition/items'
import type { Path } from '../definition/node'
import type { PlacedProblem } from './at-items'
import { useSteadyProblems } from './use-steady-problems'

const [a, b, c] = ['a', 'b', 'c'].map((event) => ({ event }))
const WHEN = ['when']
const BEFORE = viewTree({ all: [a, b] }, WHEN)
const problem = (path: Path, message = 'Wrong.'): PlacedProblem => ({
  path,
  message,
  mend: 'Mend it.',
  severity: 'error',
})
const AT_B = problem(['when', 'all', 1, 'event'])

function shown(problems: readonly PlacedProblem[], tree: GroupItem = BEFORE) {
  let given = { problems, tree, isKnown: true }
  const { result, rerender } = runHook(() => useSteadyProblems(given.problems, given.tree, given.isKnown))
  return {
    now: () => result.current,
    change: (next: Partial<typeof given>) => {
      given = { ...given, ...next }
      rerender()
    },
  }
}

test('what is known is shown as it is', () => {
  const page = shown([AT_B])
  expect(page.now()).toEqual([AT_B])
  page.change({ problems: [] })
  expect(page.now()).toEqual([])
})

test('while it is not known after a change, it stays with its item, wherever that is now', () => {
  const page = shown([AT_B, problem(['title'], 'Long.')])
  page.change({ problems: [], isKnown: false, tree: viewTree({ any: [c, a, b] }, WHEN) })
  expect(page.now()).toEqual([problem(['when', 'any', 2, 'event']), problem(['title'], 'Long.')])
})

test('it goes with its item', () => {
  const page = shown([AT_B])
  page.change({ problems: [], isKnown: false, tree: viewTree({ all: [a] }, WHEN) })
  expect(page.now()).toEqual([])
})

test('before anything is known there is nothing', () => {
  const { result } = runHook(() => useSteadyProblems([AT_B], BEFORE, false))
  expect(result.current).toEqual([])
})
