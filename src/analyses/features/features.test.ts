import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, engineTime, type LogEntry, openBench } from '../../../test/support/agreement.ts'
import { existingProfiles } from '../../evaluation/leaf-bits.ts'
import { sql } from '../../store/sql.ts'
import { DAY_MS } from '../../time/calendar.ts'
import {
  chooseFeatures,
  describeFeature,
  type Feature,
  type FeatureOptions,
  groupOf,
  readFeatures,
  sampledProfiles,
  surveyData,
  titleOf,
} from './index.ts'

const NOW = Date.UTC(2025, 5, 1)
const ago = (days: number) => NOW - days * DAY_MS

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

async function idsAt(asOf: number): Promise<Uint32Array> {
  const moment = { now: asOf, calendar: { timeZone: 'UTC', weekStartsOn: 1 } }
  return Uint32Array.from(await existingProfiles(bench.store, moment))
}

async function choose(asOf: number, options?: FeatureOptions): Promise<readonly Feature[]> {
  const profiles = await idsAt(asOf)
  return chooseFeatures(await surveyData(bench.store, asOf, profiles.length), options)
}

/** The table as of an instant: for each profile its columns by title. */
async function tableAt(asOf: number, options?: FeatureOptions, given?: readonly Feature[]) {
  const profiles = await idsAt(asOf)
  const features = given ?? (await choose(asOf, options))
  const { columns } = await readFeatures(bench.store, features, { asOf, profiles })
  return Object.fromEntries(
    Array.from(profiles, (profile, row) => [
      profile,
      Object.fromEntries(features.map((feature, column) => [titleOf(feature), columns[column]![row]!])),
    ]),
  )
}

const order = (profile: number, days: number, properties: object = {}): LogEntry => ({
  profile,
  at: ago(days),
  event: 'order_completed',
  properties,
})

const one = (feature: object) => ({ of: 'event', event: 'order_completed', ...feature }) as Feature
const trait = (name: string, feature: object) =>
  ({ of: 'trait', trait: name, path: '', ...feature }) as Feature

describe('a column over events', () => {
  const CASES: readonly (readonly [object, number, number])[] = [
    [{ measure: 'days-since-last' }, 2, Number.NaN],
    [{ measure: 'days-since-first' }, 100, Number.NaN],
    [{ measure: 'count', days: 7 }, 2, 0],
    [{ measure: 'count', days: 30 }, 3, 0],
    [{ measure: 'count-ever' }, 5, 0],
    [{ measure: 'change', days: 30 }, 2, 0],
    [{ measure: 'active-days', days: 90 }, 3, 0],
    [{ measure: 'active-days', days: 365 }, 4, 0],
    [{ measure: 'days-between' }, 98 / 3, Number.NaN],
    [{ measure: 'overdue' }, 2 / (98 / 3), Number.NaN],
    [{ measure: 'sum', property: 'revenue', days: 30 }, 30.3, 0],
    [{ measure: 'mean', property: 'revenue', days: 365 }, 80.3 / 4, Number.NaN],
    [{ measure: 'distinct', property: 'shop', days: 365 }, 2, 0],
    [{ measure: 'distinct-in-list', property: 'products', member: 'sku', days: 365 }, 3, 0],
    [{ measure: 'count-of-value', property: 'shop', value: 'web', days: 365 }, 3, 0],
  ]
  beforeAll(() =>
    bench.fill([
      order(1, 100, { revenue: 50, shop: 'web', products: [{ sku: 'a' }, { sku: 'b' }] }),
      order(1, 40),
      order(1, 10, { revenue: 10.1, shop: 'web' }),
      order(1, 2.3, { revenue: 10.1, shop: 'till', products: [{ sku: 'a' }, { sku: 'c' }] }),
      order(1, 2, { revenue: 10.1, shop: 'web' }),
      order(1, -1, { revenue: 1_000 }),
      { profile: 2, at: ago(3), event: 'page_viewed' },
      order(3, -1),
    ]),
  )

  it.each(CASES)('%j', async (body, ofOne, ofTwo) => {
    const features = [one(body)]
    const profiles = Uint32Array.of(1, 2)
    const { columns } = await readFeatures(bench.store, features, { asOf: NOW, profiles })
    expect(columns[0]![0]).toBeCloseTo(ofOne, 9)
    expect(columns[0]![1]).toEqual(ofTwo)
    for (const value of [ofOne, ofTwo, 0, 1, -2.5]) {
      expect(describeFeature(features[0]!, value)).toMatch(/^[a-z0-9-][^{}]+$/)
    }
  })

  it('over events of every name', async () => {
    const any = (feature: object) => ({ of: 'event', event: null, ...feature }) as Feature
    const features = [any({ measure: 'days-since-last' }), any({ measure: 'kinds', days: 90 })]
    const profiles = Uint32Array.of(1, 2)
    const { columns } = await readFeatures(bench.store, features, { asOf: NOW, profiles })
    expect(columns.map((column) => [...column])).toEqual([
      [2, 3],
      [1, 1],
    ])
  })

  it('a window holds its end and not its beginning', async () => {
    await bench.fill([order(1, 7), order(1, 0)])
    const features = [one({ measure: 'count', days: 7 }), one({ measure: 'active-days', days: 7 })]
    const { columns } = await readFeatures(bench.store, features, { asOf: NOW, profiles: Uint32Array.of(1) })
    expect(columns.map((column) => column[0])).toEqual([1, 1])
  })
})

describe('a column over traits', () => {
  const set = (profile: number, name: string, value: unknown, days = 5): LogEntry => ({
    profile,
    at: ago(days),
    trait: name,
    value,
  })

  it('is the value at the instant', async () => {
    await bench.fill([
      set(1, 'age', 41),
      set(1, 'age', 42, 2),
      set(1, 'age', 43, -1),
      set(2, 'age', 7),
      set(2, 'age', null, 1),
      set(1, 'vip', true),
      set(1, 'joined', new Date(ago(30)).toISOString()),
      set(1, 'plan', 'pro'),
      set(2, 'plan', 'odd'),
      set(1, 'score', ' 1.5 '),
      set(2, 'score', 'n/a'),
      set(1, 'address', { city: 'Rome' }),
    ])
    const features = [
      trait('age', { measure: 'number' }),
      trait('vip', { measure: 'flag' }),
      trait('joined', { measure: 'days-ago' }),
      trait('plan', { measure: 'is', value: 'pro' }),
      trait('plan', { measure: 'is-none-of', values: ['pro'] }),
      trait('age', { measure: 'is-unknown' }),
      trait('score', { measure: 'number-of-text' }),
      { ...trait('address', { measure: 'is', value: 'Rome' }), path: 'city' } as Feature,
    ]
    const { columns } = await readFeatures(bench.store, features, {
      asOf: NOW,
      profiles: Uint32Array.of(1, 2),
    })
    expect(columns.map((column) => [...column])).toEqual([
      [42, Number.NaN],
      [1, Number.NaN],
      [30, Number.NaN],
      [1, 0],
      [0, 1],
      [0, 1],
      [1.5, Number.NaN],
      [1, 0],
    ])
    for (const feature of features) {
      for (const value of [0, 1, 2.5, Number.NaN]) expect(describeFeature(feature, value)).not.toBe('')
    }
  })

  it('is made where enough have it and it is no name', async () => {
    const people = Array.from({ length: 40 }, (_, profile) => profile + 1)
    await bench.fill(
      people.flatMap((n) => [
        set(n, 'plan', n % 3 === 0 ? 'pro' : 'free'),
        set(n, 'email', `p${n}@example.org`),
        set(n, 'spent', n * 1.5),
        set(n, 'charges', String(n * 2.25)),
        set(n, 'model:churn_probability', n / 40),
        ...(n < 4 ? [set(n, 'odd', 'x')] : []),
        ...(n < 21 ? [set(n, 'city', n % 2 === 0 ? 'Rome' : 'Bari')] : []),
      ]),
    )
    const features = await choose(NOW)
    expect(features.map(titleOf).sort()).toEqual([
      'Charges',
      'City is Bari',
      'City is Rome',
      'City not known',
      'Plan is free',
      'Plan is pro',
      'Spent',
    ])
    expect(new Set(features.map(groupOf)).size).toBe(4)
    expect((await choose(NOW, { without: ['plan'] })).map(titleOf)).not.toContain('Plan is pro')
    expect((await choose(NOW, { traits: ['spent'] })).map(titleOf)).toEqual(['Spent'])
    expect(await choose(NOW, { most: 2 })).toHaveLength(2)
  })

  it('of a label that is set later is not visible before', async () => {
    const people = Array.from({ length: 20 }, (_, profile) => profile)
    await bench.fill(
      people.flatMap((n) => [order(n, 50), ...(n < 10 ? [set(n, 'cancelled', true, 10)] : [])]),
    )
    expect((await choose(ago(20))).map(titleOf)).not.toContain('Cancelled')
    expect((await choose(NOW)).map(titleOf)).toContain('Cancelled')
    const later = [trait('cancelled', { measure: 'flag' })]
    const table = await tableAt(ago(20), {}, later)
    expect(Object.values(table).every(({ Cancelled }) => Number.isNaN(Cancelled))).toBe(true)
  })
})

it('a sample is the same for the engine and here', async () => {
  await bench.fill(Array.from({ length: 500 }, (_, n) => order(n, 1)))
  const all = await idsAt(NOW)
  const some = sampledProfiles(all, 100)
  expect(some.length).toBeGreaterThan(60)
  expect(some.length).toBeLessThan(140)
  const features = [one({ measure: 'count-ever' })]
  const { columns } = await readFeatures(bench.store, features, { asOf: NOW, profiles: some, every: 5 })
  expect([...columns[0]!]).toEqual(Array.from(some, () => 1))
  const foreign = await readFeatures(bench.store, features, { asOf: NOW, profiles: all, every: 5 })
  expect(foreign.columns[0]!.reduce((sum, value) => sum + value, 0)).toBe(some.length)
})

describe('what comes after the instant changes nothing', () => {
  const entry = fc.record({
    profile: fc.integer({ min: 1, max: 6 }),
    days: fc.integer({ min: -60, max: 120 }),
    what: fc.constantFrom('order_completed', 'page_viewed', 'plan', 'age', 'joined'),
    value: fc.integer({ min: 0, max: 4 }),
  })
  type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never

  const VALUES: Readonly<Record<string, (value: number) => unknown>> = {
    plan: (value) => `plan-${value}`,
    age: (value) => value * 1.1,
    joined: (value) => new Date(ago(40 * value)).toISOString(),
  }

  function logEntry({ profile, days, what, value }: Entry): LogEntry {
    const at = ago(days)
    if (VALUES[what]) return { profile, at, trait: what, value: VALUES[what](value) }
    return { profile, at, event: what, properties: { revenue: value * 0.1, shop: `shop-${value % 3}` } }
  }

  const log = fc.array(entry, { minLength: 1, maxLength: 60 })

  it('shuffled, added to, rewritten or deleted', async () => {
    await fc.assert(
      fc.asyncProperty(log, log, fc.boolean(), async (written, other, keep) => {
        const past = written.filter(({ days }) => days >= 0)
        const known = new Set(past.map(({ profile }) => profile))
        await bench.fill(written.map(logEntry))
        const before = await tableAt(NOW)
        const future = keep ? written.filter(({ days }) => days < 0) : []
        const later = [...other, ...future].map((one) => ({ ...one, days: -1 - Math.abs(one.days) }))
        await bench.fill([...past, ...later.reverse()].map(logEntry))
        const after = await tableAt(NOW)
        expect(after).toEqual(before)
        expect(Object.keys(after).map(Number)).toEqual([...known].sort((a, b) => a - b))
      }),
      { numRuns: 10 },
    )
  }, 240_000)
})

it('records of a merged profile are those of its survivor', async () => {
  await bench.fill([order(1, 3), order(2, 1)])
  const merge = { profile_id: 2, survivor: 1, previous: 2, version: '1', at: engineTime(NOW) }
  await bench.store.insert('profile_merges', [merge])
  await bench.store.command(sql`SYSTEM RELOAD DICTIONARY survivors`)
  const features = [one({ measure: 'count-ever' }), one({ measure: 'days-since-last' })]
  const { columns } = await readFeatures(bench.store, features, { asOf: NOW, profiles: await idsAt(NOW) })
  expect(columns.map((column) => [...column])).toEqual([[2], [1]])
})
