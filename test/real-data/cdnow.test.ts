import { beforeAll, expect, test } from 'vitest'
import { describeRealData, groupRows, sorted } from './real-data.ts'

const MAPPING = `
file: {format: csv, delimiter: whitespace}
customer: {column: customer_id}
time: {column: date, format: YYYYMMDD}
events:
  - name: order_completed
    properties:
      cds: {column: number_of_cds, type: number}
      revenue: {column: dollar_value, type: number}
`

const SEGMENTS = `
- segment: five-orders
  when: {event: order_completed, atLeast: 5}
- segment: hundred-dollars-in-1997
  when: {event: order_completed, sum: revenue, in: {from: 1997-01-01, to: 1998-01-01}, atLeast: 100}
- segment: began-in-february
  when: {firstEvent: order_completed, time: {after: 1997-01-31, before: 1997-03-01}}
- segment: came-back
  when: {restarted: {event: order_completed, quietFor: 180 days, within: 90 days}}
- segment: on-three-days
  when: {event: order_completed, activeDays: true, atLeast: 3}
`

const END = Date.UTC(1998, 5, 30, 23, 59, 59)
const DAY = 86_400_000

interface Order {
  readonly customer: string
  readonly at: number
  readonly cents: number
}

/** Columns are padded with blanks: ` 00001 19970101  1   11.77`. */
function orderOf(line: string): Order {
  const [customer = '', date = '', , dollars] = line.trim().split(/ +/)
  const at = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(4, 6)) - 1, Number(date.slice(6)))
  return { customer, at, cents: Math.round(Number(dollars) * 100) }
}

describeRealData('CDNOW', 'cdnow', (data) => {
  let customers: Map<string, Order[]>
  let found: Record<string, string[]>

  beforeAll(async () => {
    const rows = await data().rows('CDNOW_master.txt', { columns: ['line'], delimiter: '\t', from_line: 2 })
    customers = groupRows(
      rows.map(({ line = '' }) => orderOf(line)),
      ({ customer }) => customer,
    )
    expect(await data().import('CDNOW_master.txt', MAPPING)).toMatchObject({ rows: 69_659, rejectedRows: 0 })
    found = await data().members(SEGMENTS, new Date(END).toISOString())
  })

  const where = (holds: (orders: readonly Order[]) => boolean) =>
    sorted([...customers].filter(([, orders]) => holds(orders)).map(([id]) => id))

  test('has all customers', () => {
    expect(customers.size).toBe(23_570)
  })

  test('counts of orders equal an independent computation, equal rows included', () => {
    expect(found['five-orders']).toEqual(where((orders) => orders.length >= 5))
    expect(found['on-three-days']).toEqual(where((orders) => new Set(orders.map(({ at }) => at)).size >= 3))
  })

  test('spend in 1997 equals an independent computation in cents', () => {
    const in1997 = ({ at }: Order) => at < Date.UTC(1998, 0, 1)
    const expected = where(
      (orders) => orders.filter(in1997).reduce((sum, { cents }) => sum + cents, 0) >= 10_000,
    )
    expect(expected.length).toBeGreaterThan(1_000)
    expect(found['hundred-dollars-in-1997']).toEqual(expected)
  })

  test('first orders in February 1997 equal an independent computation', () => {
    const expected = where((orders) => {
      const first = Math.min(...orders.map(({ at }) => at))
      return first >= Date.UTC(1997, 1, 1) && first < Date.UTC(1997, 2, 1)
    })
    expect(expected.length).toBeGreaterThan(1_000)
    expect(found['began-in-february']).toEqual(expected)
  })

  test('customers who came back equal an independent computation', () => {
    const recent = END - 90 * DAY
    const quiet = recent - 180 * DAY
    const expected = where(
      (orders) =>
        orders.some(({ at }) => at > recent) &&
        orders.some(({ at }) => at <= quiet) &&
        !orders.some(({ at }) => at > quiet && at <= recent),
    )
    expect(expected.length).toBeGreaterThan(50)
    expect(found['came-back']).toEqual(expected)
  })
})
