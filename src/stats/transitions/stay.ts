import { sayLater } from '../../language/say-later.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import type { TransitionMatrix } from './transition-matrix.ts'

/** Periods that a stay lasts; Infinity at the upper end where nobody left. */
export interface Stay {
  readonly periods: number
  readonly low: number
  readonly high: number
}

/**
 * How long somebody who is in a state stays, expected: 1 / (1 - share that stays), the mean of a geometric
 * distribution. Right if leaving does not depend on how long one has been there.
 */
export function expectedStay({ rows }: TransitionMatrix, state: number): Outcome<Stay> {
  const stays = rows[state]?.[state]
  if (!stays) return insufficientData(sayLater`Nobody was in this state at the start of a period.`)
  if (stays.share === 1)
    return insufficientData(sayLater`Nobody left this state, so how long one stays is not known.`)
  const periods = (share: number) => 1 / (1 - share)
  return result({ periods: periods(stays.share), low: periods(stays.low), high: periods(stays.high) })
}
