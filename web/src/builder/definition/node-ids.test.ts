import { expect, test } from 'vitest'
import { idOf, keepNodes, succeed } from './node-ids'
import { isRecord, isSame } from './plain-data'

const [a, b, c] = ['a', 'b', 'c'].map((event) => ({ event }))
const again = <Value>(value: Value): Value => structuredClone(value)

test('every node has a number of its own, which its successor takes over', () => {
  expect(idOf(a!)).toBe(idOf(a!))
  expect(idOf(a!)).not.toBe(idOf(b!))
  const changed = { event: 'other' }
  expect(succeed(changed, a)).toBe(changed)
  expect(idOf(changed)).toBe(idOf(a!))
  expect(succeed('text', a)).toBe('text')
})

test('what says the same is the same node, wherever it stands in its list', () => {
  const before = { all: [a, b, c] }
  const after = keepNodes(again({ all: [c, a, b] }), before) as { all: unknown[] }
  expect(after.all).toEqual([c, a, b])
  expect(after.all[0]).toBe(c)
  expect(after.all[1]).toBe(a)
  expect(keepNodes(again(before), before)).toBe(before)
})

test('what changed follows on what stood at its place; what is new follows on nothing', () => {
  const before = { all: [a, b] }
  const after = keepNodes({ all: [again(a), { event: 'b', atLeast: 2 }, { event: 'd' }] }, before) as {
    all: object[]
  }
  expect(after.all[0]).toBe(a)
  expect(idOf(after.all[1]!)).toBe(idOf(b!))
  expect([idOf(a!), idOf(b!)]).not.toContain(idOf(after.all[2]!))
  expect(keepNodes('text', before)).toBe('text')
  expect(keepNodes([1], { all: [] })).toEqual([1])
})

test.each([
  [{ x: 1, y: [2, { z: 3 }] }, { y: [2, { z: 3 }], x: 1 }, true],
  [{ x: undefined }, {}, false],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [null, {}, false],
  ['5', 5, false],
])('%j and %j say the same: %s', (one, other, same) => {
  expect(isSame(one, other)).toBe(same)
})

test('fields are neither lists nor nothing', () => {
  expect([{}, [], null, 'x'].map(isRecord)).toEqual([true, false, false, false])
})
