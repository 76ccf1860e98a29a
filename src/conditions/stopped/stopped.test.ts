import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

it('was active in (t - quietFor - before, t - quietFor] and quiet since', async () => {
  const visit = (profile: number, at: string) => ({ profile, at, event: 'visit' })
  await bench.fill([
    visit(1, '2025-03-11T00:00:00Z'),
    visit(2, '2025-03-11T00:00:00.001Z'),
    visit(3, '2025-03-01T00:00:00Z'),
    visit(4, '2025-03-01T00:00:00.001Z'),
    visit(5, '2025-03-05T00:00:00Z'),
    visit(5, '2025-03-20T00:00:00Z'),
    { profile: 6, at: '2025-01-01T00:00:00Z', event: 'other' },
  ])
  const stopped = { stopped: { event: 'visit', before: '10 days', quietFor: '10 days' } }
  const found = await bench.members({ stopped, still: { not: stopped } }, '2025-03-21T00:00:00Z')
  expect(found).toEqual({ stopped: [1, 4], still: [2, 3, 5, 6] })
})
