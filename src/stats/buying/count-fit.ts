import { expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import type { BuyingFit } from './fit-buying-model.ts'
import { type Histories, historiesReason, historyCells } from './histories.ts'

/** How many customers have made 0, 1, 2 ... purchases after the first; the last place is "so many or more". */
export interface CountFit {
  readonly observed: Float64Array
  readonly expected: Float64Array
}

/** Sets the counts of the observed period beside those that a fitted model expects: a model that fits is near all. */
export function countFit(
  { model, parameters }: BuyingFit,
  histories: Histories,
  most = 7,
): Outcome<CountFit> {
  expectArgument(Number.isInteger(most) && most > 0, 'most', 'a whole number from 1')
  const reason = historiesReason(histories)
  if (reason) return insufficientData(reason)
  const { frequency } = histories
  const observed = new Float64Array(most + 1)
  for (const count of frequency) observed[Math.min(count, most)]!++
  const expected = new Float64Array(most + 1)
  for (const [age, customers] of customersByAge(histories)) {
    let left = 1
    for (let count = 0; count < most; count++) {
      const chance = model.probabilityOfCount(parameters, age, count)
      expected[count]! += customers * chance
      left -= chance
    }
    expected[most]! += customers * Math.max(0, left)
  }
  return result({ observed, expected })
}

/** Counts depend on the age alone. */
function customersByAge({ age }: Histories): Map<number, number> {
  const none = new Float64Array(age.length)
  const cells = historyCells({ frequency: none, recency: none, age })
  return new Map(Array.from(cells.age, (value, cell) => [value, cells.weight[cell]!]))
}
