import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  const order = (profile: number, at: string, properties: object) => ({
    profile,
    at,
    event: 'order',
    properties,
  })
  await bench.fill([
    order(1, '2025-01-01T10:00:00Z', {
      revenue: 0.1,
      category: 'a',
      products: [
        { sku: 'x', n: 1 },
        { sku: 'y', n: 5 },
      ],
    }),
    order(1, '2025-01-01T12:00:00Z', { revenue: 0.2, category: 'b' }),
    order(1, '2025-01-20T10:00:00Z', { revenue: 10, category: 'a' }),
    order(2, '2025-01-02T00:00:00Z', { category: 'a', products: [{ sku: 'x', n: 5 }] }),
    order(2, '2025-02-01T00:00:00Z', { revenue: -4 }),
    { profile: 2, at: '2025-01-05T00:00:00Z', trait: 'limit', value: 3 },
    { profile: 2, at: '2025-01-05T00:00:00Z', trait: 'joined', value: '2025-01-02' },
    { profile: 3, at: '2025-01-05T00:00:00Z', trait: 'limit', value: 0 },
    { profile: 3, at: '2025-01-05T00:00:00Z', event: 'visit' },
  ])
})
afterAll(() => bench.close())

it('counts within windows that exclude their far end', async () => {
  const at = '2025-01-31T10:00:00Z'
  const found = await bench.members(
    {
      any: { event: 'order' },
      never: { event: 'order', equals: 0 },
      exactly30: { event: 'order', in: { last: '30 days' }, atLeast: 3 },
      more: { event: 'order', in: { last: '31 days' }, atLeast: 3 },
      month: { event: 'order', in: { previous: 'month' }, atLeast: 1 },
      early: { event: 'order', in: { from: '2025-01-01', to: '2025-01-02' }, equals: 2 },
    },
    at,
  )
  expect(found).toEqual({ any: [1, 2], never: [3], exactly30: [], more: [1], month: [], early: [1] })
})

it('sums exactly, and measures nothing as absent but for counts and sums', async () => {
  const found = await bench.members(
    {
      cents: { event: 'order', in: { to: '2025-01-02' }, sum: 'revenue', equals: 0.3 },
      noSum: { event: 'order', sum: 'revenue', equals: 0 },
      noMean: { event: 'order', mean: 'revenue', lessThan: 100 },
      median: { event: 'order', median: 'revenue', equals: 0.2 },
      distinct: { event: 'order', distinct: 'category', equals: 2 },
      days: { event: 'order', activeDays: true, equals: 2 },
    },
    '2025-03-01T00:00:00Z',
  )
  expect(found).toEqual({ cents: [1], noSum: [3], noMean: [1, 2], median: [1], distinct: [1], days: [1, 2] })
})

it('filters by one and the same element of an array', async () => {
  const element = (sku: string, n: number) => ({
    event: 'order',
    where: {
      element: 'products',
      where: {
        all: [
          { property: 'sku', is: sku },
          { property: 'n', is: n },
        ],
      },
    },
  })
  const found = await bench.members({ x5: element('x', 5), x1: element('x', 1) }, '2025-03-01T00:00:00Z')
  expect(found).toEqual({ x5: [2], x1: [1] })
})

it('compares with a trait, with another aggregate, and within the time since a trait date', async () => {
  const found = await bench.members(
    {
      limit: { event: 'order', atLeast: { trait: 'limit' } },
      double: { event: 'order', atLeast: { trait: 'limit', times: 0.5 } },
      other: { event: 'visit', moreThan: { event: 'order' } },
      since: { event: 'order', in: { since: { trait: 'joined' }, for: '1 day' }, atLeast: 1 },
    },
    '2025-03-01T00:00:00Z',
    { timeZone: 'Europe/Berlin' },
  )
  expect(found).toEqual({ limit: [3], double: [2, 3], other: [3], since: [2] })
})

it('tells any number of filters apart: masks of more bits than a byte, and of more than a word', async () => {
  const wanted = Array.from({ length: 70 }, (_, index) => index)
  await bench.fill(
    wanted.map((n) => ({ profile: n, at: '2025-01-01T00:00:00Z', event: 'order', properties: { n } })),
  )
  for (const count of [8, 9, 33, 70]) {
    const filters = wanted
      .slice(0, count)
      .map((n) => [`n${n}`, { event: 'order', where: { property: 'n', is: n } }])
    const found = await bench.members(
      { any: { event: 'order' }, ...Object.fromEntries(filters) },
      '2025-03-01T00:00:00Z',
    )
    expect(found.any).toEqual(wanted)
    for (const n of wanted.slice(0, count)) expect(found[`n${n}`]).toEqual([n])
  }
})
