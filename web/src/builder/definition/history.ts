/** What something was, is, and would be again. */
export interface History<State> {
  readonly past: readonly State[]
  readonly present: State
  readonly future: readonly State[]
  /** The last change, with which further typing in the same place makes one step. */
  readonly last?: Change
}

export interface Change {
  /** Where somebody types; changes of the same place soon after each other are one step back. */
  readonly place?: string
  readonly at: number
}

const MOST = 200
const PAUSE_MS = 1_000

export function begin<State>(present: State): History<State> {
  return { past: [], present, future: [] }
}

/** The next state; what could have been done again is forgotten. */
export function change<State>(history: History<State>, next: State, made: Change): History<State> {
  if (next === history.present) return history
  const { past, present, last } = history
  const goesOn = made.place !== undefined && made.place === last?.place && made.at - last.at < PAUSE_MS
  return { past: goesOn ? past : [...past, present].slice(-MOST), present: next, future: [], last: made }
}

export function undo<State>({ past, present, future }: History<State>): History<State> {
  const before = past.at(-1)
  if (before === undefined) return { past, present, future }
  return { past: past.slice(0, -1), present: before, future: [present, ...future] }
}

export function redo<State>({ past, present, future }: History<State>): History<State> {
  const [next, ...later] = future
  if (next === undefined) return { past, present, future }
  return { past: [...past, present], present: next, future: later }
}
