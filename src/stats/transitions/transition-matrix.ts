import { sayLater } from '../../language/say-later.ts'
import { commonLength, expectArgument } from '../arguments.ts'
import { wilsonInterval } from '../contrast/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'

/** Who was where at the start of a period, and where at its end; states are numbered from 0. */
export interface Moves {
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
  /** How many moves a row stands for; 1 if left out. */
  readonly count?: ArrayLike<number>
}

/** The chance of going from a state to another in one period. */
export interface Transition {
  readonly count: number
  /** The share of those in the state at the start; with Wilson's interval. */
  readonly share: number
  readonly low: number
  readonly high: number
}

export interface TransitionMatrix {
  readonly states: number
  /** Row after row, from the state of the row; undefined in rows that nobody was in. */
  readonly rows: readonly (readonly Transition[] | undefined)[]
  /** How many started in each state. */
  readonly starts: readonly number[]
}

/**
 * The maximum-likelihood estimate of a Markov chain: counts over the sums of their rows. Intervals take moves as
 * independent; moves of one customer in several periods are not quite, so the true ones are somewhat wider.
 * Anderson & Goodman (1957).
 */
export function transitionMatrix(moves: Moves, states: number, confidence = 0.95): Outcome<TransitionMatrix> {
  expectArgument(Number.isInteger(states) && states > 0, 'states', 'a whole number above 0')
  const counts = countsOf(moves, states)
  const rows = Array.from({ length: states }, (_, from) =>
    counts.subarray(from * states, (from + 1) * states),
  )
  const starts = rows.map((row) => row.reduce((sum, count) => sum + count, 0))
  if (starts.every((start) => start === 0))
    return insufficientData(sayLater`Nobody was there at the start of a period.`)
  return result({
    states,
    starts,
    rows: rows.map((row, from) => rowOf(row, starts[from]!, confidence)),
  })
}

function countsOf({ from, to, count }: Moves, states: number): Float64Array {
  const length = commonLength({ from, to, ...(count && { count }) })
  const counts = new Float64Array(states * states)
  for (let move = 0; move < length; move++) {
    const known = from[move]! < states && to[move]! < states
    expectArgument(known, 'from and to', `states below ${states}`)
    counts[from[move]! * states + to[move]!]! += count?.[move] ?? 1
  }
  return counts
}

function rowOf(counts: Float64Array, start: number, confidence: number): Transition[] | undefined {
  if (start === 0) return undefined
  return Array.from(counts, (count) => ({
    count,
    share: count / start,
    ...wilsonInterval(count, start, confidence),
  }))
}
