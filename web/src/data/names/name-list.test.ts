import { expect, test } from 'vitest'
import type { CatalogueEntry } from '../../api/catalogue'
import { mixedPlaces, namesWith } from './name-list'

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
})
