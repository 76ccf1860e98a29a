import { expect } from 'vitest'
import { cohortRetention } from '../../src/stats/cohorts/index.ts'
import { sortedQuantile } from '../../src/stats/descriptive/quantile.ts'
import {
  cellAt,
  cellCounts,
  cellLabel,
  cellsOf,
  cutsOf,
  firstMatching,
  groupSummaries,
  groupsOf,
  type PurchaseTotals,
  purchaseTotals,
  type RfmColumns,
  type RfmScores,
  rfmScores,
} from '../../src/stats/rfm/index.ts'
import { resultOf } from '../../src/stats/testing/result-of.ts'
import { numberedBy } from './codes.ts'
import { dataRows, numbers } from './data.ts'
import { areas, type Checks, type Entry } from './entry.ts'
import { expectNear, nearness } from './near.ts'

const DAY = 86_400_000
const R = { cuts: { kind: 'r-rfm' } } as const
const dayOf = (text: string) => Math.floor(Date.parse(text.slice(0, 10)) / DAY)

/** A computation over a file that several entries ask for. */
function once<T>(make: (file: string) => T): (file: string) => T {
  const made = new Map<string, T>()
  return (file) => made.get(file) ?? made.set(file, make(file)).get(file)!
}

const orders = once((file) => {
  const rows = dataRows(file)
  const { codes, names } = numberedBy(rows, 'customer_id')
  const time = Float64Array.from(rows, ({ order_date = '' }) => dayOf(order_date))
  const totals = resultOf(
    purchaseTotals({ customer: codes, time, amount: numbers(rows, 'revenue') }, dayOf('2006-12-31')),
  )
  return { totals, names }
})

const columnsOf = ({ recency, frequency, total }: PurchaseTotals): RfmColumns => ({
  recency,
  frequency,
  monetary: total,
})

const scoresOf = ({ inputs: { file } }: Entry) => resultOf(rfmScores(columnsOf(orders(file).totals), R))
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0)

function countScores(scores: Uint8Array): number[] {
  return [1, 2, 3, 4, 5].map((score) => scores.filter((given) => given === score).length)
}

/** The ten rules of the R package's documentation, as the entry `rfm.orders-segments` spells them. */
const PUBLISHED_RULES = areas()
  .flatMap(({ entries }) => entries)
  .find(({ id }) => id === 'rfm.orders-segments')?.inputs

/** The published rules: ranges by dimension, one column a segment. */
function groupsOfRules({ segments, recency, frequency, monetary }: Entry['inputs']) {
  const range = ([from, to]: number[][], index: number) => [from![index]!, to![index]!] as const
  const rules = (segments as string[]).map((name, index) => ({
    name,
    cells: [
      {
        recency: range(recency, index),
        frequency: range(frequency, index),
        monetary: range(monetary, index),
      },
    ],
  }))
  return firstMatching(rules, 5)
}

function summariesOf(totals: PurchaseTotals, scored: RfmScores, inputs: Entry['inputs']) {
  const groups = groupsOfRules(inputs)
  const summaries = groupSummaries({ ...totals, group: groupsOf(scored, groups) }, groups.names)
  return summaries.filter(({ customers }) => customers > 0)
}

const retail = once((file) => {
  const rows = dataRows(file)
  const clean = rows.filter(
    ({ CustomerID, InvoiceNo, Quantity, UnitPrice }) =>
      CustomerID !== '' && !InvoiceNo!.startsWith('C') && Number(Quantity) > 0 && Number(UnitPrice) > 0,
  )
  const customers = numberedBy(clean, 'CustomerID')
  const invoices = numberedBy(clean, 'InvoiceNo')
  const time = Float64Array.from(clean, ({ InvoiceDate = '' }) => dayOf(InvoiceDate))
  const amount = Float64Array.from(clean, ({ Quantity, UnitPrice }) => Number(Quantity) * Number(UnitPrice))
  return { rows, clean, customers, customer: customers.codes, order: invoices.codes, time, amount }
})

const amountOf = (rows: Record<string, string>[]) =>
  rows.reduce((total, { Quantity, UnitPrice }) => total + Number(Quantity) * Number(UnitPrice), 0)
const distinct = (rows: Record<string, string>[], column: string) =>
  new Set(rows.map((row) => row[column]).filter((value) => value !== '')).size

export const checks: Checks = {
  'rfm.orders-totals': ({ inputs: { file }, expected }) => {
    const { customer, frequency, total } = orders(file).totals
    expect({ customers: customer.length, orders: sum(frequency), revenue: sum(total) }).toEqual(expected)
  },

  'rfm.orders-thresholds': (entry) => {
    const { cuts } = scoresOf(entry)
    const found = Object.entries(cuts).map(([dimension, { values }]) => [dimension, Array.from(values)])
    expectNear(Object.fromEntries(found), entry.expected, nearness(entry.tolerance))
  },

  'rfm.orders-score-counts': (entry) => {
    const scored = scoresOf(entry)
    const { cells, ...scores } = entry.expected
    for (const [dimension, counts] of Object.entries(scores)) {
      expect(countScores(scored[dimension as 'recency'])).toEqual(counts)
    }
    const found = Array.from(cellCounts(scored), (count, index) => [cellLabel(cellAt(index, 5), 5), count])
    expect(Object.fromEntries(found)).toMatchObject(cells)
  },

  'rfm.orders-first-rows': (entry) => {
    const { totals, names } = orders(entry.inputs.file)
    const cells = cellsOf(scoresOf(entry))
    const rows = Array.from(totals.customer, (code, row) => {
      const label = cellLabel(cellAt(cells[row]!, 5), 5)
      return [names[code]!, totals.recency[row]!, totals.frequency[row]!, totals.total[row]!, Number(label)]
    })
    expect(rows.sort(([a], [b]) => (a! < b! ? -1 : 1)).slice(0, 5)).toEqual(entry.expected)
  },

  'rfm.orders-segments': (entry) => {
    const summaries = summariesOf(orders(entry.inputs.file).totals, scoresOf(entry), entry.inputs)
    const rows = summaries.map(({ name, customers, orders: count, money }) => [
      name,
      [customers, count, money],
    ])
    expect(Object.fromEntries(rows)).toEqual(entry.expected)
  },

  'rfm.customers-table': ({ inputs: { file }, expected, tolerance }) => {
    const rows = dataRows(file)
    const recency = numbers(rows, 'recency_days')
    const frequency = numbers(rows, 'number_of_orders')
    const total = numbers(rows, 'revenue')
    const scored = resultOf(rfmScores({ recency, frequency, monetary: total }, R))
    const totals = { customer: Uint32Array.from(rows.keys()), recency, frequency, total }
    const summaries = summariesOf(totals, scored, PUBLISHED_RULES)
    const found = {
      orders: sum(frequency),
      recencyCuts: scored.cuts.recency.values,
      frequencyCuts: scored.cuts.frequency.values,
      monetaryCuts: scored.cuts.monetary.values,
      segments: Object.fromEntries(summaries.map(({ name, customers }) => [name, customers])),
    }
    expectNear(found, expected, nearness(tolerance))
  },

  'rfm.bins-mtcars': ({ inputs, expected, tolerance }) => {
    const { values } = cutsOf(Float64Array.from(inputs.values), { kind: 'r-rfm' }, 5)
    expectNear(values, expected, nearness(tolerance))
  },

  'rfm.online-retail-totals': ({ inputs, expected, tolerance }) => {
    const { rows, clean, ...purchases } = retail(inputs.file)
    const { customer, frequency, total } = resultOf(purchaseTotals(purchases, Number.MAX_VALUE))
    const found = {
      rows: rows.length,
      invoices: distinct(rows, 'InvoiceNo'),
      products: distinct(rows, 'StockCode'),
      customers: distinct(rows, 'CustomerID'),
      missingCustomerRows: rows.filter(({ CustomerID }) => CustomerID === '').length,
      countries: distinct(rows, 'Country'),
      rawAmount: amountOf(rows),
      clean: {
        rows: clean.length,
        customers: customer.length,
        invoices: sum(frequency),
        amount: sum(total),
      },
    }
    expectNear(found, expected, nearness(tolerance))
  },

  'rfm.online-retail-rfm': ({ inputs, expected, tolerance }) => {
    const { customers, ...purchases } = retail(inputs.file)
    const totals = resultOf(purchaseTotals(purchases, dayOf(inputs.analysisDate)))
    const columns = {
      recency_days: totals.recency,
      transaction_count: totals.frequency,
      amount: totals.total,
    }
    const each = (statistic: (sorted: Float64Array) => number | number[]) =>
      Object.fromEntries(
        Object.entries(columns).map(([name, values]) => [name, statistic(values.toSorted())]),
      )
    const single = (id: string) => {
      const row = totals.customer.indexOf(customers.names.indexOf(id))
      return Object.values(columns).map((values) => values[row])
    }
    const found = {
      customers: totals.customer.length,
      mean: each((values) => sum(values) / values.length),
      median: each((values) => sortedQuantile(values, 0.5)),
      quantiles20_40_60_80: each((values) => [0.2, 0.4, 0.6, 0.8].map((p) => sortedQuantile(values, p))),
      customer12346: single('12346'),
      customer14646: single('14646'),
    }
    expectNear(found, expected, nearness(tolerance))
  },

  'rfm.online-retail-cohorts': ({ inputs, expected }) => {
    const { customer, clean } = retail(inputs.file)
    const period = Int32Array.from(clean, ({ InvoiceDate = '' }) => {
      const [year, month] = InvoiceDate.split('-').map(Number)
      return year! * 12 + month! - 1
    })
    const rows = resultOf(cohortRetention({ customer, period })).map(({ period: began, active }) => {
      const name = `${Math.floor(began / 12)}-${String((began % 12) + 1).padStart(2, '0')}`
      return [name, Array.from(active)]
    })
    expect(Object.fromEntries(rows)).toEqual(expected)
  },
}
