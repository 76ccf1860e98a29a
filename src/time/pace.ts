import { setImmediate as turn } from 'node:timers/promises'

/** Requests of other people wait for as long as a loop runs; beside it they are to be answered within 2 ms. */
const STRETCH_MS = 1

/** Lets the event loop turn about every millisecond of a long loop: `if (pace.isDue) await pace.rest()`. */
export class Pace {
  #since = performance.now()

  /** Whether the loop has run long enough. */
  get isDue(): boolean {
    return performance.now() - this.#since > STRETCH_MS
  }

  /** Resolves after everybody else had their turn. */
  async rest(): Promise<void> {
    await turn()
    this.#since = performance.now()
  }
}
