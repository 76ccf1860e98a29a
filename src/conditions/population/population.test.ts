import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'
import { libraryOf } from '../../definition/library.ts'
import { requireDefinitions } from '../../definition/read.ts'
import { typeTrait } from '../../ingest/typed-values.ts'
import { emptyHistory, type History } from '../../records/history.ts'
import { amongShare } from './cut.ts'
import { populationCondition } from './index.ts'

const library = libraryOf(requireDefinitions('{metric: spend, event: order, sum: revenue}'))

/** Profile n spent n × 10, the last two as much as the one before; profile 12 exists without an order. */
const SPENT = [10, 20, 30, 40, 50, 60, 70, 80, 90, 90, 90]

const CALENDAR = { timeZone: 'UTC', weekStartsOn: 1 }
/** Stands for an end that a range does not have. */
const NO_LIMIT = Number.MAX_VALUE
const trait = (name: string, value: unknown) =>
  [name, [{ name, at: 1, id: 1n, values: typeTrait(value) }]] as const
const CLV_150: History = { ...emptyHistory(1, 1), traits: new Map([trait('clv', 150)]) }

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  await bench.fill([
    ...SPENT.map((revenue, index) => ({
      profile: index + 1,
      at: '2025-01-01T00:00:00Z',
      event: 'order',
      properties: { revenue },
    })),
    ...SPENT.slice(0, 10).map((_, index) => ({
      profile: index + 1,
      at: '2025-01-01T00:00:00Z',
      trait: 'country',
      value: index % 2 === 0 ? 'Österreich' : '__proto__',
    })),
    { profile: 12, at: '2025-01-01T00:00:00Z', event: 'visit' },
    { profile: 13, at: '2025-02-01T00:00:00Z', event: 'visit' },
    ...[0.9, 0.1, 0.5].map((value, index) => ({
      profile: index + 1,
      at: '2025-01-01T00:00:00Z',
      trait: 'model:churn',
      value,
    })),
  ])
})
afterAll(() => bench.close())

const at = '2025-01-15T00:00:00Z'
const spend = { metric: 'spend' }

it('takes the top and bottom per cent with ties, over everybody who exists', async () => {
  const found = await bench.members(
    {
      top1: { population: spend, top: '1%' },
      top25: { population: spend, top: '25%' },
      top50: { population: spend, top: '50 %' },
      all: { population: spend, top: '100%' },
      bottom: { population: spend, bottom: '8.3333%' },
      bottom9: { population: spend, bottom: '8.3334%' },
    },
    at,
    {},
    library,
  )
  expect(found).toEqual({
    top1: [9, 10, 11],
    top25: [9, 10, 11],
    top50: [6, 7, 8, 9, 10, 11].slice(0),
    all: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    bottom: [12],
    bottom9: [1, 12],
  })
})

it('gives equal values the better rank', async () => {
  const found = await bench.members(
    {
      first: { population: spend, rank: { to: 1 } },
      second: { population: spend, rank: { from: 2, to: 3 } },
      fourth: { population: spend, rank: { from: 4, to: 5 } },
      last: { population: spend, rank: { from: 12, to: 1000 } },
      none: { population: spend, rank: { from: 14, to: 1000 } },
    },
    at,
    {},
    library,
  )
  expect(found).toEqual({ first: [9, 10, 11], second: [], fourth: [7, 8], last: [12], none: [] })
})

it('divides everybody by quantile bands that meet', async () => {
  const bands = [0, 0.25, 0.5, 0.75, 1]
  const definitions = Object.fromEntries(
    bands
      .slice(1)
      .map((to, index) => [`q${index + 1}`, { population: spend, quantileBand: { from: bands[index], to } }]),
  )
  expect(await bench.members(definitions, at, {}, library)).toEqual({
    q1: [1, 2, 12],
    q2: [3, 4, 5],
    q3: [6, 7, 8],
    q4: [9, 10, 11],
  })
})

it('ranks within the profiles of one group, and by traits', async () => {
  const found = await bench.members(
    {
      country: { population: spend, top: '20%', within: { trait: 'country' } },
      churn: { population: { trait: 'model:churn' }, top: '50%' },
      mean: { population: { event: 'order', mean: 'revenue' }, bottom: '10%' },
    },
    at,
    {},
    library,
  )
  expect(found).toEqual({ country: [9, 10], churn: [1, 3], mean: [1, 2] })
})

it('needs no data', async () => {
  expect(await bench.members({ top: { population: spend, top: '10%' } }, '2024-01-01', {}, library)).toEqual({
    top: [],
  })
})

it.each([
  [{ top: '10%' }, { low: 123.45, high: NO_LIMIT }, { words: 'threshold 123.45', low: 123.45 }],
  [{ bottom: '10%' }, { low: -NO_LIMIT, high: 10 }, { words: 'threshold 10', high: 10 }],
  [
    { quantileBand: { from: 0.2, to: 0.4 } },
    { low: 0.1 + 0.2, high: 20 },
    { words: 'thresholds 0.3 and 20', low: 0.1 + 0.2, high: 20 },
  ],
  [{ rank: { to: 9 } }, { low: -NO_LIMIT, high: NO_LIMIT }, { words: 'no threshold: all are in' }],
  [{ top: '10%' }, undefined, { words: 'no threshold: nobody to compare with' }],
])('says what %j is compared with, and as of when', (cut, range, comparedWith) => {
  const evaluate = populationCondition.prepare({ population: { trait: 'clv' }, ...cut }, CALENDAR, 'key')
  const thresholds = new Map([['key', { computedAt: 5, ranges: range ? { '': range } : {} }]])
  const { found, comparedWith: told } = evaluate({ history: CLV_150, thresholds }, 10).explain()
  expect([found, told]).toEqual(['150', { asOf: 5, ...comparedWith }])
})

it('says of which group it is compared with the others, and that it is in none', () => {
  const body = { population: { trait: 'clv' }, top: '10%', within: { trait: 'country' } }
  const evaluate = populationCondition.prepare(body, CALENDAR, 'key')
  const thresholds = new Map([['key', { computedAt: 5, ranges: { AT: { low: 100, high: NO_LIMIT } } }]])
  const explained = (history: History) => evaluate({ history, thresholds }, 10).explain()
  const austrian = { ...CLV_150, traits: new Map([...CLV_150.traits, trait('country', 'AT')]) }
  expect(explained(austrian)).toMatchObject({
    found: '150 in AT',
    comparedWith: { words: 'threshold 100' },
  })
  expect(explained(CLV_150)).toMatchObject({
    found: '150 in no group',
    comparedWith: { words: 'no threshold: nobody to compare with' },
  })
})

it.each([
  [{ to: 100 }, 0.1, { from: 1, to: 10 }],
  [{ from: 51, to: 100 }, 0.1, { from: 6, to: 10 }],
  [{ from: 2, to: 3 }, 0.1, { from: 1, to: 1 }],
])('ranks %j among a share of %s are ranks %j', (rank, share, expected) => {
  const body = { population: { trait: 'clv' }, rank }
  expect(amongShare(body, share).rank).toEqual(expected)
  expect(amongShare(body, 1)).toBe(body)
  const top = { population: { trait: 'clv' }, top: '10%' }
  expect(amongShare(top, share)).toBe(top)
})
