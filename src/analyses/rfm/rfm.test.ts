import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { setSurvivors } from '../../../test/support/merges.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { identifier, sql } from '../../store/sql.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { Columns, Performed } from '../index.ts'
import { detailsOf } from '../testing/details-of.ts'
import { rfm } from './analysis.ts'
import { rfmOptions } from './options.ts'
import type { RfmResult } from './result.ts'

const START = Date.UTC(2025, 0, 1)

interface Purchase {
  readonly customer: number
  readonly day: number
  readonly amount: number
}

const entry = ({ customer, day: on, amount }: Purchase): LogEntry => ({
  profile: customer,
  at: START + on * DAY_MS,
  event: 'order_completed',
  properties: { amount },
})

let bench: AnalysisBench
beforeAll(async () => {
  bench = await openAnalysisBench()
})
afterAll(() => bench.close())

/** Replaces everything by these purchases. */
async function fill(purchases: readonly Purchase[]): Promise<void> {
  for (const table of ['events', 'profiles', 'identities'])
    await bench.workspace.analytical.command(sql`TRUNCATE TABLE ${identifier(table)}`)
  if (purchases.length > 0) await bench.fill(purchases.map(entry))
}

const shop = (customers: number): Purchase[] =>
  Array.from({ length: customers }, (_, customer) =>
    Array.from({ length: (customer % 7) + 1 }, (_, order) => ({
      customer,
      day: (customer * 13 + order * 29) % 200,
      amount: ((customer * 31 + order * 7) % 90) + 0.25,
    })),
  ).flat()

const partOf = ({ columns, profiles }: Columns, profile: number) => {
  const group = columns.group!
  return group.kind === 'parts' ? group.names[group.codes[profiles.indexOf(profile)]!] : undefined
}

const purchases = fc.array(
  fc.record({
    customer: fc.nat(40),
    day: fc.nat(300),
    amount: fc.integer({ min: -500, max: 100_000 }).map((cents) => cents / 100),
  }),
  { minLength: 40, maxLength: 300 },
)

describe('RFM of a workspace', () => {
  it('gives everybody three scores and exactly one group', async () => {
    await fc.assert(
      fc.asyncProperty(purchases, fc.integer({ min: 3, max: 6 }), async (bought, scores) => {
        await fill(bought)
        const { outcome, columns } = await bench.perform(rfm, START + 301 * DAY_MS, { scores })
        const found = resultOf(outcome)
        const customers = new Set(bought.map(({ customer }) => customer)).size
        expect([...columns!.profiles]).toEqual(
          [...new Set(bought.map((one) => one.customer))].sort((a, b) => a - b),
        )
        for (const of of ['groups', 'cells'] as const)
          expect(found[of].reduce((sum, group) => sum + group.customers, 0)).toBe(customers)
        expect(found.heatMap.customers.flat().reduce((sum, count) => sum + count, 0)).toBe(customers)
        const revenue = bought.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100
        expect(found.revenue).toBeCloseTo(revenue, 6)
        expect(found.groups.reduce((sum, group) => sum + group.revenue, 0)).toBeCloseTo(revenue, 6)
        expect(found.movement?.counts.flat().reduce((sum, count) => sum + count, 0) ?? customers).toBe(
          customers,
        )
      }),
      { numRuns: 8 },
    )
  })

  it('sees nothing later than its instant', async () => {
    const bought = shop(40)
    await fill(bought.filter((one) => one.day <= 120))
    const before = await bench.perform(rfm, START + 120 * DAY_MS)
    await fill(bought)
    expect(await bench.perform(rfm, START + 120 * DAY_MS)).toEqual(before)
    expect(await bench.perform(rfm, START + 121 * DAY_MS)).not.toEqual(before)
  })

  it('takes merged profiles for one customer', async () => {
    await fill(shop(40))
    const asOf = START + 201 * DAY_MS
    const apart = resultOf((await bench.perform(rfm, asOf)).outcome)
    await bench.workspace.survivors.refreshDictionary()
    await setSurvivors(bench.workspace.analytical, new Map([[39, 3]]), START)
    const { outcome, columns } = await bench.perform(rfm, asOf)
    const together = resultOf(outcome)
    expect(columns!.profiles.includes(39)).toBe(false)
    expect(together).toMatchObject({
      customers: apart.customers - 1,
      orders: apart.orders,
      revenue: apart.revenue,
    })
    await setSurvivors(bench.workspace.analytical, new Map([[39, 39]]), START)
  })

  it('counts days of the workspace, and only purchases of a window', async () => {
    await fill(shop(40))
    const { outcome, columns } = await bench.perform(rfm, START + 199 * DAY_MS, { window: 30, scores: 3 })
    const recency = columns!.columns.recency_days!
    const recent = shop(40).filter((one) => one.day > 169 && one.day <= 199)
    const lastDays = [...columns!.profiles].map((profile) =>
      recent.filter((one) => one.customer === profile).reduce((last, one) => Math.max(last, one.day), 0),
    )
    expect(recency.kind === 'numbers' && [...recency.values]).toEqual(lastDays.map((last) => 199 - last))
    expect(resultOf(outcome).orders).toBe(recent.length)
    const { report } = await bench.perform(rfm, START + 199 * DAY_MS, { window: 30, period: 30, scores: 3 })
    const movement = report.sections.find(({ title }) => title === 'Movement')!.blocks[1]!
    if (movement.kind !== 'heat-map') throw new TypeError(movement.kind)
    expect(movement.x.labels.at(-1)).toBe('Gone')
    for (const row of movement.cells)
      expect(row.reduce((sum: number, share) => sum + (share ?? 0), 0)).toBeCloseTo(1)
  })

  it('cuts as it is told, and takes the mean order where that is asked', async () => {
    await fill(shop(40))
    const cuts = { recencyCuts: [10, 100], frequencyCuts: [1, 3], moneyCuts: [20, 40] }
    const { outcome } = await bench.perform(rfm, START + 201 * DAY_MS, {
      scores: 3,
      cuts: 'custom',
      money: 'mean',
      count: 'days',
      ...cuts,
    })
    const found = resultOf(outcome)
    expect(found.cuts).toEqual({ recency: [10, 100], frequency: [1, 3], money: [20, 40] })
    const fixed = resultOf((await bench.perform(rfm, START + 201 * DAY_MS, { cuts: 'fixed' })).outcome)
    expect(fixed.cuts.frequency).toEqual([2.2, 3.4, 4.6, 5.8].map((cut) => expect.closeTo(cut, 9)))
  })

  it('makes a segmentation of groups that overlap or leave cells out', async () => {
    await fill(shop(40))
    const groups = [
      { name: 'Recent', cells: [{ recency: [4, 5] as [number, number] }] },
      { name: 'Often', cells: [{ frequency: [4, 5] as [number, number] }] },
    ]
    const { outcome, columns, report } = await bench.perform(rfm, START + 201 * DAY_MS, { groups })
    expect(resultOf(outcome).groups.map(({ name }) => name)).toEqual(['Recent', 'Often', 'Others'])
    const scores = columns!.columns.recency_score!
    for (const [row, profile] of columns!.profiles.entries()) {
      const recent = scores.kind === 'numbers' && scores.values[row]! >= 4
      expect(partOf(columns!, profile) === 'Recent').toBe(recent)
    }
    expect(report.findings.length).toBeGreaterThanOrEqual(2)
  })

  it('tells who moved, by the same cuts both times', async () => {
    const steady = (customer: number) =>
      [0, 50, 100, 150, 195].map((on) => ({ customer, day: on, amount: 100 }))
    const stopped = (customer: number) =>
      [0, 50, 60, 70, 100].map((on) => ({ customer, day: on, amount: 100 }))
    const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)
    await fill([
      ...range(0, 20).flatMap(steady),
      ...range(20, 40).flatMap(stopped),
      ...range(40, 50).map((customer) => ({ customer, day: 190, amount: 5 })),
    ])
    const { outcome, report } = await bench.perform(rfm, START + 200 * DAY_MS, { period: 90, scores: 3 })
    const { movement } = resultOf(outcome)
    const absent = movement!.names.length
    expect(movement!.counts[absent]!.reduce((sum, count) => sum + count, 0)).toBe(10)
    expect(movement!.counts.map((row) => row[absent])).toEqual(new Array(absent + 1).fill(0))
    expect(report.sections.map(({ title }) => title)).toContain('Movement')
    expect(detailsOf(report)).toEqual(['Scores'])
    const early = await bench.perform(rfm, START + 60 * DAY_MS, { period: 90, scores: 3 })
    expect(resultOf(early.outcome).movement).toBeNull()
  })
})

describe('a report', () => {
  it('calls nobody best where nobody is, and no revenue the most', async () => {
    const once = Array.from({ length: 60 }, (_, customer) => ({
      customer,
      day: customer,
      amount: customer % 7,
    }))
    await fill(once)
    const { report } = await bench.perform(rfm, START + 90 * DAY_MS)
    expect(report.findings.map(({ sentence }) => sentence).join()).not.toContain('your best')
    await fill(once.map((one) => ({ ...one, amount: 5 })))
    const alike = await bench.perform(rfm, START + 90 * DAY_MS)
    expect(alike.report.findings.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('how lately they bought is all'),
    ])
    await fill(shop(40).map((one) => ({ ...one, amount: 0 })))
    const free = await bench.perform(rfm, START + 201 * DAY_MS)
    expect(JSON.stringify(free.report.sections)).not.toContain('of the revenue, the most')
    expect(free.report.trust.map(({ text }) => text).join()).toContain('the same score of money')
  })
})

describe('data that give little', () => {
  const reasonOf = ({ outcome, report }: Performed<RfmResult>) => {
    expect(report.insufficient).toMatchObject({ remedies: rfm.remedies })
    return outcome.kind === 'insufficient-data' ? outcome.reason : undefined
  }
  const asOf = START + 300 * DAY_MS

  it('are said to: nothing, nobody yet, one customer, no amounts', async () => {
    await fill([])
    expect(reasonOf(await bench.perform(rfm, asOf))).toBe('There are no purchases.')
    await fill([{ customer: 1, day: 10, amount: 5 }])
    expect(reasonOf(await bench.perform(rfm, START))).toBe('Nobody has bought anything by this instant.')
    expect(reasonOf(await bench.perform(rfm, asOf))).toContain('1 customer cannot be told apart by 5 scores')
    expect(reasonOf(await bench.perform(rfm, asOf, { window: 5 }))).toContain('5 days before')
    await bench.fill([{ profile: 1, at: START, event: 'order_placed' }])
    const none = { purchases: { event: 'order_placed' } }
    expect(reasonOf(await bench.perform(rfm, asOf, none))).toContain('No purchase has an amount')
  })

  it('give what can be given: one purchase each, the same for everybody, doubled rows, ten customers', async () => {
    const once = Array.from({ length: 10 }, (_, customer) => ({
      customer,
      day: 10 * customer,
      amount: customer,
    }))
    await fill(once)
    const single = await bench.perform(rfm, asOf)
    expect(resultOf(single.outcome).scoreCounts.frequency).toEqual([10, 0, 0, 0, 0])
    expect(single.report.trust.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('100.0% of customers bought once'),
    )
    await fill([...once, ...once])
    expect(resultOf((await bench.perform(rfm, asOf)).outcome)).toMatchObject({
      customers: 10,
      orders: 20,
      revenue: 90,
    })
    await fill(once.map(({ customer }) => ({ customer, day: 5, amount: 0 })))
    const same = await bench.perform(rfm, asOf)
    expect(resultOf(same.outcome)).toMatchObject({ revenue: 0, topFifth: null })
    expect(resultOf(same.outcome).groups.filter(({ customers }) => customers > 0)).toHaveLength(1)
    expect(JSON.stringify(same.report)).not.toMatch(/NaN|Infinity/)
  })

  it('are told apart by cuts of one’s own, be there one customer', async () => {
    await fill([{ customer: 1, day: 10, amount: 5 }])
    const cuts = { recencyCuts: [10, 100], frequencyCuts: [1, 3], moneyCuts: [20, 40], scores: 3 }
    const { outcome, report } = await bench.perform(rfm, asOf, { ...cuts, cuts: 'custom' })
    expect(resultOf(outcome)).toMatchObject({ customers: 1, movement: null })
    expect(report.trust.map(({ level }) => level)).toContain('caution')
  })

  it('warn of amounts in several currencies, and count purchases without one', async () => {
    const buy = (profile: number, properties: object) => ({
      profile,
      at: START,
      event: 'order_completed',
      properties,
    })
    await fill([])
    await bench.fill(
      Array.from({ length: 12 }, (_, n) =>
        buy(n, n === 0 ? {} : { total: n, currency: n > 6 ? 'EUR' : 'USD' }),
      ),
    )
    const { outcome, report } = await bench.perform(rfm, asOf)
    expect(resultOf(outcome)).toMatchObject({
      ordersWithoutAmount: 1,
      currencies: [{ orders: 6 }, { orders: 5 }],
    })
    const notes = report.trust.map(({ level, text }) => `${level}: ${text}`)
    expect(notes).toContainEqual(expect.stringContaining('warning: Amounts are in 2 currencies'))
    expect(notes).toContainEqual(expect.stringContaining('caution: 1 of 12 purchases have no amount'))
  })
})

it('refuses cuts that do not fit the scores', () => {
  const messages = (options: object) =>
    rfmOptions.safeParse(options).error?.issues.map(({ message }) => message)
  expect(messages({ recencyCuts: [1, 2] })).toEqual(['5 scores need 4 cuts; 2 are given.'])
  expect(messages({ scores: 3, moneyCuts: [2, 1] })).toEqual(['Cuts ascend.'])
  expect(messages({ scores: 3, cuts: 'custom', moneyCuts: [1, 2] })).toEqual([
    'Custom cuts need recencyCuts: 2 numbers for 3 scores.',
    'Custom cuts need frequencyCuts: 2 numbers for 3 scores.',
  ])
  expect(messages({ scores: 11 })).toHaveLength(1)
})
