import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { speaking } from '../../language/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { identifier, sql } from '../../store/sql.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { Columns, Performed } from '../index.ts'
import { detailsOf } from '../testing/details-of.ts'
import { unmarkedInReport } from '../testing/unmarked-in-report.ts'
import { nextPurchase } from './analysis.ts'
import type { NextPurchaseResult } from './result.ts'

const START = Date.UTC(2024, 0, 1)
const at = (day: number) => START + day * DAY_MS

interface Purchase {
  readonly customer: number
  readonly day: number
  readonly amount: number
  readonly category?: string
}

const entry = ({ customer, day, ...properties }: Purchase): LogEntry => ({
  profile: customer,
  at: at(day),
  event: 'order_completed',
  properties,
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

/** Everybody buys at a rhythm of their own, always the same category. */
const steady = (customers: number, days: number): Purchase[] =>
  Array.from({ length: customers }, (_, customer) => {
    const gap = 12 + ((customer * 7) % 40)
    const orders = Math.floor((days - (customer % 10)) / gap) + 1
    return Array.from({ length: orders }, (_, order) => ({
      customer,
      day: (customer % 10) + order * gap + ((customer + order) % 3),
      amount: 20 + (customer % 5) * 10 + (order % 4),
      category: ['tea', 'coffee', 'cups'][customer % 3]!,
    }))
  }).flat()

/** What is no word of a report: names of the data. */
const DATA = [/^(tea|coffee|cups|[a-d])$/, /^order_(completed|placed)$/]

const withCategory = { purchases: { category: 'category' } }
const numbersOf = (columns: Columns | undefined, name: string) => {
  const found = columns!.columns[name]!
  return found.kind === 'numbers' ? [...found.values] : []
}

describe('the next purchase', () => {
  it('comes by the customer’s own rhythm, at the usual amount, of the usual category', async () => {
    await fill(steady(90, 360))
    const { outcome, columns, report } = await bench.perform(nextPurchase, at(360), withCategory)
    const found = resultOf(outcome)
    expect(found.timing).toBe('rhythm')
    expect(found.when!.model).toBeLessThan(5)
    expect(found.when!.inInterval).toBeGreaterThan(0.6)
    expect(found.goods[0]!.test!.model).toBe(1)
    const codes = columns!.columns.next_category!
    for (const [row, profile] of columns!.profiles.entries())
      expect(codes.kind === 'parts' && codes.names[codes.codes[row]!]).toBe(
        ['tea', 'coffee', 'cups'][profile % 3],
      )
    const amounts = numbersOf(columns, 'expected_amount')
    for (const [row, profile] of columns!.profiles.entries())
      expect(Math.abs(amounts[row]! - (21.5 + (profile % 5) * 10))).toBeLessThan(9)
    expect(report.findings.length).toBeGreaterThanOrEqual(4)
  })

  it('is told in German', async () => {
    await fill(steady(90, 360))
    const performed = await bench.perform(nextPurchase, at(360), withCategory)
    expect(unmarkedInReport(performed, DATA)).toEqual([])
    const { about, findings, trust, sections } = speaking('de', () => performed.report)
    expect(about[3]).toEqual({ label: 'Frist für „bald“', value: '30 Tage' })
    expect(findings.map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))).toEqual([
      'von 90 Kunden werden voraussichtlich innerhalb von 30 Tagen kaufen, beim nächsten Kauf für zusammen etwa 3.170.',
      'der Kunden kommen voraussichtlich gar nicht wieder. Von den anderen werden 100,0 % innerhalb von 12 Wochen erwartet.',
      'dürfte der nächste Kauf eines Kunden im Schnitt betragen; die Liste nennt den Betrag für jeden, mit seiner Spanne.',
      'der nächsten Käufe enthielten die vorhergesagte Kategorie; nimmt man einfach, was jeder selbst am meisten gekauft hat, sind es 100,0 %. Die Vorhersage ist also nicht besser.',
      'weit lag die Hälfte der Termine höchstens daneben, gemessen an denen, die in den letzten 90 Tagen kamen (als Test zurückgehalten); derselbe Abstand wie beim letzten Mal lag um 3 Tage daneben.',
    ])
    expect(trust[0]!.text).toBe(
      'Die Termine treffen besser als derselbe Abstand wie beim letzten Mal, geprüft an 90 Kunden.',
    )
    expect(sections.map(({ title }) => title)).toEqual([
      'Wann sie kommen',
      'Welche Kategorie',
      'Ist es eingetroffen?',
    ])
    expect(detailsOf({ sections })).toEqual(['Ist es eingetroffen?'])
  })

  it('is of a category wherever purchases or their lines have one, of a product where that is named', async () => {
    const listed = (options: object) =>
      nextPurchase.outputs!(nextPurchase.options.parse(options)).map(({ name }) => name)
    expect(listed({})).toContain('next_category')
    expect(listed({})).not.toContain('next_product')
    expect(listed({ purchases: { product: 'sku' } })).toEqual(
      expect.arrayContaining(['next_category', 'next_product']),
    )
    const bought = steady(30, 200)
    await fill(bought)
    const named = await bench.perform(nextPurchase, at(200), withCategory)
    expect(await bench.perform(nextPurchase, at(200))).toEqual(named)
    await fill([])
    await bench.fill(
      bought.map(({ category, ...purchase }) => {
        const { properties, ...record } = entry(purchase) as LogEntry & { properties: object }
        return { ...record, properties: { ...properties, products: [{ department: category }] } }
      }),
    )
    const ofLines = await bench.perform(nextPurchase, at(200), { purchases: { lines: 'products' } })
    expect(ofLines.columns!.columns.next_category).toEqual(named.columns!.columns.next_category)
    await fill(bought.map(({ category: _, ...purchase }) => purchase))
    const without = await bench.perform(nextPurchase, at(200))
    expect(Object.keys(without.columns!.columns)).not.toContain('next_category')
  })

  it('sees nothing later than its instant, nor does the test in what was held back', async () => {
    const bought = steady(40, 300)
    await fill(bought.filter(({ day }) => day <= 200))
    const before = await bench.perform(nextPurchase, at(200), withCategory)
    await fill(bought)
    expect(await bench.perform(nextPurchase, at(200), withCategory)).toEqual(before)
  })

  it('has bounds around what it foresees, whatever was bought', async () => {
    const purchase = fc.record({
      customer: fc.nat(30),
      day: fc.nat(250),
      amount: fc.integer({ min: -500, max: 90_000 }).map((cents) => cents / 100),
      category: fc.constantFrom('a', 'b', 'c'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(purchase, { minLength: 60, maxLength: 200 }), async (bought) => {
        await fill(bought)
        const performed = await bench.perform(nextPurchase, at(251), withCategory)
        const { columns } = performed
        const [days, low, high] = ['next_days', 'next_days_low', 'next_days_high'].map((name) =>
          numbersOf(columns, name),
        ) as [number[], number[], number[]]
        expect(days.every((one, row) => low[row]! <= one && one <= high[row]!)).toBe(true)
        const [soon, alive] = [
          numbersOf(columns, 'probability_soon'),
          numbersOf(columns, 'probability_alive'),
        ]
        expect(soon.every((one, row) => one >= 0 && one <= alive[row]! + 1e-12)).toBe(true)
        expect(JSON.stringify(performed.report)).not.toMatch(/NaN|Infinity/)
      }),
      { numRuns: 6 },
    )
  }, 60_000)

  it('says that it is no better than a simple rule where it is not', async () => {
    const random = Array.from({ length: 400 }, (_, row) => ({
      customer: row % 60,
      day: (row * 7919) % 240,
      amount: ((row * 104729) % 97) + 1,
      category: ['a', 'b', 'c', 'd'][(row * 31 + (row >> 3)) % 4]!,
    }))
    await fill(random)
    const performed = await bench.perform(nextPurchase, at(240), withCategory)
    expect(unmarkedInReport(performed, DATA)).toEqual([])
    const { outcome, report } = performed
    const { when, goods } = resultOf(outcome)
    const warned = report.trust.filter(({ level }) => level === 'warning').map(({ text }) => text)
    const { model, own, commonest } = goods[0]!.test!
    expect(warned.some((text) => text.includes('category'))).toBe(model <= Math.max(own, commonest))
    expect(warned.some((text) => text.startsWith('Dates'))).toBe(when!.model >= when!.baseline)
  })
})

describe('data that give little', () => {
  const reasonOf = ({ outcome }: Performed<NextPurchaseResult>) =>
    outcome.kind === 'insufficient-data' ? outcome.reason : undefined

  it('are said to: nothing, nobody yet, one purchase each, all at one time', async () => {
    await fill([])
    expect(reasonOf(await bench.perform(nextPurchase, at(9)))).toBe('There are no purchases.')
    const once = Array.from({ length: 10 }, (_, customer) => ({ customer, day: customer, amount: 5 }))
    await fill(once)
    expect(reasonOf(await bench.perform(nextPurchase, at(-1)))).toBe(
      'Nobody has bought anything by this instant.',
    )
    expect(reasonOf(await bench.perform(nextPurchase, at(50)))).toBe('Nobody has bought a second time.')
    await fill([...once, ...once].map((one) => ({ ...one, day: 3 })))
    expect(reasonOf(await bench.perform(nextPurchase, at(3)))).toBe('Nobody has bought a second time.')
  })

  it('give a first idea and say so: one customer, the same amount always, no amounts', async () => {
    await fill([0, 20, 41, 60].map((day) => ({ customer: 1, day, amount: 5 })))
    const one = await bench.perform(nextPurchase, at(62))
    const found = resultOf(one.outcome)
    expect(found).toMatchObject({ customers: 1, shrunk: true, spending: 'constant', amount: 5 })
    expect(one.report.trust.map(({ level }) => level)).toContain('warning')
    await bench.fill(
      [0, 30, 60].map((day) => ({ profile: 1, at: at(day), event: 'order_placed', properties: {} })),
    )
    const none = await bench.perform(nextPurchase, at(62), { purchases: { event: 'order_placed' } })
    expect(resultOf(none.outcome)).toMatchObject({ spending: null, amount: null })
    expect(JSON.stringify(none.report)).not.toMatch(/NaN|Infinity/)
    expect([one, none].flatMap((performed) => unmarkedInReport(performed, DATA))).toEqual([])
  })
})
