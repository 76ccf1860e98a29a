import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CatalogueEntry } from '../api/catalogue'
import type { NameDetails, TypeFacts } from '../api/data'
import type { StoredImport } from '../api/imports'
import { namePath } from './data-path'
import { mixedPlaces, namesWith } from './names/name-list'
import { findingsOf } from './names/quality'
import { filledRecords, shownTypes } from './names/value-types'
import { sourcesOf } from './sources/sources'
import { layOutVolume } from './volume-bars'

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

test('a date is a text too, and is counted once', () => {
  expect(shownTypes([facts('text', 10), facts('date', 10)])).toEqual([facts('date', 10)])
  const mixed = [facts('text', 10), facts('date', 4), facts('number', 9)]
  expect(shownTypes(mixed).map(({ type, records }) => [type, records])).toEqual([
    ['number', 9],
    ['text', 6],
    ['date', 4],
  ])
  expect(filledRecords(mixed)).toBe(19)
})

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

const entry = (name: string, types: CatalogueEntry['values'][number]['types']): CatalogueEntry => ({
  ...{ name, records: 9, profiles: 2, sampled: 9, values: [{ path: 'a', types }] },
})

test('names are found by any part of them, and those that mix types are known', () => {
  const [order, visit] = [entry('Order done', { number: 3, text: 1 }), entry('visit', { text: 2, date: 2 })]
  expect(namesWith([order, visit], ' order ')).toEqual([order])
  expect(namesWith([order, visit], '')).toHaveLength(2)
  expect(mixedPlaces({ events: [order], traits: [visit] })).toEqual([
    { of: 'event', name: 'Order done', path: 'a', types: ['number', 'text'] },
  ])
  expect(namePath('event', 'a/b c')).toBe('/data/events/a%2Fb%20c')
})

test('what brought something last comes first, what never did last', () => {
  const key = (id: string, lastUsedAt?: number) => ({
    ...{ id, name: id, createdAt: 0 },
    ...(lastUsedAt !== undefined && { lastUsedAt }),
  })
  const imported = (id: number, status: StoredImport['status'], finishedAt: number) =>
    ({ id, status, files: [], startedAt: 1, finishedAt }) as unknown as StoredImport
  const sources = sourcesOf([key('idle'), key('shop', 5)], [imported(1, 'done', 9), imported(2, 'failed', 9)])
  expect(sources.map(({ id }) => id)).toEqual(['1', 'shop', 'idle'])
})

test('a bar stands on zero, and something is never drawn as nothing', () => {
  const days = [0, 1, 1_000].map((records, at) => ({ at, records }))
  const { bars, ticks } = layOutVolume(days, [0, 30], [0, 100])
  expect(bars.map(({ x }) => x)).toEqual([0, 10, 20])
  expect(bars[0]?.height).toBe(0)
  expect(bars[1]?.height).toBe(1)
  expect(bars[2]!.y + bars[2]!.height).toBe(100)
  expect(ticks[0]).toEqual({ place: 100, count: 0 })
})

test('bars stay within their room, in order, and are as high as they are many', () => {
  const days = fc.array(fc.nat({ max: 10_000_000 }), { minLength: 1, maxLength: 120 })
  fc.assert(
    fc.property(days, fc.integer({ min: 200, max: 2_000 }), (counts, width) => {
      const { bars } = layOutVolume(
        counts.map((records, at) => ({ at, records })),
        [40, width],
        [10, 160],
      )
      for (const [index, { x, y, height }] of bars.entries()) {
        expect(x).toBeGreaterThanOrEqual(bars[index - 1]?.x ?? 40)
        expect(x).toBeLessThan(width)
        expect(y).toBeGreaterThanOrEqual(10)
        expect(y + height).toBeCloseTo(160)
        expect(height > 0).toBe(counts[index]! > 0)
      }
      const order = bars.map(({ height }, index) => [counts[index]!, height] as const)
      const heights = order.toSorted(([a], [b]) => a - b).map(([, height]) => height)
      expect(heights).toEqual(heights.toSorted((a, b) => a - b))
    }),
  )
})

test('a date is never counted twice, and nothing is lost', () => {
  const counts = fc.record({ text: fc.nat(), date: fc.nat(), number: fc.nat() })
  fc.assert(
    fc.property(counts, ({ text, date, number }) => {
      const types = [facts('text', text + date), facts('date', date), facts('number', number)]
      expect(filledRecords(types)).toBe(text + date + number)
      const shown = shownTypes(types).map(({ records }) => records)
      expect(shown).toEqual(shown.toSorted((a, b) => b - a))
    }),
  )
})
