import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverage, intersections, pairs } from './index.ts'

const PROFILES = 70

function bitsOf(members: readonly number[]): Uint32Array {
  const bits = new Uint32Array(4)
  for (const id of members) bits[id >>> 5]! |= 1 << (id & 31)
  return bits
}

const everybody = Array.from({ length: PROFILES }, (_, id) => id)
const anySet = fc.subarray(everybody)
const anySets = fc.array(anySet, { maxLength: 6 })

describe('overlap', () => {
  it('counts who is in exactly these sets, as one by one', () => {
    fc.assert(
      fc.property(anySet, anySets, (population, lists) => {
        const expected = new Map<string, number>()
        for (const id of population) {
          const key = lists.flatMap((list, place) => (list.includes(id) ? [place] : [])).join()
          expected.set(key, (expected.get(key) ?? 0) + 1)
        }
        const { largest: found, nonEmpty } = intersections(bitsOf(population), lists.map(bitsOf))
        expect(nonEmpty).toBe(found.length)
        expect(intersections(bitsOf(population), lists.map(bitsOf), 2).largest).toEqual(found.slice(0, 2))
        expect(new Map(found.map(({ sets, size }) => [sets.join(), size]))).toEqual(expected)
        expect(found.map(({ size }) => size)).toEqual(found.map(({ size }) => size).sort((a, b) => b - a))
      }),
    )
  })

  it('measures pairs, as one by one', () => {
    fc.assert(
      fc.property(anySets, (lists) => {
        for (const { a, b, both, jaccard, ofA } of pairs(bitsOf(everybody), lists.map(bitsOf))) {
          const common = lists[a]!.filter((id) => lists[b]!.includes(id)).length
          const either = new Set([...lists[a]!, ...lists[b]!]).size
          expect(both).toBe(common)
          expect(jaccard).toBe(either === 0 ? 0 : common / either)
          expect(ofA).toBe(lists[a]!.length === 0 ? 0 : common / lists[a]!.length)
        }
      }),
    )
  })

  it('tells who keeps sets from dividing everybody', () => {
    const everyone = bitsOf([0, 1, 2, 40])
    const divided = coverage(everyone, [bitsOf([0, 1]), bitsOf([2, 40])])
    expect(divided).toMatchObject({ population: 4, covered: 4, exclusive: true, exhaustive: true })
    const broken = coverage(everyone, [bitsOf([0, 1]), bitsOf([1, 2])])
    expect(broken).toEqual({
      population: 4,
      covered: 3,
      inNone: 1,
      inSeveral: 1,
      mostSets: 2,
      exclusive: false,
      exhaustive: false,
    })
  })

  it('of nobody, and of no sets', () => {
    expect(intersections(new Uint32Array(), [])).toEqual({ largest: [], nonEmpty: 0 })
    expect(intersections(bitsOf([3]), []).largest).toEqual([{ sets: [], size: 1 }])
    expect(coverage(new Uint32Array(), [])).toMatchObject({
      population: 0,
      exclusive: true,
      exhaustive: true,
    })
    expect(() => intersections(bitsOf([1]), [new Uint32Array(1)])).toThrow('different lengths')
  })
})
