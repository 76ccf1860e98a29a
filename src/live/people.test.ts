import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Move, People } from './people.ts'

const NUMBERS = 12
/** By number, the group that it is in: a profile, whose smallest number is its survivor. */
const groups = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: NUMBERS, maxLength: NUMBERS })

const survivorsOf = (of: readonly number[]) => of.map((group) => of.indexOf(group))

/** The moves from one grouping to another by way of those between, as a log has them that is read at once. */
function movesBetween(states: readonly (readonly number[])[]): Move[] {
  return states.slice(1).flatMap((survivors, index) =>
    survivors.flatMap((survivor, number) => {
      const previous = states[index]![number]!
      return previous === survivor ? [] : [{ number, previous, survivor }]
    }),
  )
}

it('has the numbers of every profile after any merges and unmerges, however many are read at once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(groups, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), (batches) => {
      const people = new People()
      let state: readonly number[] = Array.from({ length: NUMBERS }, (_, number) => number)
      for (const batch of batches) {
        const moves = movesBetween([state, ...batch.map(survivorsOf)])
        const touched = people.apply(moves)
        state = survivorsOf(batch.at(-1)!)
        for (const { previous, survivor } of moves)
          expect([previous, survivor].every((one) => touched.has(one))).toBe(true)
        for (const number of state.keys()) {
          const ofProfile = [...state.keys()].filter((other) => state[other] === state[number])
          expect([people.profileOf(number), people.numbersOf(number)]).toEqual([state[number], ofProfile])
        }
      }
    }),
  )
})

it('takes a number that it knows nothing of for a profile of its own', () => {
  const people = new People()
  people.apply([{ number: 5, previous: 5, survivor: 2 }])
  expect([people.profileOf(4_000_000), people.numbersOf(4_000_000), people.numbersOf(3)]).toEqual([
    4_000_000,
    [4_000_000],
    [3],
  ])
})
