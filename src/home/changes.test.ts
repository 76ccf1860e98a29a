import { expect, it } from 'vitest'
import type { SegmentListing } from '../segments/index.ts'
import { changesSince } from './changes.ts'

const DAY = 86_400_000
const NOW = 100 * DAY

/** A segment with these sizes, the one of today last. */
function segment(id: string, sizes: readonly number[]): SegmentListing {
  const points = sizes.map((size, index) => ({ at: NOW - (sizes.length - 1 - index) * DAY, size }))
  return {
    ...{ id, kind: 'segment', name: id, title: id, tags: [], sentence: '', version: 1, status: 'active' },
    updatedAt: 0,
    size: sizes.at(-1) ?? 0,
    sizes: points,
  }
}

const calm = Array.from({ length: 20 }, (_, day) => 1_000 + (day % 2))

it('tells what is unusual first, then by how many came or went; what stayed the same is not told', () => {
  const large = Array.from({ length: 20 }, (_, day) => 50_000 + 400 * (day % 2))
  const { changes, compared, judged } = changesSince(
    [
      segment('still', [...calm, calm.at(-1)!]),
      segment('large', [...large, 50_090]),
      segment('calm', [...calm, 1_060]),
    ],
    NOW,
  )
  expect(changes.map((one) => [one.segment.id, one.beyond > 1])).toEqual([
    ['calm', true],
    ['large', false],
  ])
  expect([compared, judged]).toEqual([3, 3])
})

it('judges nothing before a week is known, and compares nothing without a day before', () => {
  const young = changesSince([segment('young', [10, 11, 900]), segment('new', [5])], NOW)
  expect(young).toMatchObject({ compared: 1, judged: 0, waiting: 1 })
  expect(young.changes).toMatchObject([{ before: 11, size: 900, beyond: 0 }])
  expect(young.changes[0]).not.toHaveProperty('usual')
})
