import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

it('is active in (t - within, t] again, after none for quietFor and one before that', async () => {
  const visits = (profile: number, ...times: string[]) => times.map((at) => ({ profile, at, event: 'visit' }))
  await bench.fill([
    ...visits(1, '2025-03-01T00:00:00Z', '2025-03-11T00:00:00.001Z'),
    ...visits(2, '2025-03-01T00:00:00.001Z', '2025-03-20T00:00:00Z'),
    ...visits(3, '2025-03-01T00:00:00Z', '2025-03-11T00:00:00Z', '2025-03-20T00:00:00Z'),
    ...visits(4, '2025-03-20T00:00:00Z'),
    ...visits(5, '2025-01-01T00:00:00Z'),
    ...visits(6, '2025-01-01T00:00:00Z', '2025-03-21T00:00:00Z'),
  ])
  const restarted = { restarted: { event: 'visit', quietFor: '10 days', within: '10 days' } }
  expect(await bench.members({ restarted }, '2025-03-21T00:00:00Z')).toEqual({ restarted: [1, 6] })
})
