import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'
import { BY_NAME } from '../../definition/titles.ts'
import { modelCondition } from './index.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  await bench.fill([
    { profile: 1, at: '2025-01-01', trait: 'model:churn_probability', value: 0.9 },
    { profile: 1, at: '2025-01-10', trait: 'model:churn_probability', value: 0.2 },
    { profile: 2, at: '2025-01-01', trait: 'model:churn_probability', value: 0.7 },
    { profile: 3, at: '2025-01-01', trait: 'plan', value: 'pro' },
    { profile: 1, at: '2025-01-01', trait: 'model:rfm/group', value: 'champions' },
    { profile: 1, at: '2025-01-10', trait: 'model:rfm/group', value: 'at risk' },
    { profile: 2, at: '2025-01-01', trait: 'model:rfm/group', value: 'loyal' },
    { profile: 3, at: '2025-01-01', trait: 'model:rfm/group', value: 'loyal' },
    { profile: 3, at: '2025-01-10', trait: 'model:rfm/group', value: null },
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

it('compares the latest group that a model has put the profile in', async () => {
  const definitions = {
    best: { model: 'rfm/group', is: 'champions' },
    good: { model: 'rfm/group', oneOf: ['champions', 'loyal'] },
    out: { model: 'rfm/group', exists: false },
  }
  expect(await bench.members(definitions, '2025-01-05')).toEqual({ best: [1], good: [1, 2, 3], out: [] })
  expect(await bench.members(definitions, '2025-01-15')).toEqual({ best: [], good: [2], out: [3] })
})

it('says what it compares, and takes no name that is none', () => {
  const describe = (body: object) => modelCondition.describe(modelCondition.schema.parse(body), BY_NAME)
  expect(describe({ model: 'rfm/group', is: 'at risk' })).toBe('rfm/group is "at risk"')
  for (const model of ['rfm/', '/group', 'rfm/group/x', 'RFM'])
    expect(modelCondition.schema.safeParse({ model, is: 'x' }).success).toBe(false)
})
