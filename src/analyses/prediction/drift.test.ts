import { expect, it } from 'vitest'
import { distributionOf } from './bands.ts'
import { driftSinceLast } from './drift.ts'

const scores = (count: number, of: (at: number) => number) =>
  distributionOf(Float64Array.from({ length: count }, (_, at) => of((at + 0.5) / count)))

const since = Date.UTC(2025, 5, 1)
const lastOf = (distribution: object) => ({ last: { asOf: since, result: { now: { distribution } } } })

it('tells no drift where the scores of the latest refresh are those of now, and some where they have moved', () => {
  const then = scores(1_000, (u) => u * 0.5)
  expect(driftSinceLast(lastOf(then), then)).toMatchObject({ since, index: 0, meanThen: 0.25 })
  const moved = driftSinceLast(
    lastOf(then),
    scores(1_000, (u) => 0.1 + u * 0.5),
  )!
  expect(moved.index).toBeGreaterThan(0.25)
  expect(moved.index).toBeGreaterThan(moved.byChance)
})

it('tells none without a refresh before, or after one that told something else', () => {
  const now = scores(100, (u) => u)
  expect(driftSinceLast({}, now)).toBeNull()
  expect(driftSinceLast({ last: { asOf: since, result: { clusters: 3 } } }, now)).toBeNull()
  expect(driftSinceLast(lastOf({ mean: 0.5, counts: [100] }), now)).toBeNull()
  const alike = scores(100, () => 0.31)
  expect(driftSinceLast(lastOf(alike), alike)).toBeNull()
})
