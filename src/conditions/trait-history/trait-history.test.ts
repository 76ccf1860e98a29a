import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'
import { parseNode } from '../../definition/parse.ts'
import { BY_NAME } from '../../definition/titles.ts'
import { conditionOf } from '../index.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  const plans = (profile: number, ...changes: [day: string, value: unknown][]) =>
    changes.map(([day, value]) => ({ profile, at: `2025-01-${day}T00:00:00Z`, trait: 'plan', value }))
  await bench.fill([
    ...plans(1, ['01', 'free'], ['11', 'pro']),
    ...plans(2, ['01', 'pro'], ['20', 'team']),
    ...plans(3, ['01', 'pro'], ['05', 'free'], ['15', 'pro']),
    ...plans(4, ['01', 'pro'], ['10', null]),
    ...plans(5, ['01', 'free'], ['01', 'pro'], ['01', 'free']),
    ...plans(6, ['12', 'free'], ['13', 'free'], ['14', 'pro']),
    ...plans(8, ['02', 'free'], ['02', 'pro']),
    { profile: 7, at: '2025-01-01T00:00:00Z', event: 'visit' },
  ])
})
afterAll(() => bench.close())

it('knows for how long a trait has been so', async () => {
  const definitions = {
    pro: { traitHeld: 'plan', is: 'pro', for: '10 days' },
    paying: { traitHeld: 'plan', oneOf: ['pro', 'team'], for: '20 days' },
    removed: { traitHeld: 'plan', exists: false, for: '11 days' },
  }
  expect(await bench.members(definitions, '2025-01-21T00:00:00Z')).toEqual({
    pro: [1, 8],
    paying: [2],
    removed: [4],
  })
  expect((await bench.members(definitions, Date.parse('2025-01-21T00:00:00Z') - 1)).pro).toEqual([8])
  // What was overwritten at the very instant the time begins does not count.
  expect((await bench.members(definitions, '2025-01-12T00:00:00Z')).pro).toEqual([2, 8])
})

it('finds a change from one value to another', async () => {
  const changed = (from: object, to: object, within?: string) => ({
    traitChanged: 'plan',
    from,
    to,
    ...(within ? { within } : {}),
  })
  const found = await bench.members(
    {
      upgraded: changed({ is: 'free' }, { is: 'pro' }),
      lately: changed({ is: 'free' }, { is: 'pro' }, '10 days'),
      began: changed({ exists: false }, { is: 'pro' }),
      lost: changed({ exists: true }, { exists: false }),
      same: changed({ is: 'free' }, { is: 'free' }),
      back: changed({ is: 'pro' }, { is: 'free' }),
    },
    '2025-01-21T00:00:00Z',
  )
  expect(found).toEqual({
    upgraded: [1, 3, 5, 6, 8],
    lately: [3, 6],
    began: [2, 3, 4],
    lost: [4],
    same: [6],
    back: [3, 5],
  })
})

it('finds whatever a trait ever was', async () => {
  const found = await bench.members(
    {
      pro: { traitEver: 'plan', is: 'pro' },
      removed: { traitEver: 'plan', exists: false },
      never: { not: { traitEver: 'plan', exists: true } },
    },
    '2025-01-13T12:00:00Z',
  )
  expect(found).toEqual({ pro: [1, 2, 3, 4, 5, 8], removed: [4], never: [7] })
})

it('refuses comparisons that pass with time, and reads as a sentence', () => {
  const places = [
    { traitHeld: 'plan', inLast: '1 day', for: '1 day' },
    { traitEver: 'plan', during: { current: 'week' } },
    { traitChanged: 'plan', from: { moreThanAgo: '1 day' }, to: { anniversaryInNext: '1 day' } },
  ].map((written) => parseNode(written).problems.map(({ code, path }) => [code, ...path]))
  const refused = 'definition/invalid-value'
  expect(places).toEqual([
    [[refused, 'inLast']],
    [[refused, 'during']],
    [
      [refused, 'from', 'moreThanAgo'],
      [refused, 'to', 'anniversaryInNext'],
    ],
  ])
  expect(conditionOf('traitHeld').describe({ traitHeld: 'plan', is: 'pro', for: '30d' }, BY_NAME)).toBe(
    'plan is "pro", for at least 30 days',
  )
})
