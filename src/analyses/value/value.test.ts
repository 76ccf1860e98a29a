import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { areas, dataPath, referenceIsThere } from '../../../test/conformance/entry.ts'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { identifier, sql } from '../../store/sql.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { Columns, Performed } from '../index.ts'
import { detailsOf } from '../testing/details-of.ts'
import { value } from './analysis.ts'
import type { ContractResult } from './contract-result.ts'
import { valueOptions } from './options.ts'
import type { BuyingResult, ValueResult } from './result.ts'

const START = Date.UTC(2024, 0, 1)

interface Purchase {
  readonly customer: number
  readonly day: number
  readonly amount: number
}

const entry = ({ customer, day, amount }: Purchase): LogEntry => ({
  profile: customer,
  at: START + day * DAY_MS,
  event: 'order_completed',
  properties: { amount },
})

let bench: AnalysisBench
beforeAll(async () => {
  bench = await openAnalysisBench()
})
afterAll(() => bench.close())

async function fill(purchases: readonly Purchase[]): Promise<void> {
  for (const table of ['events', 'profiles', 'identities'])
    await bench.workspace.analytical.command(sql`TRUNCATE TABLE ${identifier(table)}`)
  if (purchases.length > 0) await bench.fill(purchases.map(entry))
}

/** Customers with rhythms of their own, some of whom stop. */
const shop = (customers: number): Purchase[] =>
  Array.from({ length: customers }, (_, customer) => {
    const begin = (customer * 37) % 200
    const gap = 11 + ((customer * 17) % 90)
    const orders = 1 + ((customer * 7) % 5) * (customer % 3)
    return Array.from({ length: orders }, (_, order) => ({
      customer,
      day: begin + order * gap,
      amount: 10 + ((customer * 31 + order * 7) % 50),
    }))
  }).flat()

const buying = ({ outcome }: Performed<ValueResult>) => resultOf(outcome) as BuyingResult
const column = (columns: Columns | undefined, name: string) => {
  const found = columns!.columns[name]!
  return found.kind === 'numbers' ? [...found.values] : []
}
const parametersOf = (list: readonly { readonly value: number }[] | null) => list!.map((one) => one.value)

const AS_OF = START + 400 * DAY_MS
const CUT = START + 300 * DAY_MS

describe('the value of customers', () => {
  it('sees nothing later than its instant', async () => {
    const bought = shop(120)
    await fill(bought.filter(({ day }) => day <= 300))
    const before = await bench.perform(value, CUT, { model: 'mbg-nbd' })
    expect(buying(before).total.value).toBeGreaterThan(0)
    await fill(bought)
    expect(await bench.perform(value, CUT, { model: 'mbg-nbd' })).toEqual(before)
    expect(buying(await bench.perform(value, AS_OF, { model: 'mbg-nbd' })).total).not.toEqual(
      buying(before).total,
    )
  })

  it('adds up: customers, cohorts and fifths give the whole, within its bounds', async () => {
    const purchase = fc.record({
      customer: fc.nat(50),
      day: fc.nat(390),
      amount: fc.integer({ min: 1, max: 90_000 }).map((cents) => cents / 100),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(purchase, { minLength: 80, maxLength: 250 }), async (bought) => {
        await fill(bought)
        const performed = await bench.perform(value, AS_OF, { model: 'mbg-nbd' })
        const found = buying(performed)
        const { columns } = performed
        const values = column(columns, 'value')
        const whole = values.reduce((sum, one) => sum + one, 0)
        expect(columns!.profiles).toEqual(
          Uint32Array.from([...new Set(bought.map((one) => one.customer))].sort((a, b) => a - b)),
        )
        expect(found.total.value).toBeCloseTo(whole, 6)
        for (const parts of [
          found.cohorts.map((part) => part.value.value),
          found.fifths.map((fifth) => fifth.value),
        ])
          expect(parts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(whole, 6)
        expect(found.total.low).toBeLessThanOrEqual(found.totalByParameters.low)
        expect(found.total.high).toBeGreaterThanOrEqual(found.totalByParameters.high)
        const [low, high] = [column(columns, 'value_low'), column(columns, 'value_high')]
        expect(values.every((one, row) => low[row]! <= one && one <= high[row]!)).toBe(true)
        expect(column(columns, 'probability_alive').every((one) => one >= 0 && one <= 1)).toBe(true)
        expect(JSON.stringify(performed)).not.toMatch(/NaN|Infinity/)
      }),
      { numRuns: 4 },
    )
  }, 60_000)

  it('takes the margin of it, and counts doubled rows of a day as one purchase of twice the amount', async () => {
    await fill(shop(80))
    const plain = buying(await bench.perform(value, AS_OF, { model: 'bg-nbd' }))
    const margin = buying(await bench.perform(value, AS_OF, { model: 'bg-nbd', margin: 0.25 }))
    expect(margin.total.value).toBeCloseTo(plain.total.value / 4, 8)
    await fill([...shop(80), ...shop(80)])
    const doubled = buying(await bench.perform(value, AS_OF, { model: 'bg-nbd' }))
    expect(doubled.model.parameters).toEqual(plain.model.parameters)
    expect(doubled.total.value / plain.total.value).toBeCloseTo(2, 3)
  })

  it('is told by the model that foresees what was held back best', async () => {
    await fill(shop(90))
    const performed = await bench.perform(value, AS_OF, { holdOut: 120 })
    expect(detailsOf(performed.report)).toEqual(['Did the forecast come true?', 'The model'])
    const { model, test } = buying(performed)
    const best = model.tried.toSorted((a, b) => b.heldBack! - a.heldBack!)[0]!
    expect(model).toMatchObject({ name: best.model, by: 'held back purchases' })
    expect(test).toMatchObject({ days: 120, since: AS_OF - 119 * DAY_MS })
    const none = buying(await bench.perform(value, AS_OF, { holdOut: 0 }))
    expect(none).toMatchObject({ test: null, model: { by: 'likelihood', before: null } })
  }, 30_000)

  it('goes by opportunities where customers have them', async () => {
    const monthly = Array.from({ length: 60 }, (_, customer) =>
      Array.from({ length: 1 + (customer % 11) }, (_, month) => ({
        customer,
        day: 15 + month * (customer % 2 === 0 ? 30 : 61),
        amount: 20,
      })),
    ).flat()
    await fill(monthly)
    const found = buying(await bench.perform(value, START + 395 * DAY_MS, { opportunity: 'month' }))
    expect(found).toMatchObject({ unit: 'month', model: { name: 'bg-bb' }, spend: { kind: 'constant' } })
    expect(found.expectedPurchases).toBeLessThan(60 * 12)
  })
})

describe('subscribers', () => {
  const paid = Array.from({ length: 200 }, (_, customer) =>
    Array.from({ length: Math.min(12, 1 + Math.floor((customer * 13) % 17)) }, (_, month) => ({
      customer,
      day: Math.round(month * 30.44) + 10,
      amount: 9,
    })),
  ).flat()

  it('are worth what they will pay while they renew; who has left is worth nothing', async () => {
    await fill(paid)
    const performed = await bench.perform(value, START + 366 * DAY_MS - 1, { contract: 'month', discount: 0 })
    const found = resultOf(performed.outcome) as ContractResult
    const active = column(performed.columns, 'probability_alive')
    const values = column(performed.columns, 'value')
    expect(active.reduce((sum, one) => sum + one, 0)).toBe(found.alive)
    expect(values.every((one, row) => (active[row] === 1 ? one > 0 && one < 12 * 9 : one === 0))).toBe(true)
    expect(found.renewals[0]).toMatchObject({ atRisk: 200 })
    expect(found.total.low).toBeLessThan(found.total.value)
    expect(performed.report.findings.length).toBeGreaterThanOrEqual(3)
    expect(detailsOf(performed.report)).toEqual([])
    expect(JSON.stringify(performed.report)).not.toMatch(/NaN|Infinity/)
  })
})

describe.runIf(referenceIsThere)('CDNOW, through the door', () => {
  const entries = new Map(areas().flatMap((area) => area.entries.map((one) => [one.id, one] as const)))
  const end = (day: string) => Date.parse(`${day}T23:59:59.999Z`)

  beforeAll(async () => {
    const lines = readFileSync(dataPath('shared/data/cdnow/CDNOW_sample.txt'), 'utf8').trim().split('\n')
    const rows = lines.map((line) => line.trim().split(/\s+/) as [string, string, string, string, string])
    await fill(
      rows.map(([, id, date, , dollars]) => ({
        customer: Number(id),
        day: (Date.parse(date.replace(/(....)(..)(..)/, '$1-$2-$3')) - START) / DAY_MS,
        amount: Number(dollars),
      })),
    )
  })

  it.each([
    ['bg-nbd', 'btyd.bgnbd-fit-cdnow', 'bgnbd'],
    ['mbg-nbd', 'btyd.mbgnbd-fit-cdnow', 'mbgnbd'],
    ['pareto-nbd', 'btyd.pnbd-fit-cdnow', 'pnbd'],
  ] as const)(
    '%s has the published parameters and forecasts',
    async (model, id, name) => {
      const fit = entries.get(id)!.expected
      const calibrated = buying(await bench.perform(value, end('1997-09-30'), { model, holdOut: 0 }))
      for (const [index, expected] of fit.params.entries())
        expect(parametersOf(calibrated.model.parameters)[index]! / expected).toBeCloseTo(1, 3)
      expect(calibrated.model.logLikelihood).toBeCloseTo(fit.logLikelihood, 2)
      const amounts = entries.get('btyd.gg-fit-cdnow')!.expected.params
      for (const [index, expected] of amounts.entries())
        expect(Math.abs(parametersOf(calibrated.spend.parameters)[index]! / expected - 1)).toBeLessThan(0.002)
      const accuracy = entries.get('btyd.cdnow-holdout-accuracy')!.expected[name]
      const tested = buying(await bench.perform(value, end('1998-06-30'), { model, holdOut: 273 }))
      expect(parametersOf(tested.model.before)).toEqual(
        parametersOf(calibrated.model.parameters).map((one) => expect.closeTo(one, 4)),
      )
      expect(tested.test!.model.actual).toBe(1882)
      expect(tested.test!.model.predicted / accuracy.sumPredicted).toBeCloseTo(1, 3)
      expect(tested.test!.model.meanAbsoluteError).toBeCloseTo(accuracy.mae, 3)
      expect(tested.test!.model.correlation).toBeCloseTo(accuracy.corr, 3)
    },
    60_000,
  )
})

describe('data that give little', () => {
  const reasonOf = ({ outcome }: Performed<ValueResult>) =>
    outcome.kind === 'insufficient-data' ? outcome.reason : undefined

  it('are said to: nothing, nobody yet, one purchase each, all at one time, no amounts', async () => {
    await fill([])
    expect(reasonOf(await bench.perform(value, AS_OF))).toBe('There are no purchases.')
    const once = Array.from({ length: 10 }, (_, customer) => ({ customer, day: customer * 9, amount: 5 }))
    await fill(once)
    expect(reasonOf(await bench.perform(value, START - 1))).toBe(
      'Nobody has bought anything by this instant.',
    )
    expect(reasonOf(await bench.perform(value, AS_OF))).toBe('Nobody has bought a second time.')
    await fill([...once, ...once].map((one) => ({ ...one, day: 3 })))
    expect(reasonOf(await bench.perform(value, START + 3 * DAY_MS))).toBe('Nobody has bought a second time.')
    await fill([...once, ...once.map((one) => ({ ...one, day: 100, amount: -5 }))])
    expect(reasonOf(await bench.perform(value, AS_OF))).toBe('No second purchase has an amount above 0.')
    await bench.fill([{ profile: 1, at: START, event: 'order_placed' }])
    const none = { purchases: { event: 'order_placed' } }
    expect(reasonOf(await bench.perform(value, AS_OF, none))).toContain('No purchase has an amount')
  })

  it('give wide intervals and say so: one customer, ten rows', async () => {
    await fill([0, 40, 90].map((day) => ({ customer: 1, day, amount: 5 })))
    const one = await bench.perform(value, START + 100 * DAY_MS)
    const found = buying(one)
    expect(found.model.shrunk).toBe(true)
    expect(found.total.high / found.total.low).toBeGreaterThan(3)
    expect(one.report.trust.map(({ text }) => text)).toContainEqual(expect.stringContaining('too little'))
    const ten = Array.from({ length: 10 }, (_, row) => ({ customer: row % 4, day: row * 20, amount: row }))
    await fill(ten)
    const few = await bench.perform(value, START + 200 * DAY_MS)
    expect(buying(few).total.high).toBeGreaterThan(2 * buying(few).total.low)
    expect(JSON.stringify(few.report)).not.toMatch(/NaN|Infinity/)
  })

  it('give a value where amounts are zero, negative, huge or all the same', async () => {
    const odd = [0, -20, 1e9, 5, 7]
    await fill(shop(60).map((one, row) => ({ ...one, amount: odd[row % 5]! })))
    const wild = await bench.perform(value, AS_OF, { model: 'mbg-nbd' })
    expect(buying(wild).total.value).toBeGreaterThan(0)
    expect(column(wild.columns, 'value').every((one) => one >= 0)).toBe(true)
    await fill(shop(60).map((one) => ({ ...one, amount: 12 })))
    const same = buying(await bench.perform(value, AS_OF, { model: 'mbg-nbd', discount: 0 }))
    expect(same.spend.kind).toBe('constant')
    expect(same.total.value).toBeCloseTo(12 * same.expectedPurchases, 6)
  })
})

it('refuses options that contradict each other', () => {
  const keys = (options: object) => valueOptions.safeParse(options).error?.issues.map(({ path }) => path[0])
  expect(keys({ model: 'bg-bb' })).toEqual(['opportunity'])
  expect(keys({ model: 'bg-nbd', opportunity: 'year' })).toEqual(['model'])
  expect(keys({ contract: 'month', opportunity: 'year' })).toEqual(['contract'])
  expect(keys({ contract: 'month', model: 'bg-nbd' })).toEqual(['model'])
})
