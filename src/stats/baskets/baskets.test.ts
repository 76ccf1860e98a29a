import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resultOf } from '../testing/result-of.ts'
import { associationRules, type Baskets, basketSummary, frequentSets, ruleMeasures } from './index.ts'

function basketsOf(lists: readonly (readonly number[])[]): Baskets {
  const offsets = new Uint32Array(lists.length + 1)
  lists.forEach((list, i) => {
    offsets[i + 1] = offsets[i]! + list.length
  })
  return { items: Uint32Array.from(lists.flat()), offsets }
}

const anyLists = fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }), {
  minLength: 1,
  maxLength: 30,
})

/** All subsets of all items, counted one by one. */
function countedOneByOne(lists: readonly (readonly number[])[], least: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (let set = 1; set < 128; set++) {
    const items = [0, 1, 2, 3, 4, 5, 6].filter((item) => set & (1 << item))
    const count = lists.filter((list) => items.every((item) => list.includes(item))).length
    if (count >= least) counts.set(items.join(), count)
  }
  return counts
}

describe('frequent sets', () => {
  it('are all that a count of every subset finds', () => {
    fc.assert(
      fc.property(anyLists, fc.integer({ min: 1, max: 10 }), (lists, least) => {
        const minSupport = Math.min(1, least / lists.length)
        const found = frequentSets(basketsOf(lists), { minSupport })
        const expected = countedOneByOne(lists, Math.min(least, lists.length))
        const sets = found.kind === 'insufficient-data' ? [] : found.value.sets
        expect(new Map(sets.map(({ items, count }) => [items.join(), count]))).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  it('stop at a size, and are refused when there are too many', () => {
    const baskets = basketsOf([
      [0, 1, 2],
      [0, 1, 2],
    ])
    expect(resultOf(frequentSets(baskets, { minSupport: 1, mostItems: 2 })).sets).toHaveLength(6)
    expect(frequentSets(baskets, { minSupport: 1, mostSets: 3 })).toMatchObject({ kind: 'insufficient-data' })
    expect(frequentSets(basketsOf([[], []]), { minSupport: 1 })).toMatchObject({ kind: 'insufficient-data' })
    expect(() => frequentSets(baskets, { minSupport: 0 })).toThrow('minSupport')
    expect(() => frequentSets({ ...baskets, offsets: Uint32Array.of(0, 9) }, { minSupport: 1 })).toThrow(
      'offsets',
    )
  })

  it('count an item once a basket', () => {
    expect(resultOf(frequentSets(basketsOf([[3, 3, 3], [3]]), { minSupport: 0.5 })).sets).toMatchObject([
      { count: 2 },
    ])
    expect(resultOf(basketSummary(basketsOf([[3, 3, 3], [3], []])))).toMatchObject({
      baskets: 3,
      items: 1,
      entries: 2,
      largestSize: 1,
      ofOneItem: 2,
    })
  })
})

describe('rules', () => {
  it('hold what they say of the baskets', () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const found = frequentSets(basketsOf(lists), { minSupport: 1 / lists.length })
        if (found.kind === 'insufficient-data') return
        for (const rule of associationRules(found.value, { minConfidence: 0.5, mostConsequent: 3 })) {
          const holds = (list: readonly number[], items: Uint32Array) =>
            items.every((item) => list.includes(item))
          const first = lists.filter((list) => holds(list, rule.antecedent))
          const both = first.filter((list) => holds(list, rule.consequent))
          expect(rule.confidence).toBeCloseTo(both.length / first.length, 12)
          expect(rule.support).toBeCloseTo(both.length / lists.length, 12)
          expect(Math.abs(rule.zhang)).toBeLessThanOrEqual(1 + 1e-12)
          expect(Object.values(rule).some(Number.isNaN)).toBe(false)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('between items that are always there are without surprise', () => {
    const measures = ruleMeasures({ baskets: 4, antecedent: 4, consequent: 4, both: 4 })
    expect(measures).toMatchObject({
      lift: 1,
      leverage: 0,
      zhang: 0,
      certainty: 0,
      conviction: Number.POSITIVE_INFINITY,
    })
    expect(() => ruleMeasures({ baskets: 4, antecedent: 1, consequent: 4, both: 2 })).toThrow('counts')
  })
})
