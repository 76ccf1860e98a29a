import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Bench, openBench } from '../../test/support/agreement.ts'
import { forgetSurvivors, randomSplit, setSurvivors } from '../../test/support/merges.ts'
import { randomLog } from '../../test/support/random-log.ts'
import { ALL_TIME, type Range } from '../time/bound.ts'
import { Frame } from './frame.ts'
import { profileRanges } from './profile-ranges.ts'
import type { Source } from './source.ts'
import { ALL_PROFILES, numbersOf } from './survivors.ts'

const PROFILES = 8
const NUMBERS = { low: 0, high: 3 * PROFILES - 1 }
const START = Date.parse('2025-03-24T23:00:00Z')
const MOMENT = { now: START + 400 * 86_400_000, calendar: { timeZone: 'UTC', weekStartsOn: 1 } }

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

interface Counted {
  readonly profile_id: number
  readonly found: string
}

async function counts(source: Source, range: Range): Promise<Counted[]> {
  const frame = new Frame(source, MOMENT)
  const found = frame.rows('event', ['a', 'b']).count(frame.range(ALL_TIME))
  return bench.store.query<Counted>(frame.query([{ name: 'found', expression: found }], range))
}

const byProfile = (rows: readonly Counted[]) => rows.toSorted((a, b) => a.profile_id - b.profile_id)

it('reads the same profiles range by range as all at once, each under all its numbers', async () => {
  const sources: readonly Source[] = [
    { events: ['a', 'b'], traits: [] },
    { events: ['a', 'b'], traits: ['t'], everyone: true },
  ]
  const same = fc.asyncProperty(
    randomLog(PROFILES),
    randomSplit(PROFILES),
    fc.integer({ min: 1, max: 9 }),
    async (log, splitting, width) => {
      const { split, steps, whole } = splitting(log(START))
      await forgetSurvivors(bench.store)
      await bench.fill(split)
      for (const step of steps) await setSurvivors(bench.store, step, START)
      for (const source of sources) {
        const ranges = [...profileRanges(NUMBERS, width)]
        const parts = await Promise.all(ranges.map((range) => counts(source, range)))
        expect(byProfile(parts.flat())).toEqual(byProfile(await counts(source, ALL_PROFILES)))
      }
      const profiles = [...new Set(whole.map(({ profile }) => profile))]
      const numbers = (await Promise.all(profiles.map((one) => numbersOf(bench.store, one)))).flat()
      expect(numbers).toHaveLength(new Set(numbers).size)
      expect(split.filter(({ profile }) => !numbers.includes(profile))).toEqual([])
    },
  )
  await fc.assert(same, { numRuns: 10, endOnFailure: true })
})
