import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sampleRecords } from './generate.ts'
import { DAY } from './local-time.ts'
import type { SampleRecord } from './record.ts'

const UNTIL = Date.UTC(2026, 5, 30)
const PROFILES = 3000
const records = [...sampleRecords({ until: UNTIL, profiles: PROFILES })]
const events = records.filter((record) => record.kind === 'event')
const orders = events.filter(({ event }) => event === 'order_completed')

function hashOf(some: Iterable<SampleRecord>): string {
  const hash = createHash('sha256')
  for (const record of some) hash.update(JSON.stringify(record))
  return hash.digest('hex').slice(0, 16)
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return counts
}

test('a seed always gives the same records', () => {
  const again = sampleRecords({ until: UNTIL, profiles: 200 })
  const hash = hashOf(again)
  expect(hash).toBe(hashOf(records.filter(({ profile }) => profile <= 'c-000200')))
  expect(hash).not.toBe(hashOf(sampleRecords({ until: UNTIL, profiles: 200, seed: 2 })))
  expect(hash).toMatchInlineSnapshot(`"2ac1ce6238e40c33"`)
})

test('a profile is one run of records in order of time, with ids of its own', () => {
  const last = new Map<string, number>()
  const ids = new Set<string>()
  let current = ''
  for (const { profile, occurredAt, id } of records) {
    if (profile !== current) expect(last.has(profile)).toBe(false)
    if (occurredAt < (last.get(profile) ?? 0)) expect.fail(`${id} is out of order`)
    current = profile
    last.set(profile, occurredAt)
    ids.add(id)
  }
  expect(last.size).toBe(PROFILES)
  expect(ids.size).toBe(records.length)
})

test('nothing is earlier than the period or later than its end, at whole milliseconds', () => {
  const outside = records.filter(({ occurredAt }) => occurredAt < UNTIL - 730 * DAY || occurredAt > UNTIL)
  expect(outside).toEqual([])
  expect(records.every(({ occurredAt }) => Number.isInteger(occurredAt))).toBe(true)
})

test('nobody is put at the very end for coming after it, so the last day is like any other', () => {
  const until = Date.UTC(2026, 10, 23, 9)
  const last = [...sampleRecords({ until, profiles: 3000, years: 0.2 })].filter(
    ({ occurredAt }) => occurredAt === until,
  )
  expect(last).toEqual([])
})

test('the length and the end of the history are options', () => {
  const until = Date.UTC(2020, 1, 29)
  const short = [...sampleRecords({ until, profiles: 60, years: 0.5 })]
  expect(Math.min(...short.map(({ occurredAt }) => occurredAt))).toBeGreaterThanOrEqual(until - 183 * DAY)
  expect(Math.max(...short.map(({ occurredAt }) => occurredAt))).toBeLessThanOrEqual(until)
  expect([...sampleRecords({ until, profiles: 0 })]).toEqual([])
})

test('a profile starts with the channel that brought it, and browses anonymously before it signs up', () => {
  const starts = records.filter(({ id, profile }) => id === `${profile}-1`)
  expect(starts.every((record) => record.kind === 'trait' && record.trait === 'acquisition_channel')).toBe(
    true,
  )
  const signUps = new Map(
    events.filter(({ event }) => event === 'signed_up').map((e) => [e.profile, e.occurredAt]),
  )
  const before = events.filter(({ profile, occurredAt }) => occurredAt < (signUps.get(profile) ?? 0))
  expect(new Set(before.map(({ profile }) => profile)).size).toBe(signUps.size)
  expect(
    before.every(({ event, properties }) => event !== 'page_viewed' || properties.signed_in === false),
  ).toBe(true)
})

test('there are 35 to 60 events a profile, most of a few', () => {
  expect(events.length / PROFILES).toBeGreaterThan(35)
  expect(events.length / PROFILES).toBeLessThan(60)
  const counts = [...countBy(events, ({ profile }) => profile).values()].sort((a, b) => a - b)
  expect(counts[Math.floor(counts.length / 2)]!).toBeLessThan(0.85 * (events.length / PROFILES))
  expect(counts.at(-1)!).toBeGreaterThan(200)
})

test('35 to 60 % of the buyers buy again, and a tenth of them brings 35 to 65 % of the revenue', () => {
  const perBuyer = [...countBy(orders, ({ profile }) => profile).values()]
  const repeating = perBuyer.filter((count) => count > 1).length / perBuyer.length
  expect(repeating).toBeGreaterThan(0.35)
  expect(repeating).toBeLessThan(0.6)
  const spent = new Map<string, number>()
  for (const { profile, properties } of orders) {
    spent.set(profile, (spent.get(profile) ?? 0) + (properties.revenue as number))
  }
  const sums = [...spent.values()].sort((a, b) => b - a)
  const total = sums.reduce((sum, one) => sum + one, 0)
  const top = sums.slice(0, Math.floor(sums.length / 10)).reduce((sum, one) => sum + one, 0)
  expect(top / total).toBeGreaterThan(0.35)
  expect(top / total).toBeLessThan(0.65)
})

test('orders peak on Black Friday and before Christmas', () => {
  const perDay = (from: string, to: string) =>
    orders.filter(({ occurredAt }) => occurredAt >= Date.parse(from) && occurredAt < Date.parse(to)).length /
    ((Date.parse(to) - Date.parse(from)) / DAY)
  const october = perDay('2025-10-01', '2025-11-01')
  expect(perDay('2025-11-22', '2025-12-01')).toBeGreaterThan(1.7 * october)
  expect(perDay('2025-12-01', '2025-12-19')).toBeGreaterThan(1.5 * october)
  expect(perDay('2026-02-01', '2026-03-01')).toBeLessThan(1.1 * october)
})

test('the amounts of an order are exact to the cent', () => {
  const inCents = (amount: unknown) => Math.round((amount as number) * 100)
  for (const { properties } of orders) {
    const lines = properties.products as unknown as { price: number; quantity: number }[]
    const total = lines.reduce((sum, { price, quantity }) => sum + inCents(price) * quantity, 0)
    expect(inCents(properties.revenue)).toBe(total - inCents(properties.discount))
    expect(properties.revenue).toBe(inCents(properties.revenue) / 100)
    expect(properties.coupon === undefined).toBe(properties.discount === 0)
  }
})

test('every order has its cart; many carts are abandoned, some are ordered after a while', () => {
  const carts = new Map<unknown, number>()
  for (const { event, properties, occurredAt } of events) {
    if (event === 'cart_added') carts.set(properties.cart_id, occurredAt)
  }
  expect(orders.every(({ properties }) => carts.has(properties.cart_id))).toBe(true)
  expect(1 - orders.length / carts.size).toBeGreaterThan(0.15)
  const late = orders.filter(
    ({ properties, occurredAt }) => occurredAt > carts.get(properties.cart_id)! + DAY / 24,
  )
  expect(late.length / orders.length).toBeGreaterThan(0.05)
})

test('loyalty tiers go up and down', () => {
  const tiers = new Map<string, string>()
  const moves = new Set<string>()
  for (const record of records) {
    if (record.kind !== 'trait' || record.trait !== 'loyalty_tier') continue
    const tier = String(record.value)
    moves.add(`${tiers.get(record.profile)} > ${tier}`)
    tiers.set(record.profile, tier)
  }
  const expected = ['none > silver', 'silver > gold', 'gold > silver', 'silver > none']
  expect([...moves]).toEqual(expect.arrayContaining(expected))
  expect([...moves].some((move) => new Set(move.split(' > ')).size === 1)).toBe(false)
})

test('a silver or gold card is renewed before it expires, and goes with the tier', () => {
  const traits = new Map<string, Map<string, unknown>>()
  for (const record of records) {
    if (record.kind !== 'trait') continue
    const known = traits.get(record.profile) ?? new Map<string, unknown>()
    traits.set(record.profile, known.set(record.trait, record.value))
  }
  const today = new Date(UNTIL).toISOString().slice(0, 10)
  for (const known of traits.values()) {
    const card = known.get('loyalty_card_expires') ?? null
    if (['silver', 'gold'].includes(String(known.get('loyalty_tier'))))
      expect(String(card) >= today).toBe(true)
    else expect(card).toBe(null)
  }
})

test('some are born on 29 February, some do not say when', () => {
  const births = records.flatMap((record) =>
    record.kind === 'trait' && record.trait === 'birth_date' ? [String(record.value)] : [],
  )
  expect(births.filter((day) => day.endsWith('-02-29')).length).toBeGreaterThan(2)
  const perMonth = [...countBy(births, (day) => day.slice(5, 7)).values()]
  expect(perMonth.length).toBe(12)
  expect(Math.max(...perMonth) / births.length).toBeLessThan(0.115)
  expect(births.length / PROFILES).toBeGreaterThan(0.7)
  expect(births.length / PROFILES).toBeLessThan(0.9)
})

test('referred customers order more than those of the affiliates', () => {
  const channels = new Map<string, unknown>()
  for (const record of records) {
    if (record.kind === 'trait' && record.trait === 'acquisition_channel')
      channels.set(record.profile, record.value)
  }
  const rate = (channel: string) =>
    orders.filter(({ profile }) => channels.get(profile) === channel).length /
    [...channels.values()].filter((one) => one === channel).length
  expect(rate('referral')).toBeGreaterThan(1.5 * rate('affiliate'))
})

test('customers who were unhappy with support order less afterwards', () => {
  const last = new Map(orders.map(({ profile, occurredAt }) => [profile, occurredAt]))
  const rated = events.filter(
    ({ event, properties }) => event === 'support_contacted' && properties.satisfaction,
  )
  const returning = (fits: (satisfaction: number) => boolean) => {
    const some = rated.filter(({ properties }) => fits(properties.satisfaction as number))
    return some.filter(({ profile, occurredAt }) => last.get(profile)! > occurredAt).length / some.length
  }
  expect(returning((rating) => rating >= 4)).toBeGreaterThan(returning((rating) => rating <= 2) + 0.08)
})

test('customers are lost, and a few are won back', () => {
  const last = new Map(orders.map(({ profile, occurredAt }) => [profile, occurredAt]))
  const silent = [...last.values()].filter((at) => at < UNTIL - 180 * DAY).length / last.size
  expect(silent).toBeGreaterThan(0.3)
  expect(silent).toBeLessThan(0.65)
  expect(orders.some(({ properties }) => properties.coupon === 'COMEBACK15')).toBe(true)
})
