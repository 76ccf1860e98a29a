import { sayLater } from '../language/index.ts'
import type { LeftOut } from './left-out.ts'

/** How live evaluation is doing. */
export interface LiveState {
  /** Whether every saved segment is kept true. */
  readonly isReady: boolean
  /** Of what is being made ready: how far that is, from 0 to 1. */
  readonly progress: number | undefined
  /** The instant up to which everything that time brings about is found. */
  readonly now: number
  /** What keeps it from going on; undefined when nothing does. */
  readonly trouble: string | undefined
  /** Conditions that throw, with what. */
  readonly failures: ReadonlyMap<string, string>
  /** Numbers that lack a record which cannot be taken, with what it threw. */
  readonly leftOut: LeftOut
}

const CLOCK_TOLERANCE_MS = 1_000

/** A clock that was set back by so much is told; time stands until it has caught up. */
export function clockTrouble(ms: number): string | undefined {
  if (ms <= CLOCK_TOLERANCE_MS) return undefined
  return sayLater`The clock was set back by ${Math.round(ms / 1000)} s: time stands here until it has caught up.`
}
