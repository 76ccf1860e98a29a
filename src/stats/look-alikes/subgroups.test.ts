import { describe, expect, it } from 'vitest'
import { drawNormal, randomFrom } from '../random/index.ts'
import { resultOf } from '../testing/result-of.ts'
import { findSubgroups } from './subgroups.ts'
import { type Attribute, NO_VALUE } from './value-cells.ts'

const ROWS = 3000
const random = randomFrom(12)
const codes = (values: number) => Uint8Array.from({ length: ROWS }, () => random.below(values))
const city: Attribute = { codes: codes(4), values: 4 }
const taste: Attribute = { codes: codes(3), values: 3 }
const noise: Attribute = { codes: codes(5), values: 5 }
/** City 1 spends more; of those who live in city 2 only those of taste 0 do. */
const spend = Float64Array.from({ length: ROWS }, (_, row) => {
  const both = city.codes[row] === 2 && taste.codes[row] === 0
  return drawNormal(random) + (city.codes[row] === 1 ? 1 : 0) + (both ? 1.5 : 0)
})

describe('subgroups', () => {
  it('are the values, and pairs of values, that set people apart, in as few words as will do', () => {
    const found = resultOf(findSubgroups([city, taste, noise], [spend]))
    const [first, second] = found
    expect(first!.conditions).toEqual([
      { attribute: 0, value: 2 },
      { attribute: 1, value: 0 },
    ])
    expect(second!.conditions).toEqual([{ attribute: 0, value: 1 }])
    expect(first!.size).toBe(spend.filter((_, row) => city.codes[row] === 2 && taste.codes[row] === 0).length)
    expect(first!.share).toBeCloseTo(1 / 12, 1)
    expect(first!.contrast.difference.value).toBeGreaterThan(1)
    expect(found.every(({ stability }) => stability >= 4)).toBe(true)
    expect(found.flatMap(({ conditions }) => conditions).some(({ attribute }) => attribute === 2)).toBe(false)
  })

  it('are none where nothing differs, and none of what says the same as its target', () => {
    const flat = Float64Array.from(spend, () => drawNormal(random))
    expect(resultOf(findSubgroups([city, taste], [flat]))).toEqual([])
    expect(resultOf(findSubgroups([city, taste], [new Float64Array(ROWS).fill(3)]))).toEqual([])
    expect(resultOf(findSubgroups([{ ...city, sameAs: [0] }], [spend]))).toEqual([])
    expect(resultOf(findSubgroups([city], [new Float64Array(ROWS).fill(Number.NaN)]))).toEqual([])
  })

  it('are within the sizes that are asked for', () => {
    const large = resultOf(findSubgroups([city, taste], [spend], { leastShare: 0.2 }))
    expect(large.length).toBeGreaterThan(0)
    expect(large.every(({ conditions, share }) => conditions.length === 1 && share >= 0.2)).toBe(true)
    expect(resultOf(findSubgroups([city, taste], [spend], { most: 1 }))).toHaveLength(1)
    const unknown = { codes: new Uint8Array(ROWS).fill(NO_VALUE), values: 2 }
    const found = resultOf(findSubgroups([unknown, city], [spend]))
    expect(found.length).toBeGreaterThan(0)
    expect(found.flatMap(({ conditions }) => conditions).every(({ attribute }) => attribute === 1)).toBe(true)
  })

  it('take people, and options that make sense', () => {
    const few = (column: Uint8Array | Float64Array) => column.slice(0, 40)
    expect(
      findSubgroups([{ codes: few(city.codes) as Uint8Array, values: 4 }], [few(spend) as Float64Array]),
    ).toMatchObject({ reason: expect.stringContaining('40 people') })
    expect(() => findSubgroups([], [spend])).toThrow('attributes')
    expect(() => findSubgroups([city], [spend], { leastSize: 1 })).toThrow('leastSize')
    expect(() => findSubgroups([city], [spend], { leastShare: 0.6 })).toThrow('leastShare')
    expect(() => findSubgroups([city], [new Float64Array(3)])).toThrow('different lengths')
  })
})
