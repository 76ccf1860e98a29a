import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { ANALYSES } from '../index.ts'

const AT = Date.UTC(2025, 0, 1)

let bench: AnalysisBench
beforeAll(async () => {
  bench = await openAnalysisBench()
})
afterAll(() => bench.close())

const METHODS = ['churn', 'propensity']
const perform = (method: string) => bench.perform(ANALYSES.find(({ name }) => name === method)!, AT + 1)

it.each(METHODS)('%s of data without events asks for a column', async (method) => {
  await expect(perform(method)).rejects.toThrow(/^--label: There are no events, .*--label COLUMN/)
})

it.each(METHODS)('%s of returns alone asks for another event', async (method) => {
  await bench.fill([{ profile: 1, at: AT, event: 'order_returned', properties: { amount: -5 } }])
  await expect(perform(method)).rejects.toThrow(
    '--event: There are no purchases, only what was returned or cancelled.',
  )
})
