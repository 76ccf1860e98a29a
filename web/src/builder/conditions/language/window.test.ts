import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CALENDAR_UNITS,
  type Edge,
  isDay,
  readEdge,
  readPeriod,
  readWindow,
  type Window,
  windowOfKind,
  writeEdge,
  writePeriod,
  writeWindow,
} from './window'

const unit = fc.constantFrom(...CALENDAR_UNITS)
const window = fc.oneof<fc.Arbitrary<unknown>[]>(
  fc.constant(undefined),
  fc.record({ last: fc.string() }),
  fc.record({ current: unit }),
  fc.record({ previous: unit }),
  fc.record({ from: fc.string() }),
  fc.record({ to: fc.string() }),
  fc.record({ from: fc.string(), to: fc.string() }),
  fc.record({ since: fc.record({ trait: fc.string() }) }),
  fc.record({ since: fc.record({ trait: fc.string() }), for: fc.string() }),
)

test('every window is written as it was read', () => {
  fc.assert(
    fc.property(window, (written) => {
      expect(writeWindow(readWindow(written)!)).toEqual(written)
    }),
  )
})

test.each([
  ['nothing said', {}],
  ['a text', '30 days'],
  ['a list', ['30 days']],
  ['nothing at all', null],
  ['an unknown period', { current: 'decade' }],
  ['two windows', { last: '1 day', current: 'week' }],
  ['a number', { last: 30 }],
  ['a length of a range', { from: '2025-01-01', for: '1 day' }],
  ['an event since when', { since: { event: 'order' } }],
])('%s is no window', (_, written) => {
  expect(readWindow(written)).toBeUndefined()
})

describe('a window of another kind', () => {
  const KINDS = ['any', 'last', 'period', 'range', 'since'] as const

  test('is of that kind, and is read again', () => {
    for (const kind of KINDS) {
      for (const before of KINDS.map((one) => windowOfKind(one, undefined))) {
        const next = windowOfKind(kind, before)
        expect(next.kind).toBe(kind)
        expect(readWindow(writeWindow(next))).toEqual(next)
      }
    }
  })

  test.each<[before: Window | undefined, length: string]>([
    [{ kind: 'last', length: '12h' }, '12h'],
    [{ kind: 'since', trait: 'a', length: '2 weeks' }, '2 weeks'],
    [{ kind: 'since', trait: 'a' }, '30 days'],
    [{ kind: 'last', length: '' }, '30 days'],
    [{ kind: 'period', which: 'current', unit: 'day' }, '30 days'],
    [undefined, '30 days'],
  ])('after %j is %s long', (before, length) => {
    expect(windowOfKind('last', before)).toEqual({ kind: 'last', length })
    expect(windowOfKind('range', before)).toEqual({ kind: 'range', from: `${length} ago` })
  })
})

test.each<[written: string, edge: Edge]>([
  ['', { kind: 'day', text: '' }],
  ['2025-03-01', { kind: 'day', text: '2025-03-01' }],
  ['2025-3-1', { kind: 'instant', text: '2025-3-1' }],
  ['2025-03-01T09:30:00+02:00', { kind: 'instant', text: '2025-03-01T09:30:00+02:00' }],
  ['1 day ago', { kind: 'ago', length: { amount: 1, unit: 'day' } }],
  ['90d ago', { kind: 'ago', length: { amount: 90, unit: 'day' } }],
  ['long ago', { kind: 'instant', text: 'long ago' }],
  ['90 days', { kind: 'instant', text: '90 days' }],
  ['ago', { kind: 'instant', text: 'ago' }],
])('the end %j of a range is %j', (written, edge) => {
  expect(readEdge(written)).toEqual(edge)
  expect(readEdge(writeEdge(edge))).toEqual(edge)
})

test('a day is ten characters, or none yet', () => {
  expect(['2025-03-01', '', '2025-03-01T00:00Z', '25-03-01'].map(isDay)).toEqual([true, true, false, false])
})

test('every period is written as it was read', () => {
  const period = fc.record({ which: fc.constantFrom('current', 'previous', 'next'), unit })
  fc.assert(
    fc.property(period, (one) => {
      expect(readPeriod(writePeriod(one))).toEqual(one)
    }),
  )
})

test.each([{}, { current: 'decade' }, { last: 'day' }, { current: 'day', next: 'day' }, 'today', null])(
  '%j is no period',
  (written) => {
    expect(readPeriod(written)).toBeUndefined()
  },
)
