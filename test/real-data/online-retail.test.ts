import { beforeAll, expect, test } from 'vitest'
import { describeRealData, groupRows, type Row, sorted } from './real-data.ts'

const MAPPING = `
file: {format: csv, absent: [NA]}
customer: {column: CustomerID}
time: {column: InvoiceDate, timeZone: Europe/London}
events:
  - name: order_cancelled
    when: {column: InvoiceNo, startsWith: C}
    lines: {by: InvoiceNo, as: products, fields: {sku: StockCode}, sums: {revenue: [Quantity, UnitPrice]}}
  - name: order_completed
    lines:
      by: InvoiceNo
      as: products
      fields: {sku: StockCode, name: Description, quantity: {column: Quantity, type: number}}
      sums: {revenue: [Quantity, UnitPrice]}
traits:
  country: Country
`

const SEGMENTS = `
- segment: ten-orders
  when: {event: order_completed, atLeast: 10}
- segment: spent-1000-in-90-days
  when: {event: order_completed, sum: revenue, in: {last: 90 days}, moreThan: 1000}
- segment: heart-then-cakestand
  when:
    sequence:
      - {event: order_completed, where: {element: products, where: {property: sku, is: 85123A}}}
      - event: order_completed
        where: {element: products, where: {property: sku, is: '22423'}}
        within: 30 days
- segment: cancelled
  when: {event: order_cancelled}
- segment: everybody
  when: {any: [{event: order_completed}, {event: order_cancelled}]}
`

/** The last line of the data; London is on UTC in December. */
const END = '2011-12-09T12:50:00Z'
const DAY = 86_400_000

interface Order {
  readonly at: number
  readonly skus: ReadonlySet<string>
  /** In thousandths of a pound; prices have up to three decimals. */
  readonly thousandths: number
}

/** Shop time in London: an hour ahead of UTC from 27 March to 30 October 2011. */
function shopTime(text: string): number {
  const local = Date.parse(`${text.replace(' ', 'T')}Z`)
  const summer = local >= Date.UTC(2011, 2, 27, 1) && local < Date.UTC(2011, 9, 30, 2)
  return summer ? local - 3_600_000 : local
}

function ordersOf(rows: readonly Row[]): Order[] {
  return [...groupRows(rows, ({ InvoiceNo = '' }) => InvoiceNo).values()].map((lines) => ({
    at: Math.min(...lines.map(({ InvoiceDate = '' }) => shopTime(InvoiceDate))),
    skus: new Set(lines.map(({ StockCode = '' }) => StockCode)),
    thousandths: lines.reduce(
      (sum, { Quantity, UnitPrice }) => sum + Math.round(Number(Quantity) * Number(UnitPrice) * 1000),
      0,
    ),
  }))
}

describeRealData('UCI Online Retail', 'online_retail', (data) => {
  let known: Row[]
  let orders: Map<string, Order[]>
  let found: Record<string, string[]>

  beforeAll(async () => {
    const rows = await data().rows('online_retail.csv.gz')
    known = rows.filter(({ CustomerID }) => CustomerID !== '' && CustomerID !== 'NA')
    const completed = known.filter(({ InvoiceNo = '' }) => !InvoiceNo.startsWith('C'))
    orders = new Map(
      [...groupRows(completed, ({ CustomerID = '' }) => CustomerID)].map(([id, lines]) => [
        id,
        ordersOf(lines),
      ]),
    )
    const summary = await data().import('online_retail.csv.gz', MAPPING)
    expect(summary).toMatchObject({ rows: 541_909, rejectedRows: 135_080 })
    found = await data().members(SEGMENTS, END, 'Europe/London')
  })

  const where = (holds: (orders: readonly Order[]) => boolean) =>
    sorted([...orders].filter(([, of]) => holds(of)).map(([id]) => id))

  test('has the customers, invoices, cancellations and countries that are known of it', async () => {
    expect(found.everybody).toHaveLength(4_372)
    const invoices = new Set(known.map(({ InvoiceNo }) => InvoiceNo))
    expect(invoices.size).toBe(22_190)
    const cancelled = new Set(known.map(({ InvoiceNo = '' }) => InvoiceNo).filter((no) => no.startsWith('C')))
    expect(cancelled.size).toBe(3_654)
    expect(new Set(known.map(({ Country }) => Country)).size).toBe(37)
  })

  test('"ordered at least 10 times" equals an independent computation', () => {
    const expected = where((of) => of.length >= 10)
    expect(expected.length).toBeGreaterThan(100)
    expect(found['ten-orders']).toEqual(expected)
  })

  test('"spent over 1,000 in the last 90 days of the data" equals an independent computation', () => {
    const end = Date.parse(END)
    const expected = where(
      (of) =>
        of
          .filter(({ at }) => at > end - 90 * DAY && at <= end)
          .reduce((sum, { thousandths }) => sum + thousandths, 0) > 1_000_000,
    )
    expect(expected.length).toBeGreaterThan(100)
    expect(found['spent-1000-in-90-days']).toEqual(expected)
  })

  test('"bought A, then B within 30 days" equals an independent computation', () => {
    const expected = where((of) =>
      of.some(
        (first) =>
          first.skus.has('85123A') &&
          of.some((next) => next.skus.has('22423') && next.at > first.at && next.at - first.at <= 30 * DAY),
      ),
    )
    expect(expected.length).toBeGreaterThan(20)
    expect(found['heart-then-cakestand']).toEqual(expected)
  })

  test('customers with a cancellation equal an independent computation', () => {
    const expected = known.filter(({ InvoiceNo = '' }) => InvoiceNo.startsWith('C'))
    expect(found.cancelled).toEqual(sorted(new Set(expected.map(({ CustomerID = '' }) => CustomerID))))
  })
})
