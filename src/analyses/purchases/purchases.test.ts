import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../../test/support/workspace.ts'
import { findPurchases, readCurrencies, readPurchaseTotals, takenBack, takenBackNote } from './index.ts'

const AT = '2025-05-01T10:00:00Z'
const UNTIL = { until: Date.parse('2025-06-01T00:00:00Z') }
const { signal } = new AbortController()

let bench: TestWorkspace
beforeAll(async () => {
  bench = await openTestWorkspace()
})
afterAll(() => bench.close())

describe('what a purchase is', () => {
  it('is nothing without data', async () => {
    expect(await findPurchases(bench.workspace)).toBeUndefined()
  })

  it('is not guessed where nothing looks like one', async () => {
    await bench.add([{ profile: 0, at: AT, event: 'order_returned', properties: { total: -3 } }])
    expect(await findPurchases(bench.workspace, { event: 'order_completed' })).toBeUndefined()
    await bench.add([
      { profile: 0, at: AT, event: 'page', properties: { scroll: 3 } },
      { profile: 0, at: AT, event: 'order_cancelled', properties: { total: 3 } },
      { profile: 0, at: AT, event: 'checkout_started', properties: { total: 3 } },
    ])
    await expect(findPurchases(bench.workspace)).rejects.toMatchObject({
      problems: [{ code: 'analysis/no-purchases', mend: expect.stringContaining('checkout_started') }],
    })
  })

  it('is the event of that name that carries an amount, however often others come', async () => {
    const order = { subtotal: 8, orderTotal: 10, currency: 'EUR', products: [{ sku: 'a' }] }
    await bench.add([
      ...[1, 2, 3].map((profile) => ({ profile, at: AT, event: 'order_placed', properties: {} })),
      { profile: 1, at: AT, event: 'Order Completed', properties: order },
    ])
    expect(await findPurchases(bench.workspace)).toEqual({
      event: 'Order Completed',
      amount: ['orderTotal'],
      currency: 'currency',
      lines: 'products',
    })
  })

  it('is not what was taken back, which is told', async () => {
    const notes = async (at: number) => (await takenBack(bench.workspace, at)).map(takenBackNote)
    expect(await notes(Date.parse(AT) - 1)).toEqual([])
    expect(await notes(Date.parse(AT))).toEqual([
      { level: 'caution', text: 'What "order_cancelled" (1) gave back is not taken off the amounts.' },
      { level: 'caution', text: 'What "order_returned" (1) gave back is not taken off the amounts.' },
    ])
  })

  it('is what is said, if the data have it', async () => {
    const said = { event: 'order_placed' }
    expect(await findPurchases(bench.workspace, said)).toEqual({ event: 'order_placed', amount: [] })
    await expect(findPurchases(bench.workspace, { event: 'order_place' })).rejects.toMatchObject({
      problems: [{ code: 'analysis/unknown-event', mend: 'Did you mean "order_placed"?' }],
    })
    const mistaken = { event: 'Order Completed', amount: 'subtotl' }
    await expect(findPurchases(bench.workspace, mistaken)).rejects.toMatchObject({
      problems: [{ code: 'analysis/unknown-property', mend: 'Did you mean "subtotal"?' }],
    })
  })
})

describe('totals of purchases', () => {
  it('are exact, by local days, and see nothing later', async () => {
    const buy = (profile: number, at: string, properties: object) => ({
      profile,
      at,
      event: 'sale',
      properties,
    })
    await bench.add([
      buy(7, '2025-05-01T22:30:00Z', { value: 0.1, units: 3 }),
      buy(7, '2025-05-02T00:30:00Z', { value: 0.2, units: 1 }),
      buy(7, '2025-06-01T00:00:00Z', { value: 0.3, units: 1 }),
      buy(7, '2025-06-01T00:00:01Z', { value: 1000, units: 1 }),
      buy(9, '2025-05-03T00:00:00Z', { value: -5, units: 1, currency: 'eur' }),
      buy(9, '2025-05-04T00:00:00Z', { units: 1, currency: 'EUR' }),
    ])
    await bench.workspace.changeSettings({ timeZone: 'Europe/Berlin' })
    const read = (amount: string[], period: { until: number; after?: number } = UNTIL) =>
      bench.workspace.survivors.readMerged(() =>
        readPurchaseTotals(bench.workspace, { event: 'sale', amount }, period, signal),
      )
    expect(await read(['value'])).toEqual({
      profiles: Uint32Array.of(7, 9),
      first: Float64Array.of(Date.parse('2025-05-01T22:30:00Z'), Date.parse('2025-05-03T00:00:00Z')),
      last: Float64Array.of(UNTIL.until, Date.parse('2025-05-04T00:00:00Z')),
      lastDay: Int32Array.of(20_240, 20_212),
      orders: Float64Array.of(3, 2),
      days: Float64Array.of(2, 2),
      money: Float64Array.of(0.6, -5),
      withoutAmount: Uint32Array.of(0, 1),
    })
    expect((await read(['value', 'units'])).money).toEqual(Float64Array.of(0.8, -5))
    expect((await read([])).withoutAmount).toEqual(Uint32Array.of(3, 2))
    const window = { ...UNTIL, after: Date.parse('2025-05-02T00:30:00Z') }
    expect((await read(['value'], window)).orders).toEqual(Float64Array.of(1, 2))
    const purchases = { event: 'sale', amount: ['value'], currency: 'currency' }
    expect(await readCurrencies(bench.workspace, purchases, UNTIL, signal)).toEqual([
      { currency: 'EUR', orders: 2 },
    ])
  })
})
