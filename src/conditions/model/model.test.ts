import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  await bench.fill([
    { profile: 1, at: '2025-01-01', trait: 'model:churn_probability', value: 0.9 },
    { profile: 1, at: '2025-01-10', trait: 'model:churn_probability', value: 0.2 },
    { profile: 2, at: '2025-01-01', trait: 'model:churn_probability', value: 0.7 },
    { profile: 3, at: '2025-01-01', trait: 'plan', value: 'pro' },
  ])
})
afterAll(() => bench.close())

it('compares the latest number of a model', async () => {
  const definitions = {
    risky: { model: 'churn_probability', atLeast: 0.7 },
    safe: { model: 'churn_probability', between: [0, 0.5] },
    unknown: { model: 'churn_probability', exists: false },
  }
  expect(await bench.members(definitions, '2025-01-05')).toEqual({ risky: [1, 2], safe: [], unknown: [3] })
  expect(await bench.members(definitions, '2025-01-15')).toEqual({ risky: [2], safe: [1], unknown: [3] })
})
