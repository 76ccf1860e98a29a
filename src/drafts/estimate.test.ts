import { describe, expect, test } from 'vitest'
import { spreadBlocks } from '../records/spread-blocks.ts'
import { type Random, randomFrom } from '../stats/random/index.ts'
import { estimateTotal, standardError } from './estimate.ts'

const PROFILES = 40_000

/** Whether each profile is in, by id. */
type Population = (random: Random) => Uint8Array

const scattered =
  (share: (place: number, random: Random) => number): Population =>
  (random) =>
    Uint8Array.from({ length: PROFILES }, (_, id) => Number(random.uniform() < share(id / PROFILES, random)))

/** Profiles in the order in which they came, of which those of some weeks are in. */
const recent =
  (count: number, share = 1): Population =>
  (random) => {
    const end = PROFILES - random.below(PROFILES / 4)
    return Uint8Array.from({ length: PROFILES }, (_, id) =>
      Number(id < end && id >= end - count && random.uniform() < share),
    )
  }

/** Neighbours are alike. */
const runs =
  (length: number, share: number): Population =>
  (random) => {
    const ids = new Uint8Array(PROFILES)
    for (let id = 0; id < PROFILES; ) {
      const end = id + 1 + random.below(2 * length)
      if (random.uniform() < share) ids.fill(1, id, end)
      id = end
    }
    return ids
  }

const POPULATIONS: Readonly<Record<string, Population>> = {
  'hardly any': scattered(() => 0.0005),
  few: scattered(() => 0.01),
  half: scattered(() => 0.5),
  'nearly all': scattered(() => 0.98),
  'more and more': scattered((place) => place),
  'few, and the more the later': scattered((place) => 0.05 * place ** 3),
  'in seasons': scattered((place) => 0.3 + 0.25 * Math.sin(40 * place)),
  'some hundred who came together': recent(300),
  'who came within a month': recent(1_500, 0.5),
  'a quarter who came together': recent(10_000),
  'short runs': runs(20, 0.3),
  'long runs': runs(500, 0.1),
}

/** The counts of one sample, whose blocks lie anywhere among the ids. */
function sampleOf(ids: Uint8Array, shift: number) {
  const { width, blocks } = spreadBlocks(PROFILES, 0.15)!
  const count = (block: number, of: (id: number) => number) => {
    let sum = 0
    for (let id = block * width; id < Math.min(PROFILES, (block + 1) * width); id++) sum += of(id)
    return sum
  }
  return {
    existing: blocks.map((block) => count(block, () => 1)),
    counted: blocks.map((block) => count(block, (id) => ids[(id + shift) % PROFILES]!)),
  }
}

const SAMPLES = 60

function heldIn(population: Population): number {
  let held = 0
  for (let seed = 0; seed < SAMPLES; seed++) {
    const random = randomFrom(seed)
    const ids = population(random)
    const truth = ids.reduce((sum, one) => sum + one, 0)
    const { low, high } = estimateTotal(sampleOf(ids, random.below(PROFILES)), PROFILES)
    if (low <= truth && truth <= high) held += 1
  }
  return held / SAMPLES
}

test('about 95 % of the ranges hold the truth, however profiles lie among the ids', () => {
  const held = Object.entries(POPULATIONS).map(([name, population]) => [name, heldIn(population)] as const)
  const poor = held.filter(([, share]) => share < 0.87)
  expect(poor).toEqual([])
  const mean = held.reduce((sum, [, share]) => sum + share, 0) / held.length
  expect(mean).toBeGreaterThan(0.94)
})

describe('a range', () => {
  const existing = Array.from({ length: 50 }, () => 100)
  const counted = (of: (block: number) => number) => existing.map((_, block) => of(block))

  test('is the number itself where everybody was looked at', () => {
    expect(estimateTotal({ existing, counted: counted(() => 3) }, 5_000)).toEqual({
      value: 150,
      low: 150,
      high: 150,
    })
  })

  test('is open upwards where none was seen, and downwards where all were', () => {
    const none = estimateTotal({ existing, counted: counted(() => 0) }, 100_000)
    expect(none).toEqual({ value: 0, low: 0, high: expect.any(Number) })
    // A run that lies between two blocks is shorter than the stretch that a block is taken of.
    expect(none.high / 100_000).toBeGreaterThan(1 / 60)
    expect(none.high / 100_000).toBeLessThan(1 / 40)
    const all = estimateTotal({ existing, counted: existing }, 100_000)
    expect(all).toEqual({ value: 100_000, low: 100_000 - none.high, high: 100_000 })
  })

  test('holds at least who was seen, and leaves out who was seen not to be', () => {
    const { low, high } = estimateTotal({ existing, counted: counted((block) => 2 * (block % 50)) }, 5_100)
    expect(low).toBeGreaterThanOrEqual(2_450)
    expect(high).toBeLessThanOrEqual(2_550)
  })

  test('is wider where neighbours are alike, and by an error that comes on top', () => {
    const width = (of: (block: number) => number, spread = 0) => {
      const { low, high } = estimateTotal({ existing, counted: counted(of) }, 100_000, spread)
      return high - low
    }
    const even = width(() => 50)
    expect(width((block) => 100 * (block % 2))).toBeGreaterThan(5 * even)
    expect(width(() => 50, 0.05)).toBeGreaterThan(2 * 1.96 * 0.05 * 100_000)
  })

  test('is everything where nobody was looked at', () => {
    expect(estimateTotal({ existing: [], counted: [] }, 10)).toEqual({ value: 0, low: 0, high: 10 })
    expect(estimateTotal({ existing: [], counted: [] }, 0)).toEqual({ value: 0, low: 0, high: 0 })
    expect(standardError({ existing: [9], counted: [3] }, 10)).toBe(0)
  })
})
