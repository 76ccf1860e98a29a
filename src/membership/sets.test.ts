import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../test/support/agreement.ts'
import { BitSet } from '../evaluation/bit-set.ts'
import { readChanges, writeChanges } from './changes.ts'
import { dropSets, readSet, writeSets } from './sets.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

function setOf(...ids: number[]): BitSet {
  const set = new BitSet(200_000)
  for (const id of ids) set.add(id)
  return set
}

it('gives sets back as they were written, by evaluation, across chunks', async () => {
  const members = [0, 63, 64, 65_535, 65_536, 131_072, 199_999]
  await writeSets(
    bench.store,
    1,
    new Map([
      ['a', setOf(...members)],
      ['b', setOf()],
    ]),
  )
  await writeSets(bench.store, 2, new Map([['a', setOf(7)]]))
  expect([...(await readSet(bench.store, 'a', 1))]).toEqual(members)
  expect([...(await readSet(bench.store, 'b', 1))]).toEqual([])
  await dropSets(bench.store, [2])
  expect([...(await readSet(bench.store, 'a', 1))]).toEqual([])
  expect([...(await readSet(bench.store, 'a', 2))]).toEqual([7])
})

it('keeps entries and exits with their cause, the latest first', async () => {
  const change = { segmentId: 'a', version: 3, cause: 'data' as const }
  await writeChanges(bench.store, 1, [{ ...change, at: 1_000, entered: setOf(5, 70_000), exited: setOf() }])
  await writeChanges(bench.store, 2, [
    { ...change, at: 2_000, cause: 'time', entered: setOf(), exited: setOf(70_000) },
  ])
  expect(await readChanges({ analytical: bench.store, live: undefined }, 70_000)).toEqual([
    { segment: 'a', at: 2_000, entered: false, cause: 'time', version: 3 },
    { segment: 'a', at: 1_000, entered: true, cause: 'data', version: 3 },
  ])
  expect(await readChanges({ analytical: bench.store, live: undefined }, 6)).toEqual([])
})
