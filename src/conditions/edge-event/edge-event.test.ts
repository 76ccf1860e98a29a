import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'
import { parseNode } from '../../definition/parse.ts'
import { BY_NAME } from '../../definition/titles.ts'
import { conditionOf } from '../index.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  const order = (profile: number, at: string, properties: object = {}) => ({
    profile,
    at,
    event: 'order',
    properties,
  })
  await bench.fill([
    order(1, '2025-01-01T00:00:00Z', { category: 'a', total: 5 }),
    order(1, '2025-02-01T00:00:00Z', { category: 'b' }),
    order(2, '2025-02-01T00:00:00Z', { category: 'b', total: 1 }),
    // At the same instant the larger id is the later one.
    order(2, '2025-02-01T00:00:00Z', { category: 'a' }),
    order(3, '2025-02-28T00:00:00Z', { total: 7 }),
    { profile: 4, at: '2025-01-01T00:00:00Z', event: 'visit' },
  ])
})
afterAll(() => bench.close())

it('asks when the first or the last event happened', async () => {
  const definitions = {
    lapsed: { lastEvent: 'order', time: { moreThanAgo: '28 days' } },
    recent: { lastEvent: 'order', time: { inLast: '28 days' } },
    neither: { not: { lastEvent: 'order', time: { inLast: '28 days' } } },
    new: { firstEvent: 'order', time: { inLast: '28 days' } },
    january: { firstEvent: 'order', time: { before: '2025-02-01' } },
    anniversary: { firstEvent: 'order', time: { anniversaryInMonth: 2 } },
  }
  expect(await bench.members(definitions, '2025-03-01T00:00:00Z')).toEqual({
    lapsed: [],
    recent: [3],
    neither: [1, 2, 4],
    new: [3],
    january: [1],
    anniversary: [2, 3],
  })
  expect((await bench.members(definitions, '2025-03-01T00:00:00.001Z')).lapsed).toEqual([1, 2])
})

it('asks for a value of the first or the last event', async () => {
  const found = await bench.members(
    {
      firstA: { firstEvent: 'order', property: 'category', is: 'a' },
      lastA: { lastEvent: 'order', property: 'category', is: 'a' },
      lastTotal: { lastEvent: 'order', property: 'total', atLeast: 1 },
      lastWithTotal: {
        lastEvent: 'order',
        where: { property: 'total', exists: true },
        property: 'total',
        is: 5,
      },
      without: { lastEvent: 'order', property: 'total', exists: false },
      inJanuary: { lastEvent: 'order', in: { to: '2025-02-01' }, property: 'category', is: 'a' },
      both: { lastEvent: ['order', 'visit'], time: { after: '2025-01-31' }, property: 'category', is: 'b' },
    },
    '2025-03-01T00:00:00Z',
  )
  expect(found).toEqual({
    firstA: [1],
    lastA: [2],
    lastTotal: [3],
    lastWithTotal: [1],
    without: [1, 2],
    inJanuary: [1],
    both: [1],
  })
})

it('needs a time, or a property with a comparison, and reads as a sentence', () => {
  for (const written of [
    { lastEvent: 'order' },
    { lastEvent: 'order', property: 'category' },
    { lastEvent: 'order', is: 'a' },
    { lastEvent: 'order', time: {} },
    { lastEvent: 'order', time: { inLast: '1 day' }, is: 'a' },
  ]) {
    expect(parseNode(written).problems).not.toEqual([])
  }
  const body = { lastEvent: 'order', time: { inLast: '7 days' }, property: 'category', is: 'shoes' }
  expect(conditionOf('lastEvent').describe(body, BY_NAME)).toBe(
    'last order is in the last 7 days and has a category that is "shoes"',
  )
})
