import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'
import { libraryOf } from '../../definition/library.ts'
import { parseNode } from '../../definition/parse.ts'
import { requireDefinitions } from '../../definition/read.ts'
import { resolveNode } from '../../definition/resolve.ts'

const library = libraryOf(
  requireDefinitions(`
- segment: active
  when: {event: order, in: {last: 10 days}}
- segment: quiet
  when: {not: {segment: active}}
- segment: newly-active
  when: {enteredSegment: active, within: 2 days}
- segment: best
  when: {population: {event: order}, top: 10%}
`),
)

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  const order = (profile: number, at: string) => ({ profile, at, event: 'order' })
  await bench.fill([
    order(1, '2025-01-01T00:00:00Z'),
    order(1, '2025-01-08T00:00:00Z'),
    { profile: 2, at: '2025-01-01T00:00:00Z', event: 'visit' },
    order(2, '2025-01-15T12:00:00Z'),
    order(3, '2025-01-02T00:00:00Z'),
    order(3, '2025-01-15T00:00:00Z'),
  ])
})
afterAll(() => bench.close())

it('holds from the entry until the time is over, by records and by time alone', async () => {
  const at = (instant: string) =>
    bench.members(
      {
        entered: { enteredSegment: 'active', within: '5 days' },
        quiet: { enteredSegment: 'quiet', within: '5 days' },
        again: { enteredSegment: 'newly-active', within: '5 days' },
      },
      instant,
      {},
      library,
    )
  expect(await at('2025-01-05T23:59:59.999Z')).toEqual({ entered: [1, 3], quiet: [2], again: [1, 3] })
  expect(await at('2025-01-06T00:00:00Z')).toEqual({ entered: [3], quiet: [], again: [3] })
  expect(await at('2025-01-12T00:00:00Z')).toEqual({ entered: [], quiet: [3], again: [] })
  expect(await at('2025-01-16T00:00:00Z')).toEqual({ entered: [2, 3], quiet: [3], again: [2, 3] })
  expect(await at('2025-01-18T00:00:00Z')).toEqual({ entered: [2, 3], quiet: [1], again: [2, 3] })
})

it('knows whether a profile was ever a member', async () => {
  const found = await bench.members(
    { active: { everInSegment: 'active' }, quiet: { everInSegment: 'quiet' } },
    '2025-01-14T00:00:00Z',
    {},
    library,
  )
  expect(found).toEqual({ active: [1, 3], quiet: [2, 3] })
})

it('follows months of the calendar, whose beginning may fall back', async () => {
  await bench.fill([
    { profile: 1, at: '2025-01-31T12:00:00Z', event: 'order' },
    { profile: 2, at: '2025-02-28T06:00:00Z', event: 'order' },
  ])
  for (const at of [
    '2025-02-28T11:00:00Z',
    '2025-02-28T13:00:00Z',
    '2025-03-28T07:00:00Z',
    '2025-03-29T01:00:00Z',
  ])
    await bench.members({ entered: { enteredSegment: 'active', within: '1 month' } }, at, {}, library)
})

it('refuses segments that compare with all profiles: definition/not-over-time', () => {
  const { node } = parseNode({ all: [{ everInSegment: 'best' }] })
  const { problems } = resolveNode(node, library)
  expect(problems).toMatchObject([{ code: 'definition/not-over-time', path: ['all', 0, 'everInSegment'] }])
})
