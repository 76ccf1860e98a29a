import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'
import { libraryOf } from '../../definition/library.ts'
import { requireNode } from '../../definition/parse.ts'
import { requireDefinitions } from '../../definition/read.ts'
import { requireResolved } from '../../definition/resolve.ts'
import { planTargets } from '../../plan/plan.ts'

const library = libraryOf(
  requireDefinitions(`
- segment: pro
  when: {trait: plan, is: pro}
- segment: buyers
  when: {event: order}
- segment: pro-buyers
  when: {all: [{segment: pro}, {segment: buyers}]}
`),
)

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  await bench.fill([
    { profile: 1, at: '2025-01-01T00:00:00Z', trait: 'plan', value: 'pro' },
    { profile: 1, at: '2025-01-02T00:00:00Z', event: 'order' },
    { profile: 2, at: '2025-01-01T00:00:00Z', trait: 'plan', value: 'pro' },
    { profile: 3, at: '2025-01-03T00:00:00Z', event: 'order' },
  ])
})
afterAll(() => bench.close())

it('is the membership of another segment at the same instant', async () => {
  const found = await bench.members(
    {
      in: { segment: 'pro-buyers' },
      notIn: { segment: 'pro-buyers', is: 'notIn' },
    },
    '2025-01-02T12:00:00Z',
    {},
    library,
  )
  expect(found).toEqual({ in: [1], notIn: [2] })
})

it('shares the leaves of the segments that it refers to', () => {
  const nodes = [{ segment: 'pro' }, { segment: 'pro-buyers' }, { trait: 'plan', is: 'pro' }].map((written) =>
    requireResolved(requireNode(written), library),
  )
  const { groups } = planTargets(nodes.map((node, index) => ({ id: String(index), node })))
  expect(groups.flatMap(({ leaves }) => leaves)).toHaveLength(2)
})
