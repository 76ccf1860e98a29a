import { expect, it } from 'vitest'
import { apart } from '../../apart/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import type { PurchaseTotals } from '../purchases/index.ts'
import { COMPUTE_RFM, computeRfm } from './compute.ts'
import { rfmOptions } from './options.ts'

const TODAY = 20_000
const DAY = 86_400_000

function totals(customers: number): PurchaseTotals {
  const rows = <Made>(make: (row: number) => Made) => Array.from({ length: customers }, (_, row) => make(row))
  const lastDay = Int32Array.from(rows((row) => TODAY - ((row * 37) % 400)))
  return {
    profiles: Uint32Array.from(rows((row) => 3 * row)),
    first: Float64Array.from(lastDay, (day) => (day - 30) * DAY),
    last: Float64Array.from(lastDay, (day) => day * DAY),
    lastDay,
    orders: Float64Array.from(rows((row) => 1 + (row % 11))),
    days: Float64Array.from(rows((row) => 1 + (row % 5))),
    money: Float64Array.from(rows((row) => ((row * 13) % 997) / 4)),
    withoutAmount: new Uint32Array(customers),
  }
}

it('is the same in a thread of its own', async () => {
  const bought = (customers: number, today: number) => ({
    totals: totals(customers),
    asOf: today * DAY,
    today,
  })
  const input = {
    now: bought(500, TODAY),
    before: bought(400, TODAY - 90),
    options: rfmOptions.parse({ groups: [{ name: 'Recent', cells: [{ recency: [4, 5] }] }], cuts: 'r-rfm' }),
  }
  const here = computeRfm(input)
  expect(resultOf(here).summary.customers).toBe(500)
  expect(await apart(COMPUTE_RFM, [input])).toEqual(here)
})
