import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'
import { libraryOf } from '../../definition/library.ts'
import { requireDefinitions } from '../../definition/read.ts'

const library = libraryOf(
  requireDefinitions(`
segmentation: lifecycle
parts:
  - {name: loyal, when: {event: order, atLeast: 3}}
  - {name: active, when: {event: order, in: {last: 30 days}}}
  - {name: lapsed, when: {event: order}}
rest: {name: prospect}
`),
)

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  const order = (profile: number, at: string) => ({ profile, at, event: 'order' })
  await bench.fill([
    ...['2025-01-01', '2025-01-02', '2025-01-03'].map((at) => order(1, at)),
    order(2, '2025-03-01'),
    order(3, '2025-01-01'),
    { profile: 4, at: '2025-01-01', event: 'visit' },
  ])
})
afterAll(() => bench.close())

const inPart = (part: string | string[]) => ({ segmentation: 'lifecycle', part })

it('puts every profile in the first part that is true of it, or in the rest', async () => {
  const found = await bench.members(
    {
      loyal: inPart('loyal'),
      active: inPart('active'),
      lapsed: inPart('lapsed'),
      prospect: inPart('prospect'),
    },
    '2025-03-02',
    {},
    library,
  )
  expect(found).toEqual({ loyal: [1], active: [2], lapsed: [3], prospect: [4] })
})

it('takes several parts together, whatever lies between them', async () => {
  const found = await bench.members(
    {
      ends: inPart(['loyal', 'prospect']),
      buyers: inPart(['lapsed', 'active', 'loyal']),
      gap: inPart(['loyal', 'lapsed']),
      notActive: { ...inPart('active'), is: 'notIn' },
    },
    '2025-03-02',
    {},
    library,
  )
  expect(found).toEqual({ ends: [1, 4], buyers: [1, 2, 3], gap: [1, 3], notActive: [1, 3, 4] })
})
