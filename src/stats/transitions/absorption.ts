import { Matrix, solve } from 'ml-matrix'
import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import type { TransitionMatrix } from './transition-matrix.ts'

/** What becomes of those in a state, if moves go on as they were. */
export interface Fate {
  readonly state: number
  /** Periods until an absorbing state, expected. */
  readonly periods: number
  /** The chance of each absorbing state to be the one, in their order. */
  readonly chances: readonly number[]
}

/**
 * How long until one of the `absorbing` states is entered first, and which, from every other state: the fundamental
 * matrix `N = (I - Q)^-1` of the moves among the others; times are its row sums, chances `N R`. What happens after
 * entering does not matter, so that states may be taken as absorbing that one leaves again, to ask for the first
 * time. Kemeny & Snell (1960).
 */
export function absorption(
  { rows, states }: TransitionMatrix,
  absorbing: readonly number[],
): Outcome<Fate[]> {
  const inRange = absorbing.length > 0 && absorbing.every((state) => state >= 0 && state < states)
  expectArgument(inRange, 'absorbing', 'some of the states')
  const others = rows.flatMap((row, state) => (row && !absorbing.includes(state) ? [state] : []))
  if (others.length === 0) return insufficientData(sayLater`Nobody started in any other state.`)
  const share = (from: number, to: number) => rows[from]?.[to]?.share ?? 0
  if (!others.every((state) => reaches(state, absorbing, share, rows)))
    return insufficientData(sayLater`From some states nobody came to those that are asked for.`)
  const left = new Matrix(others.map((from) => others.map((to) => (from === to ? 1 : 0) - share(from, to))))
  const right = new Matrix(others.map((from) => [1, ...absorbing.map((to) => share(from, to))]))
  const found = solve(left, right)
  const fates = others.map((state, row) => {
    const [periods = 0, ...chances] = found.getRow(row)
    return { state, periods, chances }
  })
  return result(fates)
}

/** Whether moves lead from a state to one of those, and on the way only through states whose moves are known. */
function reaches(
  start: number,
  targets: readonly number[],
  share: (from: number, to: number) => number,
  rows: TransitionMatrix['rows'],
): boolean {
  const seen = new Set([start])
  for (const from of seen) {
    if (targets.includes(from)) continue
    if (!rows[from]) return false
    for (const to of rows.keys()) if (share(from, to) > 0) seen.add(to)
  }
  return targets.some((target) => seen.has(target))
}
