interface Waiting {
  readonly enter: () => void
}

/** Lets one task run at a time, in the order in which they came. */
export class Queue {
  #busy = false
  readonly #waiting: Waiting[] = []

  /** Resolves and rejects as the task does; rejects with the signal's reason if that comes before its turn. */
  async run<T>(task: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    signal?.throwIfAborted()
    if (this.#busy) await this.#turn(signal)
    this.#busy = true
    try {
      return await task()
    } finally {
      this.#busy = false
      this.#waiting.shift()?.enter()
    }
  }

  #turn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        reject(signal?.reason)
      }
      const waiting = {
        enter: () => {
          this.#busy = true
          signal?.removeEventListener('abort', leave)
          resolve()
        },
      }
      this.#waiting.push(waiting)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }
}
