import { expect, test } from 'vitest'
import type { Catalogue, CatalogueValues } from '../../../api/catalogue'
import { matching } from '../controls/suggestion-order'
import { ownedCounts, propertyCounts, traitCounts, traitPlace, typesAt } from './known-names'
import { usualOf } from './use-values'

const entry = (name: string, records: number, values: Catalogue['events'][number]['values']) => ({
  name,
  records,
  profiles: Math.ceil(records / 2),
  sampled: records,
  values,
})

const CATALOGUE: Catalogue = {
  events: [
    entry('visit', 100, [{ path: 'path', types: { text: 90 } }]),
    entry('order', 40, [
      { path: 'total', types: { number: 40 } },
      { path: 'path', types: { text: 5, number: 20 } },
    ]),
  ],
  traits: [
    entry('plan', 30, [{ path: '', types: { text: 30 } }]),
    entry('born', 20, [{ path: '', types: { text: 20, date: 20 } }]),
    entry('address', 10, [{ path: 'city', types: { text: 9 } }]),
    entry('model:churn/probability', 30, [{ path: '', types: { number: 30 } }]),
    entry('list:press', 4, [{ path: '', types: { flag: 4 } }]),
  ],
}

test('properties are those of the events that are named, or of all while none is', () => {
  expect([...propertyCounts(CATALOGUE, ['order'])]).toEqual([
    ['total', 40],
    ['path', 25],
  ])
  expect([...propertyCounts(CATALOGUE, ['order', 'visit'])][0]).toEqual(['path', 115])
  expect([...propertyCounts(CATALOGUE, [''])]).toHaveLength(2)
})

test('properties of which a total can be made are those that have numbers, by how many', () => {
  expect([...propertyCounts(CATALOGUE, ['order'], true)]).toEqual([
    ['total', 40],
    ['path', 20],
  ])
  expect([...propertyCounts(CATALOGUE, ['visit'], true)]).toEqual([])
})

test('traits are offered with their members, without those of models and lists', () => {
  expect([...traitCounts(CATALOGUE).keys()]).toEqual(['plan', 'born', 'address', 'address.city'])
  expect([...ownedCounts(CATALOGUE, 'model:')]).toEqual([['churn/probability', 15]])
  expect([...ownedCounts(CATALOGUE, 'list:').keys()]).toEqual(['press'])
})

test('types are those of the values at a place, the most frequent first', () => {
  const at = (path: string) => ({ of: 'event', names: ['visit', 'order'], path }) as const
  expect(typesAt(CATALOGUE, at('path'))).toEqual(['text', 'number'])
  expect(typesAt(CATALOGUE, traitPlace('born'))).toEqual(['date'])
  expect(typesAt(CATALOGUE, traitPlace('address.city'))).toEqual(['text'])
  expect(typesAt(CATALOGUE, traitPlace('elsewhere'))).toEqual([])
  expect(typesAt(undefined, traitPlace('plan'))).toEqual([])
})

test('suggestions that begin with what is typed come first; titles count', () => {
  const names = [
    { name: 'reorder' },
    { name: 'order' },
    { name: 'x1', title: 'Orders abroad' },
    { name: 'visit' },
  ]
  expect(matching(names, 'ORDER').map(({ name }) => name)).toEqual(['order', 'x1', 'reorder'])
  expect(matching(names, '')).toHaveLength(4)
})

test.each([
  [12.3456, 4800, 'usually 12.3 to 4,800'],
  [19.9, 19.9, 'usually 19.9'],
  [0, 0.00012345, 'usually 0 to 0.000123'],
])('numbers from %d to %d are said to be %s', (p05, p95, words) => {
  const numbers = { min: 0, p05, p25: 0, p50: 0, p75: 0, p95, max: 0 }
  expect(usualOf({ sampled: 1, types: {}, values: [], numbers } satisfies CatalogueValues)).toBe(words)
})

test('what purchases come to is said as money, how many they are is not', () => {
  const levels = (p05: number, p95: number) => ({ min: 0, p05, p25: 0, p50: 0, p75: 0, p95, max: 0 })
  const perProfile = { count: levels(1, 1_200), sum: levels(50, 12_345) }
  const data = { sampled: 1, types: {}, values: [], numbers: levels(22.4, 499), perProfile, currency: 'EUR' }
  expect(usualOf(data)).toBe('usually €22.40 to €499')
  expect(usualOf(data, 'sum')).toBe('usually €50 to €12.3k')
  expect(usualOf(data, 'count')).toBe('usually 1 to 1,200')
})

test('nothing is said where there are no numbers', () => {
  expect(usualOf({ sampled: 1, types: {}, values: [] })).toBeUndefined()
})
