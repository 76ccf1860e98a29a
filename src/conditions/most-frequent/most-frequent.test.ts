import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  const orders = (profile: number, ...categories: unknown[]) =>
    categories.map((category, index) => ({
      profile,
      at: `2025-01-0${index + 1}T00:00:00Z`,
      event: 'order',
      properties: category === undefined ? {} : { category },
    }))
  await bench.fill([
    ...orders(1, 'b', 'a', 'b'),
    ...orders(2, 'b', 'a'),
    // In UTF-16 units the first of these would come second.
    ...orders(3, '\uFFFD', '\u{1F600}'),
    ...orders(4, undefined, 5, 5, true),
    ...orders(5, '', 'a', ''),
    ...orders(6, 'A', 'a', 'a', 'A', 'A'),
  ])
})
afterAll(() => bench.close())

it('compares the most frequent text, of equally frequent ones the first in order of bytes', async () => {
  const most = { event: 'order', of: 'category' }
  const found = await bench.members(
    {
      a: { mostFrequent: most, is: 'a' },
      b: { mostFrequent: most, is: 'b' },
      notA: { mostFrequent: most, isNot: 'a' },
      bytes: { mostFrequent: most, is: '\uFFFD' },
      empty: { mostFrequent: most, is: '' },
      folded: { mostFrequent: most, is: 'a', ignoreCase: true },
      early: { mostFrequent: { ...most, in: { to: '2025-01-02' } }, oneOf: ['b', 'A'] },
      none: { not: { mostFrequent: most, matches: '' } },
    },
    '2025-02-01T00:00:00Z',
  )
  expect(found).toEqual({
    a: [2],
    b: [1],
    notA: [1, 3, 5, 6],
    bytes: [3],
    empty: [5],
    folded: [2, 6],
    early: [1, 2, 6],
    none: [4],
  })
})
