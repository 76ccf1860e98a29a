import fc from 'fast-check'
import { expect, test } from 'vitest'
import { framed, middleOf, WORLD } from './frame'
import { canBeNearer, frameOf, further, nearer, readView, shapeOf, writeView } from './view'

test('what a map shows comes back from its address, whatever that says', () => {
  const thousandths = (value: number) => value / 1_000
  const around = fc.record({
    middle: fc.tuple(
      fc.integer({ min: -2_700, max: 2_700 }).map(thousandths),
      fc.integer({ min: -1_000, max: 1_400 }).map(thousandths),
    ),
    width: fc.integer({ min: 110, max: 5_470 }).map(thousandths),
  })
  fc.assert(
    fc.property(around, (view) => {
      expect(readView(writeView(view))).toEqual(view)
    }),
  )
  expect(['most', 'world', '', '1~2', '1~2~x', 'moon'].map(readView)).toEqual([
    'most',
    'world',
    ...Array.from({ length: 4 }, () => 'most'),
  ])
  const frame = frameOf(readView('9999~-9999~9999'), [], 0.4)
  expect(frame.width).toBe(WORLD.width)
})

test('steps nearer end, and as many further show the whole world', () => {
  let frame = WORLD
  let steps = 0
  for (; canBeNearer(frame); steps++) frame = frameOf(nearer(frame), [], 0.5)
  expect(steps).toBeGreaterThan(5)
  expect(middleOf(frame)[0]).toBeCloseTo(0)
  let view = further(frame)
  for (let step = 1; step < steps; step++) {
    expect(view).not.toBe('world')
    view = further(frameOf(view, [], 0.5))
  }
  expect(view).toBe('world')
})

test('a step nearer goes to what is picked', () => {
  const view = nearer(framed([0, 0], 1, 0.5), [0.3, 0.2])
  const [x, y] = middleOf(frameOf(view, [], 0.5))
  expect([x, y]).toEqual([expect.closeTo(0.3), expect.closeTo(0.2)])
})

test('a map is as high before it is known where customers are as after', () => {
  expect(shapeOf('world', true)).toBe(WORLD.height / WORLD.width)
  expect(shapeOf('most', true)).toBeGreaterThan(shapeOf('most', false))
  const { width, height } = frameOf('most', [], 0.5)
  expect(height / width).toBeCloseTo(0.5)
})
