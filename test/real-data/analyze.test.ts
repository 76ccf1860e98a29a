import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Options, parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RfmResult } from '../../src/analyses/rfm/result.ts'
import { areas, dataPath, type Entry, referenceIsThere } from '../conformance/entry.ts'
import { satsumaJson } from '../support/cli.ts'

/** What the command says of real data is what the reference values say: the same that its functions are held to. */
const name = referenceIsThere
  ? 'satsuma analyze and the reference values'
  : 'satsuma analyze and the reference values (skipped: ../shared/reference is not there)'

const entry = (id: string): Entry =>
  areas()
    .flatMap(({ entries }) => entries)
    .find((one) => one.id === id)!

const read = (text: string, options: Options = {}) =>
  parse(text, { columns: true, ...options }) as unknown as Record<string, string>[]

/** Orders as the reference has them cleaned. */
const CLEAN = `
file: { format: csv }
customer: { column: CustomerID }
time: { column: InvoiceDate, format: "YYYY-MM-DD hh:mm:ss" }
events:
  - name: order_completed
    when:
      - { column: InvoiceNo, startsWith: C, not: true }
      - { column: Quantity, above: 0 }
      - { column: UnitPrice, above: 0 }
    lines: { by: InvoiceNo, sums: { revenue: [Quantity, UnitPrice] } }
`

describe.skipIf(!referenceIsThere)(name, () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'satsuma-reference-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function rfm(file: string, ...flags: string[]) {
    const out = join(folder, 'customers.csv')
    const args = ['analyze', 'rfm', dataPath(file), '--out', out, ...flags]
    const { result } = await satsumaJson<{ result: RfmResult }>(args)
    return { result, customers: read(await readFile(out, 'utf8')) }
  }

  test('RFM of orders, cut as the R package does', async () => {
    const counts = entry('rfm.orders-score-counts')
    const { result, customers } = await rfm(counts.inputs.file, '--cuts', 'r-rfm', '--as-of', '2006-12-31')
    const { recency, frequency, monetary, cells } = counts.expected
    expect(result.scoreCounts).toEqual({ recency, frequency, money: monetary })
    const found = Object.fromEntries(result.cells.map((one) => [one.cell, one.customers]))
    expect(found).toMatchObject(cells)
    const thresholds = entry('rfm.orders-thresholds').expected
    expect(result.cuts).toEqual({
      recency: thresholds.recency.map((cut: number) => expect.closeTo(cut, 9)),
      frequency: thresholds.frequency,
      money: thresholds.monetary.map((cut: number) => expect.closeTo(cut, 9)),
    })
    const rows = customers
      .map((one) => [
        one.customer_id,
        Number(one.recency_days),
        Number(one.frequency),
        Number(one.money),
        Number(`${one.recency_score}${one.frequency_score}${one.money_score}`),
      ])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
    expect(rows.slice(0, 5)).toEqual(entry('rfm.orders-first-rows').expected)
    const { orders, revenue } = entry('rfm.orders-totals').expected
    expect(result).toMatchObject({ customers: customers.length, orders, revenue })
  }, 60_000)

  test('RFM of lines of invoices, returns and gifts left out by a mapping', async () => {
    const { inputs, expected } = entry('rfm.online-retail-rfm')
    const map = join(folder, 'clean.yaml')
    await writeFile(map, CLEAN)
    const { result, customers } = await rfm(inputs.file, '--map', map, '--as-of', inputs.analysisDate)
    const { amount, invoices } = entry('rfm.online-retail-totals').expected.clean
    expect(result).toMatchObject({ customers: expected.customers, orders: invoices, revenue: amount })
    const mean = (column: string) =>
      customers.reduce((sum, one) => sum + Number(one[column]), 0) / customers.length
    expect(mean('recency_days')).toBeCloseTo(expected.mean.recency_days, 6)
    expect(mean('frequency')).toBeCloseTo(expected.mean.transaction_count, 6)
    expect(mean('money')).toBeCloseTo(expected.mean.amount, 6)
    const { recency_days, transaction_count, amount: amounts } = expected.quantiles20_40_60_80
    expect(result.cuts.recency).toEqual(recency_days.map((cut: number) => expect.closeTo(cut, 6)))
    expect(result.cuts.frequency).toEqual(transaction_count)
    expect(result.cuts.money).toEqual(amounts.map((cut: number) => expect.closeTo(cut, 6)))
    for (const id of ['12346', '14646']) {
      const one = customers.find((row) => row.customer_id === id)!
      const values = [one.recency_days, one.frequency, one.money].map(Number)
      expect(values).toEqual(expected[`customer${id}`])
    }
  }, 120_000)
})
