import { expect, test } from 'vitest'
import { moveInGrid, reachable } from './move-in-grid'

test('arrow keys go through a grid row by row and stay within it', () => {
  const go = (key: string, from: number) => moveInGrid(key, from, 12, 4)
  expect(go('ArrowRight', 0)).toBe(1)
  expect(go('ArrowLeft', 0)).toBe(0)
  expect(go('ArrowDown', 5)).toBe(9)
  expect(go('ArrowDown', 9)).toBe(9)
  expect(go('ArrowUp', 5)).toBe(1)
  expect(go('Home', 6)).toBe(4)
  expect(go('End', 6)).toBe(7)
  expect(go('a', 6)).toBeUndefined()
})

test('a list is a grid of one column', () => {
  expect(moveInGrid('ArrowRight', 1, 3, 1)).toBe(2)
  expect(moveInGrid('ArrowDown', 2, 3, 1)).toBe(2)
  expect(moveInGrid('Home', 2, 3, 1)).toBe(0)
  expect(moveInGrid('End', 0, 3, 1)).toBe(2)
  expect(moveInGrid('PageDown', 0, 9, 1)).toBe(5)
})

test.each([
  [0, 5, [0, 1, 5], 5],
  [0, 5, [0, 1], 1],
  [5, 0, [2, 5], 2],
  [3, 5, [3], 3],
  [0, 0, [], 0],
])('the way from %i to %i among %j ends at %i', (from, to, drawn: number[], end) => {
  expect(reachable(from, to, (place) => drawn.includes(place))).toBe(end)
})
