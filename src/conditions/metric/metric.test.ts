import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'
import { libraryOf } from '../../definition/library.ts'
import { requireDefinitions } from '../../definition/read.ts'

const library = libraryOf(
  requireDefinitions(`
- {metric: total_spend, event: order, sum: revenue}
- {metric: spend_30d, event: order, sum: revenue, in: {last: 30 days}}
- {metric: mean_spend, event: order, mean: revenue}
`),
)

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  const order = (profile: number, at: string, revenue: number) => ({
    profile,
    at,
    event: 'order',
    properties: { revenue },
  })
  await bench.fill([
    order(1, '2025-01-01', 100),
    order(1, '2025-03-01', 20),
    order(2, '2025-03-01', 50),
    { profile: 3, at: '2025-01-01', event: 'visit' },
  ])
})
afterAll(() => bench.close())

it('compares a saved metric with numbers and with another metric', async () => {
  const found = await bench.members(
    {
      much: { metric: 'total_spend', atLeast: 100 },
      none: { metric: 'total_spend', equals: 0 },
      mean: { metric: 'mean_spend', lessThan: 1000 },
      rising: { metric: 'spend_30d', atLeast: { metric: 'total_spend', times: 0.5 }, moreThan: 0 },
      event: { event: 'order', count: true, lessThan: { metric: 'mean_spend' } },
    },
    '2025-03-02',
    {},
    library,
  )
  expect(found).toEqual({ much: [1], none: [3], mean: [1, 2], rising: [2], event: [1, 2] })
})
