import { expect, test } from 'vitest'
import type { Movement } from '../api/segments'
import { layOutBars, stretchesOf, sumMovements, total } from './movement-bars'
import { dayTicks, rangeOf } from './time-range'

const MOVEMENTS: readonly Movement[] = [
  { at: 100, cause: 'identity', entered: 1, exited: 2 },
  { at: 99, cause: 'data', entered: 4, exited: 0 },
  { at: 10, cause: 'time', entered: 0, exited: 3 },
  { at: -1, cause: 'data', entered: 50, exited: 50 },
  { at: 101, cause: 'data', entered: 50, exited: 50 },
]

test('movements are summed by stretch and cause; the end belongs to the last stretch', () => {
  const stretches = stretchesOf(MOVEMENTS, 0, 100, 4)
  expect(stretches.map(({ entered }) => total(entered))).toEqual([0, 0, 0, 5])
  expect(stretches.map(({ exited }) => total(exited))).toEqual([3, 0, 0, 2])
  expect(sumMovements(MOVEMENTS.slice(0, 3))).toEqual({
    entered: { data: 4, time: 0, definition: 0, identity: 1, lookedBack: 0 },
    exited: { data: 0, time: 3, definition: 0, identity: 2, lookedBack: 0 },
  })
})

test('entries stand on the axis, exits hang from it, causes on one another', () => {
  const { bars, axis, ticks } = layOutBars(stretchesOf(MOVEMENTS, 0, 100, 2), [0, 100], [0, 100])
  expect(ticks.map(({ count }) => count)).toEqual([5, 0, -5])
  expect(axis).toBe(50)
  expect(bars.map(({ cause, x, y, height }) => [cause, x, y, height])).toEqual([
    ['time', 0, 50, 30],
    ['data', 50, 10, 40],
    ['identity', 50, 0, 10],
    ['identity', 50, 50, 20],
  ])
})

test('a side without anybody gets no room', () => {
  const only = stretchesOf([{ at: 5, cause: 'data', entered: 7, exited: 0 }], 0, 10, 1)
  expect(layOutBars(only, [0, 10], [0, 100])).toMatchObject({ axis: 100 })
  expect(layOutBars(only, [0, 10], [0, 100]).ticks.map(({ count }) => count)).toEqual([10, 0])
  const none = layOutBars(stretchesOf([], 0, 10, 3), [0, 10], [0, 100])
  expect(none.bars).toEqual([])
  expect(none.axis).toBe(50)
})

test('days are thinned to what fits', () => {
  const day = 86_400_000
  expect(dayTicks(day * 0.5, day * 7.5, 7)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => n * day))
  expect(dayTicks(0, day * 30, 5)).toEqual([0, 7, 14, 21, 28].map((n) => n * day))
})

test('a range that is not known is the longest', () => {
  expect(rangeOf('week').value).toBe('week')
  expect(rangeOf('x').value).toBe('year')
  expect(rangeOf(null).value).toBe('year')
})
