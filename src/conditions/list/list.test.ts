import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  await bench.fill([
    { profile: 1, at: '2025-01-01', trait: 'list:vip', value: true },
    { profile: 2, at: '2025-01-01', trait: 'list:vip', value: true },
    { profile: 2, at: '2025-01-10', trait: 'list:vip', value: null },
    { profile: 3, at: '2025-01-01', trait: 'list:other', value: true },
  ])
})
afterAll(() => bench.close())

it('sees who is on the list at the instant', async () => {
  const definitions = { on: { list: 'vip' }, off: { list: 'vip', is: 'notIn' } }
  expect(await bench.members(definitions, '2025-01-05')).toEqual({ on: [1, 2], off: [3] })
  expect(await bench.members(definitions, '2025-01-15')).toEqual({ on: [1], off: [2, 3] })
})
