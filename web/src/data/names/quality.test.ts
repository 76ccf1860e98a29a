import { expect, test } from 'vitest'
import type { NameDetails, TypeFacts } from '../../api/data'
import { findingsOf } from './quality'

const DAY = 86_400_000
const NOW = 200 * DAY
const facts = (type: TypeFacts['type'], records: number, distinct = 5, future = 0): TypeFacts => ({
  ...{ type, records, distinct, future },
})
const details = (more: Partial<NameDetails> = {}): NameDetails => ({
  ...{ of: 'event', name: 'order', records: 100, profiles: 9, firstAt: 0, latestAt: NOW, receivedAt: NOW },
  ...{ future: 0, days: [], sampled: 100, duplicates: 0, values: [], examples: [], usedBy: [] },
  ...more,
})
const kinds = (more: Partial<NameDetails>, now = NOW) =>
  findingsOf(details(more), now).map(({ kind }) => kind)

test('types that disagree, values that never change, dates in the future', () => {
  expect(kinds({ values: [{ path: 'a', types: [facts('number', 9), facts('text', 1)] }] })).toEqual(['mixed'])
  expect(kinds({ values: [{ path: 'a', types: [facts('text', 50, 1)] }] })).toEqual(['constant'])
  expect(kinds({ values: [{ path: 'a', types: [facts('text', 19, 1)] }] })).toEqual([])
  const due = { path: 'due', types: [facts('text', 9), facts('date', 9, 5, 2)] }
  expect(findingsOf(details({ values: [due] }), NOW)).toEqual([
    { kind: 'futureDates', path: 'due', count: 2 },
  ])
  expect(kinds({ future: 1, duplicates: 3 })).toEqual(['future', 'duplicates'])
  expect(kinds({})).toEqual([])
})

test('silence is told of where it was not silent before', () => {
  const days = Array.from({ length: 90 }, (_, index) => ({ at: NOW - (89 - index) * DAY, records: 1 }))
  const stopped = { days, latestAt: NOW - 4 * DAY }
  expect(kinds(stopped)).toEqual(['silent'])
  expect(kinds({ days, latestAt: NOW - 2 * DAY })).toEqual([])
  expect(kinds({ ...stopped, days: days.filter((_, index) => index % 7 === 0) })).toEqual([])
})
