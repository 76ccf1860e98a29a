import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'

const HALVINGS = 200

/** Where a rising function reaches a value, between two arguments; insufficient where it does not within them. */
export function solveRising(
  rising: (x: number) => number,
  value: number,
  [low, high]: readonly [low: number, high: number],
): Outcome<number> {
  if (!(rising(high) >= value))
    return insufficientData(sayLater`No size or effect within reach gives this power.`)
  let [below, above] = [low, high]
  for (let i = 0; i < HALVINGS && above - below > 1e-13 * Math.abs(above); i++) {
    const middle = (below + above) / 2
    if (rising(middle) < value) below = middle
    else above = middle
  }
  return result(above)
}
