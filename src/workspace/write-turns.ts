import type { Clock } from '../time/clock.ts'

/** Told of the instant of a turn of writing, within it. */
export type WriteListener = (at: number) => void | Promise<void>

/**
 * Whoever writes records takes a turn, and nobody reads the clock for an evaluation within one. So what an
 * evaluation as of t did not see has a `received_at` after t, and is known to be new by the next.
 *
 * Who needs a turn of `Workspace.identifying` too takes that one first, and holds it until this one is over.
 */
export class WriteTurns {
  readonly #clock: Clock
  readonly #listeners = new Set<WriteListener>()
  #last: Promise<unknown> = Promise.resolve()
  /** The latest instant that was given to anybody. */
  #barrier = Number.NEGATIVE_INFINITY
  #taken = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** How many turns there were: as long as it stays, nothing was written. */
  get taken(): number {
    return this.#taken
  }

  /**
   * Runs one write after the other; `work` is given the instant at which its records become known: later than that
   * of every write before. Listeners are told at the end of the turn, also where it failed and may have written.
   */
  take<T>(work: (at: number) => Promise<T>): Promise<T> {
    return this.takeUnheard(async (at) => {
      try {
        return await work(at)
      } finally {
        for (const listener of this.#listeners) await listener(at)
      }
    })
  }

  /** A turn that no listener is told of: they were told of its records before. */
  async takeUnheard<T>(work: (at: number) => Promise<T>): Promise<T> {
    this.#taken += 1
    const turn = this.#last.then(() => {
      this.#barrier = Math.max(this.#clock(), this.#barrier + 1)
      return work(this.#barrier)
    })
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** Has somebody told of every write but those that are unheard, until the returned function is called. */
  listen(listener: WriteListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The present instant, between two writes: everything known before it is written, and nothing after it is. */
  async instant(): Promise<number> {
    const turn = this.#last.then(() => {
      this.#barrier = Math.max(this.#barrier, this.#clock())
      return this.#clock()
    })
    this.#last = turn
    return turn
  }
}
