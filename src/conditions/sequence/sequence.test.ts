import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, type LogEntry, openBench } from '../../../test/support/agreement.ts'
import { parseNode } from '../../definition/parse.ts'
import { BY_NAME } from '../../definition/titles.ts'
import { conditionOf } from '../index.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const DAY = 86_400_000
const START = Date.parse('2025-03-01T00:00:00Z')

/** `a@0 b@1.5` on days since 1 March 2025, with an optional cart: `a:x@0`. */
function log(profile: number, text: string): LogEntry[] {
  return text.split(' ').map((word) => {
    const [, event, cart, day] = /^(\w+)(?::(\w+))?@([\d.]+)$/.exec(word)!
    const value = cart === undefined ? {} : { cart: /^\d+$/.test(cart) ? Number(cart) : cart }
    return { profile, at: START + Math.round(Number(day) * DAY), event: event!, properties: value }
  })
}

const on = (day: number) => START + Math.round(day * DAY)

it('finds steps strictly one after another, exactly "within" included', async () => {
  await bench.fill([
    ...log(1, 'a@0 b@1'),
    ...log(2, 'a@0 b@0'),
    ...log(3, 'b@0 a@1'),
    ...log(4, 'a@0 b@7'),
    ...log(5, 'a@0 b@7.00000002'),
    ...log(6, 'a@0 a@2 b@8'),
    ...log(7, 'a@3'),
    { profile: 8, at: START, event: 'z' },
  ])
  const found = await bench.members(
    {
      order: { sequence: [{ event: 'a' }, { event: 'b' }] },
      week: { sequence: [{ event: 'a' }, { event: 'b', within: '7 days' }] },
      twice: { sequence: [{ event: 'a' }, { event: 'a' }] },
      not: { not: { sequence: [{ event: 'a' }, { event: 'b' }] } },
    },
    on(30),
  )
  expect(found).toEqual({ order: [1, 4, 5, 6], week: [1, 4, 6], twice: [6], not: [2, 3, 7, 8] })
})

it('takes any choice of events that fits, where the earliest or the latest does not', async () => {
  await bench.fill([
    // The a of day 0 is too early for the b of day 8, the b of day 1 too early for the c of day 12.
    ...log(1, 'a@0 b@1 a@7 b@8 c@12'),
    // The latest b before c has no a close enough before it.
    ...log(2, 'a@0 b@5 b@11 c@12'),
    ...log(3, 'a@0 b@3 b@6 b@8 c@12'),
  ])
  const chain = {
    sequence: [{ event: 'a' }, { event: 'b', within: '5 days' }, { event: 'c', within: '7 days' }],
  }
  expect(await bench.members({ chain }, on(20))).toEqual({ chain: [1, 2] })
})

it('decides "then not" when its time is over, and a later event does not undo it', async () => {
  await bench.fill([
    ...log(1, 'cart@0'),
    ...log(2, 'cart@0 order@0.5'),
    ...log(3, 'cart@0 order@1'),
    ...log(4, 'cart@0 order@1.5'),
    ...log(5, 'cart@0 order@0'),
    ...log(6, 'cart@0 order@0.5 cart@0.75'),
  ])
  const abandoned = { sequence: [{ event: 'cart' }, { not: { event: 'order' }, within: '1 day' }] }
  const open = { sequence: [{ event: 'cart' }, { not: { event: 'order' } }] }
  expect(await bench.members({ abandoned, open }, on(1) - 1)).toEqual({
    abandoned: [],
    open: [1, 3, 4, 5, 6],
  })
  expect(await bench.members({ abandoned, open }, on(1))).toEqual({
    abandoned: [1, 4, 5],
    open: [1, 4, 5, 6],
  })
  expect(await bench.members({ abandoned, open }, on(3))).toEqual({
    abandoned: [1, 4, 5, 6],
    open: [1, 5, 6],
  })
})

it('looks at one cart at a time', async () => {
  await bench.fill([
    ...log(1, 'cart:x@0 cart:y@0 order:y@0.5'),
    ...log(2, 'cart:x@0 order:x@0.5'),
    ...log(3, 'cart:7@0 order:7@0.5 cart:8@1'),
    ...log(4, 'cart@0'),
    ...log(5, 'cart:x@0 order@0.5'),
  ])
  const abandoned = {
    sequence: [{ event: 'cart' }, { not: { event: 'order' }, within: '1 day' }],
    sameValueOf: 'cart',
  }
  const bought = { sequence: [{ event: 'cart' }, { event: 'order' }], sameValueOf: 'cart' }
  expect(await bench.members({ abandoned, bought }, on(9))).toEqual({
    abandoned: [1, 3, 5],
    bought: [1, 2, 3],
  })
})

it('keeps "not" between two steps to the time between them', async () => {
  await bench.fill([
    ...log(1, 'a@0 c@2'),
    ...log(2, 'a@0 b@1 c@2'),
    ...log(3, 'a@0 b@0 b@2 c@2'),
    ...log(4, 'a@0 b@1 a@1 c@2'),
    ...log(5, 'a@0 b@1.5 c@2'),
  ])
  const none = { sequence: [{ event: 'a' }, { not: { event: 'b' } }, { event: 'c' }] }
  const notSoon = { sequence: [{ event: 'a' }, { not: { event: 'b' }, within: '1 day' }, { event: 'c' }] }
  expect(await bench.members({ none, notSoon }, on(9))).toEqual({ none: [1, 3, 4], notSoon: [1, 3, 4, 5] })
})

it('keeps the steps that happen in the window', async () => {
  await bench.fill([...log(1, 'a@0 b@2'), ...log(2, 'a@1 b@2'), ...log(3, 'a@9 b@10')])
  const found = await bench.members(
    {
      last: { sequence: [{ event: 'a' }, { event: 'b' }], in: { last: '10 days' } },
      until: { sequence: [{ event: 'a' }, { event: 'b' }], in: { to: '2025-03-10' } },
    },
    on(10),
  )
  expect(found).toEqual({ last: [2, 3], until: [1, 2] })
})

it('refuses a sequence that begins with "not" or with a limit, and reads as a sentence', () => {
  const first = parseNode({ sequence: [{ not: { event: 'a' } }, { event: 'b' }] })
  expect(first.problems.map(({ code, path }) => [code, path])).toEqual([
    ['definition/invalid-value', ['sequence', 0, 'not']],
  ])
  const limit = parseNode({ sequence: [{ event: 'a', within: '1 day' }, { event: 'b' }] })
  expect(limit.problems.map(({ path }) => path)).toEqual([['sequence', 0, 'within']])
  const body = {
    sequence: [{ event: 'a' }, { event: 'b', within: '7 days' }, { not: { event: 'c' }, within: '1 day' }],
    sameValueOf: 'cart_id',
    in: { last: '30 days' },
  }
  expect(conditionOf('sequence').describe(body, BY_NAME)).toBe(
    'did a, then within 7 days b, then not c within 1 day, all with the same cart_id in the last 30 days',
  )
})
