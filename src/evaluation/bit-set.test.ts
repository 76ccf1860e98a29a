import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BitSet } from './bit-set.ts'

const CAPACITY = 200
const ids = fc.uniqueArray(fc.integer({ min: 0, max: CAPACITY - 1 }), { maxLength: 80 })

function setOf(members: readonly number[]): BitSet {
  const set = new BitSet(CAPACITY)
  for (const id of members) set.add(id)
  return set
}

const ascending = (members: Iterable<number>) => [...members].sort((a, b) => a - b)

it('agrees with sets of numbers', () => {
  fc.assert(
    fc.property(ids, ids, fc.integer({ min: 0, max: CAPACITY }), (a, b, from) => {
      const [left, right] = [new Set(a), new Set(b)]
      expect([...setOf(a)]).toEqual(ascending(a))
      expect(setOf(a).size).toBe(left.size)
      expect([...setOf(a).and(setOf(b))]).toEqual(ascending(a.filter((id) => right.has(id))))
      expect([...setOf(a).or(setOf(b))]).toEqual(ascending(new Set([...a, ...b])))
      expect([...setOf(a).andNot(setOf(b))]).toEqual(ascending(a.filter((id) => !right.has(id))))
      expect([...setOf(a).from(from)]).toEqual(ascending(a.filter((id) => id >= from)))
      expect(a.every((id) => setOf(a).has(id))).toBe(true)
      expect([...a.keys(), a.length].map((place) => setOf(a).nth(place))).toEqual([
        ...ascending(a),
        undefined,
      ])
    }),
  )
})

it('has nobody beyond its capacity', () => {
  expect(setOf([1]).has(CAPACITY * 10)).toBe(false)
  expect([...new BitSet(0)]).toEqual([])
})
