import { expect, it } from 'vitest'
import { BitSet } from '../evaluation/bit-set.ts'
import { FoundChanges } from './found-changes.ts'

const base = { segment: 'big', version: 2, at: 5, cause: 'definition' } as const
const single = {
  ...base,
  profileId: 7,
  entered: true,
  cause: 'data',
  evidence: { conditions: ['x'] },
} as const

function setOf(...ids: readonly number[]): BitSet {
  const set = new BitSet(128)
  for (const id of ids) set.add(id)
  return set
}

it('gives single changes and those of whole sets in the order in which they were found, as often as asked', () => {
  const found = new FoundChanges()
  found.addAll(setOf(3, 64), { ...base, entered: false })
  found.add(single)
  found.addAll(setOf(), { ...base, entered: true })
  found.addAll(setOf(1), { ...base, entered: true })
  const of = (profileId: number, entered: boolean) => ({
    ...{ ...base, profileId, entered },
    evidence: { conditions: [] },
  })
  const all = [of(3, false), of(64, false), single, of(1, true)]
  expect([...found]).toEqual(all)
  expect([...found]).toEqual(all)
  expect([...found.byCause]).toEqual([
    ['definition', 3],
    ['data', 1],
  ])
})

it('of nothing there is nothing', () => {
  const found = new FoundChanges()
  found.addAll(setOf(), { ...base, entered: true })
  expect([[...found], [...found.byCause]]).toEqual([[], []])
})
