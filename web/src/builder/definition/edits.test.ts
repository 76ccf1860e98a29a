import { expect, test } from 'vitest'
import {
  dissolveGroup,
  duplicateNode,
  insertNode,
  moveNode,
  negateNode,
  removeNode,
  replaceNode,
  setJoin,
  wrapNode,
} from './edits'
import { nodeAt } from './node'
import { idOf } from './node-ids'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((event) => ({ event }))
const inner = { any: [b, c] }
const tree = { segment: 's', when: { all: [a, inner, d] } }
const when = (node: unknown) => ({ segment: 's', when: node })

test('a single condition at the root becomes a group when something is added', () => {
  expect(insertNode(when(a), { group: ['when'], index: 1 }, b)).toEqual(when({ all: [a, b] }))
  expect(insertNode(when(a), { group: ['when'], index: 0 }, b)).toEqual(when({ all: [b, a] }))
  expect(insertNode({ segment: 's' }, { group: ['when'], index: 0 }, b)).toEqual(when({ all: [b] }))
  expect(duplicateNode(when(a), ['when'])).toEqual(when({ all: [a, a] }))
})

test('what is taken out takes the groups with it that it leaves empty, but not the root', () => {
  expect(removeNode(tree, ['when', 'all', 0])).toEqual(when({ all: [inner, d] }))
  const nested = when({ all: [a, { not: { any: [{ all: [b] }] } }] })
  expect(removeNode(nested, ['when', 'all', 1, 'not', 'any', 0, 'all', 0])).toEqual(when({ all: [a] }))
  expect(removeNode(when({ any: [a] }), ['when', 'any', 0])).toEqual(when({ any: [] }))
  expect(removeNode(when(a), ['when'])).toEqual(when({ all: [] }))
})

test.each([
  ['down in its group', [0], { group: [], index: 3 }, { all: [inner, d, a] }],
  ['up in its group', [2], { group: [], index: 0 }, { all: [d, a, inner] }],
  ['into a group after it', [0], { group: ['all', 1], index: 1 }, { all: [{ any: [b, a, c] }, d] }],
  ['into a group before it', [2], { group: ['all', 1], index: 0 }, { all: [a, { any: [d, b, c] }] }],
  ['out of its group', [1, 'any', 0], { group: [], index: 1 }, { all: [a, b, { any: [c] }, d] }],
  ['to where it is', [1], { group: [], index: 2 }, { all: [a, inner, d] }],
  ['into itself, which cannot be', [1], { group: ['all', 1], index: 0 }, { all: [a, inner, d] }],
])('a part is moved %s', (_, from, { group, index }, expected) => {
  const to = { group: ['when', ...group], index }
  expect(moveNode(tree, ['when', 'all', ...from], to)).toEqual(when(expected))
})

test('what is moved out of the only part of the root leaves it beside that', () => {
  const only = when({ not: { all: [a, b] } })
  const moved = moveNode(only, ['when', 'not', 'all', 0], { group: ['when'], index: 0 })
  expect(moved).toEqual(when({ all: [a, { not: { all: [b] } }] }))
})

test('nodes are negated, wrapped, dissolved, and groups joined otherwise', () => {
  expect(negateNode(tree, ['when', 'all', 0])).toMatchObject(when({ all: [{ not: a }, inner, d] }))
  expect(negateNode(when({ not: a }), ['when'])).toEqual(when(a))
  expect(wrapNode(tree, ['when', 'all', 0], 'any')).toEqual(when({ all: [{ any: [a] }, inner, d] }))
  expect(dissolveGroup(tree, ['when', 'all', 1])).toEqual(when({ all: [a, b, c, d] }))
  expect(dissolveGroup(tree, ['when', 'all', 0])).toBe(tree)
  expect(setJoin(tree, ['when', 'all', 1], 'all')).toEqual(when({ all: [a, { all: [b, c] }, d] }))
  expect(setJoin(when(a), ['when'], 'any')).toEqual(when({ any: [a] }))
})

test('a node is the same one wherever it goes, a copy is another', () => {
  const moved = moveNode(tree, ['when', 'all', 1, 'any', 0], { group: ['when'], index: 0 })
  expect(nodeAt(moved, ['when', 'all', 0])).toBe(b)
  const changed = replaceNode(tree, ['when', 'all', 0], { event: 'other' })
  expect(idOf(nodeAt(changed, ['when', 'all', 0]) as object)).toBe(idOf(a!))
  const negated = negateNode(tree, ['when', 'all', 0])
  expect(idOf(nodeAt(negated, ['when', 'all', 0]) as object)).toBe(idOf(a!))
  const copied = duplicateNode(tree, ['when', 'all', 1])
  expect(nodeAt(copied, ['when', 'all', 2])).toEqual(inner)
  expect(idOf(nodeAt(copied, ['when', 'all', 2]) as object)).not.toBe(idOf(inner))
  expect(idOf(nodeAt(copied, ['when', 'all', 1]) as object)).toBe(idOf(inner))
})
