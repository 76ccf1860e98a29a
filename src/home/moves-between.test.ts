import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BitSet } from '../evaluation/bit-set.ts'
import { largestFirst, movesBetween } from './moves-between.ts'

const PARTS = ['stage/new', 'stage/active', 'stage/lost']
const setsOf = (places: readonly (string | undefined)[]) => {
  const sets = new Map<string, BitSet>()
  for (const part of PARTS) {
    const set = new BitSet(places.length)
    for (const [profile, place] of places.entries()) if (place === part) set.add(profile)
    sets.set(part, set)
  }
  return sets
}
const place = fc.option(fc.constantFrom(...PARTS), { nil: undefined })

it('counts everybody who is in another part than before once, from where to where', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(place, place), { maxLength: 80 }), (profiles) => {
      const [before, after] = [profiles.map(([one]) => one), profiles.map(([, one]) => one)]
      const moves = movesBetween(setsOf(before), setsOf(after), PARTS, 1)
      for (const { from, to, profiles: count } of moves)
        expect(count).toBe(profiles.filter(([was, is]) => was === from && is === to).length)
      const moved = profiles.filter(([was, is]) => is !== undefined && was !== is).length
      expect(moves.reduce((sum, { profiles: count }) => sum + count, 0)).toBe(moved)
    }),
  )
})

it('speaks for all profiles where some were looked at, and knows nobody of a part that is new', () => {
  const before = setsOf(['stage/new', 'stage/new'])
  const after = setsOf(['stage/active', 'stage/new'])
  before.delete('stage/active')
  expect(movesBetween(before, after, PARTS, 2.4)).toEqual([
    { from: 'stage/new', to: 'stage/active', profiles: 2 },
  ])
})

it('puts who is new last, and what is as large in the order of names', () => {
  const [a, b, c] = PARTS as [string, string, string]
  const moves = [
    { to: a, profiles: 9 },
    { from: c, to: b, profiles: 2 },
    { from: a, to: c, profiles: 2 },
    { from: a, to: b, profiles: 2 },
    { from: b, to: a, profiles: 5 },
  ]
  expect(moves.sort(largestFirst).map(({ from, to }) => [from, to])).toEqual([
    [b, a],
    [c, b],
    [a, b],
    [a, c],
    [undefined, a],
  ])
})
