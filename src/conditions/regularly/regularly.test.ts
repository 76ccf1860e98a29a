import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'
import { parseNode } from '../../definition/parse.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const visits = (profile: number, ...times: string[]) => times.map((at) => ({ profile, at, event: 'visit' }))

it('counts the periods that roll back from the instant', async () => {
  await bench.fill([
    ...visits(1, '2025-01-22T00:00:00Z', '2025-01-15T00:00:00Z', '2025-01-08T00:00:00Z'),
    ...visits(2, '2025-01-22T00:00:00Z', '2025-01-21T00:00:00Z', '2025-01-01T00:00:00Z'),
    ...visits(
      3,
      '2025-01-21T00:00:00Z',
      '2025-01-20T00:00:00Z',
      '2025-01-03T00:00:00Z',
      '2025-01-02T00:00:00Z',
    ),
  ])
  const weekly = (inAtLeast: number, times?: number) => ({
    regularly: { event: 'visit', every: '1 week', inAtLeast, ofTheLast: 3, ...(times ? { times } : {}) },
  })
  const found = await bench.members(
    { all: weekly(3), two: weekly(2), one: weekly(1), twice: weekly(1, 2), twiceInTwo: weekly(2, 2) },
    '2025-01-22T00:00:00Z',
  )
  expect(found).toEqual({ all: [1], two: [1, 3], one: [1, 2, 3], twice: [2, 3], twiceInTwo: [3] })
})

it('counts each month from the instant, so that clamping does not add up', async () => {
  await bench.fill([
    ...visits(1, '2025-02-28T12:00:01Z', '2025-01-31T12:00:01Z'),
    ...visits(2, '2025-03-31T12:00:00Z', '2025-02-28T12:00:00Z', '2025-01-31T12:00:00Z'),
    ...visits(3, '2025-01-30T00:00:00Z'),
  ])
  const monthly = (inAtLeast: number) => ({
    regularly: { event: 'visit', every: '1 month', inAtLeast, ofTheLast: 3 },
  })
  const at = '2025-03-31T12:00:00Z'
  expect(await bench.members({ one: monthly(1), two: monthly(2), three: monthly(3) }, at)).toEqual({
    one: [1, 2, 3],
    two: [1, 2],
    three: [2],
  })
})

it('refuses more periods than there are, and periods beyond all time', () => {
  const regularly = { event: 'visit', every: '1 week', inAtLeast: 4, ofTheLast: 3 }
  expect(parseNode({ regularly }).problems).not.toEqual([])
  expect(
    parseNode({ regularly: { ...regularly, every: '1 year', inAtLeast: 1, ofTheLast: 300 } }).problems,
  ).not.toEqual([])
})
