import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../../test/support/agreement.ts'
import { drawOf } from './index.ts'

const PROFILES = 2_000

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  await bench.fill(
    Array.from({ length: PROFILES }, (_, profile) => ({ profile, at: '2025-01-01', event: 'visit' })),
  )
})
afterAll(() => bench.close())

it('draws the same share each time, and more of the same as it grows', async () => {
  const share = (percent: number, salt?: string) => ({ random: { percent, ...(salt ? { salt } : {}) } })
  const found = await bench.members(
    {
      ten: share(10, 'é:1'),
      twenty: share(20, 'é:1'),
      other: share(10, 'b'),
      unsalted: share(0.05),
      all: share(100),
    },
    '2025-02-01',
  )
  const { ten, twenty, other, all } = found as Record<string, number[]>
  expect(all).toHaveLength(PROFILES)
  // Four standard deviations around 200.
  expect(Math.abs(ten!.length - 200)).toBeLessThan(54)
  expect(ten!.every((profile) => twenty!.includes(profile))).toBe(true)
  expect(ten!.filter((profile) => other!.includes(profile)).length).toBeLessThan(45)
})

it('keeps its draws from version to version', () => {
  // Expected values by Python: int.from_bytes(hashlib.md5(b"salt:1").digest()[:8], "little") % 1_000_000
  expect([drawOf('salt', 1), drawOf('', 0), drawOf('x', 4_294_967_295)]).toMatchInlineSnapshot(`
    [
      519134,
      742234,
      42423,
    ]
  `)
})
