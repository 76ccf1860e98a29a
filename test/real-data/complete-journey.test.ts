import { beforeAll, expect, test } from 'vitest'
import { describeRealData, groupRows, type Row, sorted } from './real-data.ts'

const HOUSEHOLDS = `
file: {format: csv, absent: [NA]}
customer: {column: household_id}
time: {constant: 2017-01-01}
traits: {age: age, income: income, household_size: household_size, home_ownership: home_ownership}
`
const TRANSACTIONS = `
file: {format: csv}
customer: {column: household_id}
time: {column: transaction_timestamp, timeZone: America/New_York}
events:
  - name: purchase
    lines:
      by: basket_id
      as: items
      fields: {product: product_id, sales: {column: sales_value, type: number}}
      sums: {sales: sales_value}
`
const CAMPAIGNS = `
file: {format: csv}
customer: {column: household_id}
time: {constant: 2017-01-01}
events: [{name: campaign_received, properties: {campaign: campaign_id}}]
`
const REDEMPTIONS = `
file: {format: csv}
customer: {column: household_id}
time: {column: redemption_date, timeZone: America/New_York}
events: [{name: coupon_redeemed, properties: {campaign: campaign_id, coupon: coupon_upc}}]
`

const SEGMENTS = `
- segment: seniors-who-spent
  when:
    all:
      - {trait: age, is: 65+}
      - {event: purchase, sum: sales, atLeast: 100}
- segment: campaign-18-without-coupon
  when:
    all:
      - {event: campaign_received, where: {property: campaign, is: '18'}}
      - {event: coupon_redeemed, where: {property: campaign, is: '18'}, equals: 0}
- segment: three-coupons-in-a-quarter
  when: {event: coupon_redeemed, in: {from: 2017-07-01, to: 2017-10-01}, atLeast: 3}
- segment: bought-in-twelve-months
  when: {regularly: {event: purchase, every: 28 days, inAtLeast: 12, ofTheLast: 13}}
- segment: homeowners-of-no-known-size
  when: {all: [{trait: home_ownership, is: Homeowner}, {trait: household_size, exists: false}]}
`

/** Midnight of New Year in New York. */
const END = '2018-01-01T05:00:00Z'
const DAY = 86_400_000

/** New York is four hours behind UTC from 12 March to 5 November 2017, otherwise five. */
function newYork(text: string): number {
  const local = Date.parse(`${text.replace(' ', 'T')}Z`)
  const summer = local >= Date.UTC(2017, 2, 12, 2) && local < Date.UTC(2017, 10, 5, 2)
  return local + (summer ? 4 : 5) * 3_600_000
}

describeRealData('Complete Journey', 'completejourney', (data) => {
  let households: Row[]
  let transactions: Map<string, Row[]>
  let campaigns: Row[]
  let redemptions: Row[]
  let found: Record<string, string[]>

  beforeAll(async () => {
    const { rows } = data()
    households = await rows('demographics.csv')
    campaigns = await rows('campaigns.csv')
    redemptions = await rows('coupon_redemptions.csv')
    transactions = groupRows(
      await rows('transactions_sample.csv.gz'),
      ({ household_id = '' }) => household_id,
    )
    await data().import('demographics.csv', HOUSEHOLDS)
    const summary = await data().import('transactions_sample.csv.gz', TRANSACTIONS)
    expect(summary).toMatchObject({ rows: 75_000, rejectedRows: 0 })
    await data().import('campaigns.csv', CAMPAIGNS)
    await data().import('coupon_redemptions.csv', REDEMPTIONS)
    found = await data().members(SEGMENTS, END, 'America/New_York')
  })

  const cents = (rows: readonly Row[]) =>
    rows.reduce((sum, { sales_value }) => sum + Math.round(Number(sales_value) * 100), 0)

  test('spend of a demographic group equals an independent computation in cents', () => {
    const seniors = households.filter(({ age }) => age === '65+').map(({ household_id = '' }) => household_id)
    const expected = seniors.filter((id) => cents(transactions.get(id) ?? []) >= 10_000)
    expect(expected.length).toBeGreaterThan(10)
    expect(found['seniors-who-spent']).toEqual(sorted(expected))
  })

  test('households that a campaign did not move equal an independent computation', () => {
    const redeemed = new Set(
      redemptions.filter(({ campaign_id }) => campaign_id === '18').map(({ household_id }) => household_id),
    )
    const received = campaigns.filter(({ campaign_id }) => campaign_id === '18')
    const expected = received.map(({ household_id = '' }) => household_id).filter((id) => !redeemed.has(id))
    expect(expected.length).toBeGreaterThan(100)
    expect(found['campaign-18-without-coupon']).toEqual(sorted(expected))
  })

  test('coupons of a quarter equal an independent computation', () => {
    const inQuarter = redemptions.filter(
      ({ redemption_date = '' }) => redemption_date >= '2017-07-01' && redemption_date < '2017-10-01',
    )
    const groups = groupRows(inQuarter, ({ household_id = '' }) => household_id)
    const expected = [...groups].filter(([, rows]) => rows.length >= 3).map(([id]) => id)
    expect(expected.length).toBeGreaterThan(10)
    expect(found['three-coupons-in-a-quarter']).toEqual(sorted(expected))
  })

  test('a habit over the year equals an independent computation', () => {
    const end = Date.parse(END)
    const periods = (rows: readonly Row[]) =>
      new Set(
        [...groupRows(rows, ({ basket_id = '' }) => basket_id).values()]
          .map((lines) =>
            Math.min(...lines.map(({ transaction_timestamp = '' }) => newYork(transaction_timestamp))),
          )
          .map((at) => Math.floor((end - at) / (28 * DAY)))
          .filter((period) => period >= 0 && period < 13),
      ).size
    const expected = [...transactions].filter(([, rows]) => periods(rows) >= 12).map(([id]) => id)
    expect(expected.length).toBeGreaterThan(50)
    expect(found['bought-in-twelve-months']).toEqual(sorted(expected))
  })

  test('what is missing is not known: the independent computation agrees', () => {
    const expected = households.filter(
      ({ home_ownership, household_size }) =>
        home_ownership === 'Homeowner' && (household_size === '' || household_size === 'NA'),
    )
    expect(found['homeowners-of-no-known-size']).toEqual(
      sorted(expected.map(({ household_id = '' }) => household_id)),
    )
  })
})
