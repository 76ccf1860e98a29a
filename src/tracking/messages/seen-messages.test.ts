import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../../test/support/workspace.ts'
import { BloomFilter } from './bloom-filter.ts'
import { messageDigest } from './message-digest.ts'
import { hex, SeenMessages } from './seen-messages.ts'

let bench: TestWorkspace
beforeAll(async () => {
  bench = await openTestWorkspace()
})
afterAll(() => bench.close())

const digests = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => messageDigest(`m-${from + index}`))

test('messages are known after they were added, also to the next process, and strangers are not', async () => {
  const { analytical } = bench.workspace
  const now = Date.UTC(2025, 5, 15)
  const seen = await SeenMessages.open(analytical, now)
  expect(await seen.among(digests(0, 3_000))).toEqual(new Set())
  await seen.add(digests(0, 2_000), now)
  for (const one of [seen, await SeenMessages.open(analytical, now)]) {
    expect(await one.among(digests(1_900, 200))).toEqual(new Set(digests(1_900, 100).map(hex)))
  }
})

test('what is more than two months old is forgotten', async () => {
  const { analytical } = bench.workspace
  const seen = await SeenMessages.open(analytical, Date.UTC(2025, 5, 15))
  await seen.add(digests(5_000, 1), Date.UTC(2025, 3, 1))
  await seen.add(digests(6_000, 1), Date.UTC(2025, 2, 31))
  const later = await SeenMessages.open(analytical, Date.UTC(2025, 5, 30))
  expect((await later.among(digests(5_000, 1))).size).toBe(1)
  expect((await later.among(digests(6_000, 1))).size).toBe(0)
})

test('the filter forgets nobody, and takes few strangers for members however much it grows', () => {
  const filter = new BloomFilter(1_000)
  for (const digest of digests(0, 50_000)) filter.add(digest)
  expect(digests(0, 50_000).every((digest) => filter.mayHave(digest))).toBe(true)
  const strangers = digests(1_000_000, 20_000).filter((digest) => filter.mayHave(digest)).length
  expect(strangers / 20_000).toBeLessThan(0.06)
  expect(filter.bytes).toBeLessThan(2 * 50_000 * 2)
})
