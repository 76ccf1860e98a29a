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
- segmentation: stage
  parts:
    - {name: loyal, when: {event: order, atLeast: 2}}
    - {name: active, when: {segment: active}}
  rest: {name: others}
- segment: best
  when: {population: {event: order}, top: 10%}
`),
)

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  await bench.fill([
    { profile: 1, at: '2025-01-01T00:00:00Z', event: 'order' },
    { profile: 1, at: '2025-01-20T00:00:00Z', event: 'order' },
    { profile: 2, at: '2025-01-01T00:00:00Z', event: 'visit' },
    { profile: 2, at: '2025-01-05T12:00:00Z', event: 'order' },
    { profile: 3, at: '2025-01-15T00:00:00Z', event: 'order' },
  ])
})
afterAll(() => bench.close())

const members = (definitions: Record<string, unknown>, at: string, calendar = {}) =>
  bench.members(definitions, at, calendar, library)

it('looks at the instant, whatever is so now; who was not there yet was in nothing', async () => {
  const found = await members(
    {
      active: { inSegmentAt: 'active', at: '2025-01-06' },
      activeOn5: { inSegmentAt: 'active', at: '2025-01-05' },
      later: { inSegmentAt: 'active', at: '2025-01-14' },
      others: { inSegmentAt: 'stage', part: 'others', at: '2025-01-05' },
      existed: { inSegmentAt: 'stage', part: ['loyal', 'active', 'others'], at: '2025-01-05' },
    },
    '2025-02-01T00:00:00Z',
  )
  expect(found).toEqual({ active: [1, 2], activeOn5: [1], later: [2], others: [2], existed: [1, 2] })
})

it('is true of nobody before the instant, and of who is in at it from then on', async () => {
  const rule = { rule: { inSegmentAt: 'active', at: '2025-01-05T12:00:00Z' } }
  expect(await members(rule, '2025-01-05T11:59:59.999Z')).toEqual({ rule: [] })
  expect(await members(rule, '2025-01-05T12:00:00Z')).toEqual({ rule: [1, 2] })
})

it('begins a day in the time zone of the workspace, or in the one that is stated', async () => {
  const day = { inSegmentAt: 'active', at: '2025-01-06' }
  const found = await members(
    { home: day, tokyo: { ...day, timeZone: 'Asia/Tokyo' }, noon: { ...day, at: '2025-01-05T12:00:00Z' } },
    '2025-02-01T00:00:00Z',
    { timeZone: 'Pacific/Kiritimati' },
  )
  // There the day begins at 10:00 on the 5th by UTC, in Tokyo at 15:00.
  expect(found).toEqual({ home: [1], tokyo: [1, 2], noon: [1, 2] })
})

it('refuses what is not there, and what is known at the present instant only', () => {
  const problemsOf = (written: object) => resolveNode(parseNode(written).node!, library).problems
  expect(problemsOf({ inSegmentAt: 'stage', part: ['loyl'], at: '2025-01-01' })).toMatchObject([
    { code: 'definition/unknown-reference', path: ['part', 0], mend: expect.stringContaining('loyal') },
  ])
  expect(problemsOf({ inSegmentAt: 'activ', at: '2025-01-01' })).toMatchObject([
    { code: 'definition/unknown-reference', path: ['inSegmentAt'] },
  ])
  expect(problemsOf({ inSegmentAt: 'best', at: '2025-01-01' })).toMatchObject([
    { code: 'definition/not-over-time' },
  ])
})
