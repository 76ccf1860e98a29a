import type { Cause } from '../membership/changes.ts'

/** What an engine has done since it was opened. */
export class EngineWork {
  /** Groups of leaves that were evaluated, each for one profile. */
  evaluations = 0
  /** Entries and exits that were logged, by cause. */
  readonly changes = new Map<Cause, number>()
  /** How long after its instant the last that was due was evaluated. */
  lateMs = 0
  #committed = 0

  /** Groups of leaves that were evaluated since the last commit. */
  get uncommitted(): number {
    return this.evaluations - this.#committed
  }

  /** Takes up how many changes were logged, by cause. */
  commit(found: ReadonlyMap<Cause, number>): void {
    this.#committed = this.evaluations
    for (const [cause, count] of found) this.changes.set(cause, (this.changes.get(cause) ?? 0) + count)
  }
}
