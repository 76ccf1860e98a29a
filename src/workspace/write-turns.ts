import type { Clock } from '../time/clock.ts'

/**
 * Whoever writes records takes a turn, and nobody reads the clock for an evaluation within one. So what an
 * evaluation as of t did not see has a `received_at` after t, and is known to be new by the next.
 */
export class WriteTurns {
  readonly #clock: Clock
  #last: Promise<unknown> = Promise.resolve()
  #barrier = Number.NEGATIVE_INFINITY
  #taken = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** How many turns there were: as long as it stays, nothing was written. */
  get taken(): number {
    return this.#taken
  }

  /** Runs one write after the other; `work` is given the instant at which its records become known. */
  async take<T>(work: (at: number) => Promise<T>): Promise<T> {
    this.#taken += 1
    const turn = this.#last.then(() => work(Math.max(this.#clock(), this.#barrier + 1)))
    this.#last = turn.catch(() => undefined)
    return turn
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
