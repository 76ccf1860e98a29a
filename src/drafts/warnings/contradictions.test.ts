import { expect, test } from 'vitest'
import { requireNode } from '../../definition/parse.ts'
import { placeOf } from '../places.ts'
import { contradictions, tautologies } from './contradictions.ts'

function found(written: object) {
  const node = requireNode(written)
  return contradictions(placeOf(node, node)).map(({ code, path }) => [code, path.join('.')])
}

const trait = (rest: object) => ({ trait: 'age', ...rest })
const event = (rest: object) => ({ event: 'order', ...rest })

test.each([
  [trait({ is: 1 }), trait({ is: 2 })],
  [trait({ is: 'a' }), trait({ isNot: 'a' })],
  [trait({ oneOf: ['a', 'b'] }), trait({ noneOf: ['b', 'a', 'c'] })],
  [trait({ is: 'a' }), trait({ atLeast: 3 })],
  [trait({ is: 5 }), trait({ between: [6, 9] })],
  [trait({ exists: false }), trait({ isNot: 'a' })],
  [trait({ moreThan: 3 }), trait({ atMost: 3 })],
  [trait({ moreThan: 3, lessThan: 3 })],
  [event({}), event({ equals: 0 })],
  [event({ count: true, atLeast: 3 }), event({ lessThan: 3 })],
  [event({ sum: 'total', atLeast: 100 }), event({ sum: 'total', between: [5, 99] })],
  [{ not: event({}) }, event({})],
  [{ not: { any: [trait({ is: 1 }), event({})] } }, trait({ is: 1 })],
  [{ not: { all: [trait({ is: 1 }), event({})] } }, { all: [event({}), trait({ is: 1 })] }],
])('%j and %j exclude each other', (...parts) => {
  expect(found({ all: parts })).toEqual([['drafts/contradiction', 'when']])
  const others = [{ event: 'visit' }, { all: parts }]
  expect(found({ all: others })).toEqual([['drafts/contradiction', 'when']])
  expect(found({ any: others })).toEqual([['drafts/contradiction', 'when.any.1']])
  expect(found({ not: { all: others } })).toEqual([['drafts/contradiction', 'when.not']])
})

test.each([
  [trait({ is: 1 }), { trait: 'other', is: 2 }],
  [trait({ oneOf: [1, 2] }), trait({ atLeast: 2 })],
  [trait({ atLeast: 3 }), trait({ atMost: 3 })],
  [trait({ exists: false })],
  [trait({ exists: true }), trait({ isNot: 1 })],
  [trait({ is: 'A', ignoreCase: true }), trait({ is: 'a', ignoreCase: true })],
  [trait({ contains: 'x', is: 'xa' }), trait({ is: 'b' })],
  [event({ equals: 0 }), event({ in: { last: '30 days' } })],
  [event({ sum: 'total', atLeast: 100 }), event({ atMost: 3 })],
  [event({ sum: 'total', atLeast: { trait: 'age' } }), event({ sum: 'total', atMost: 3 })],
])('%j and %j may both hold, or it is not certain', (...parts) => {
  expect(found({ all: parts })).toEqual([])
})

const always = (written: object) => {
  const node = requireNode(written)
  return tautologies(placeOf(node, node)).map(({ code, path }) => [code, path.join('.')])
}

test('a condition or its opposite leaves nobody out', () => {
  const both = { any: [event({}), trait({ is: 1 }), { not: event({}) }] }
  expect(always(both)).toEqual([['drafts/always-true', 'when']])
  expect(always({ all: [trait({ is: 1 }), both] })).toEqual([['drafts/always-true', 'when.all.1']])
  expect(always({ any: [{ not: { all: [event({}), trait({ is: 1 })] } }, event({})] })).toHaveLength(1)
})

test.each([
  { all: [event({}), { not: event({}) }] },
  { any: [event({}), { not: event({ atLeast: 2 }) }] },
  { any: [event({}), { all: [{ not: event({}) }, trait({ is: 1 })] }] },
])('%j may leave somebody out', (written) => {
  expect(always(written)).toEqual([])
})

test('a condition and a group with its opposite may both hold', () => {
  expect(found({ all: [event({}), { any: [{ not: event({}) }, trait({ is: 1 })] }] })).toEqual([])
})

test('what only one of several must satisfy is not taken together', () => {
  expect(found({ any: [trait({ is: 1 }), trait({ is: 2 })] })).toEqual([])
})
