import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../test/support/agreement.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

/** The engine prints such numbers as integers and reads no integer beyond 64 bits: the list was empty to it. */
it('reads lists that hold numbers beyond 64 bits, in SQL as in TypeScript', async () => {
  const lists = [
    [1e20, 'x'],
    [{ n: 1e20, sku: 'x' }],
    [{ n: -(2 ** 63) }, { sku: '-"100000000000000000000' }],
    [{ inner: [2 ** 64, { 'a"b': 1e20 }] }],
    [1e22],
    [],
  ]
  await bench.fill(
    lists.map((list, index) => ({
      profile: index + 1,
      at: '2025-01-01T00:00:00Z',
      event: 'e',
      properties: { list },
    })),
  )
  const holds = (where: object) => ({ event: 'e', where })
  const element = (where: object) => holds({ element: 'list', where })
  const found = await bench.members(
    {
      includes: holds({ property: 'list', includesAny: [1e20] }),
      text: holds({ property: 'list', includesAny: ['x'] }),
      two: holds({ property: 'list', size: { atLeast: 2 } }),
      empty: holds({ property: 'list', size: { atMost: 0 } }),
      large: element({ property: 'n', atLeast: 1e20 }),
      least: element({ property: 'n', is: -(2 ** 63) }),
      beside: element({ property: 'sku', exists: true }),
      quoted: element({ property: 'sku', is: '-"100000000000000000000' }),
      inner: element({ property: 'inner', includesAny: [2 ** 64] }),
      innermost: element({ element: 'inner', where: { property: 'a"b', is: 1e20 } }),
    },
    '2025-02-01T00:00:00Z',
  )
  expect(found).toEqual({
    includes: [1],
    text: [1],
    two: [1, 3],
    empty: [6],
    large: [2],
    least: [3],
    beside: [2, 3],
    quoted: [3],
    inner: [4],
    innermost: [4],
  })
})
