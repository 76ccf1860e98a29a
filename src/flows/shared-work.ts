/** Work that several wait for, given up when none of them does any more. */
export class SharedWork<T> {
  readonly #givenUp = new AbortController()
  readonly #result: Promise<T>
  #waiting = 0
  #isDone = false

  constructor(work: (signal: AbortSignal) => Promise<T>) {
    this.#result = work(this.#givenUp.signal)
    this.#result.then(
      () => {
        this.#isDone = true
      },
      (error) => this.#giveUp(error),
    )
  }

  /** Whether nothing will come of it, since it failed or nobody waited. */
  get isGivenUp(): boolean {
    return this.#givenUp.signal.aborted
  }

  /** Resolves with what comes of it; rejects at once when whoever waits goes. */
  async wait(gone: AbortSignal): Promise<T> {
    this.#waiting += 1
    try {
      return await unlessGone(this.#result, gone)
    } finally {
      this.#waiting -= 1
      if (this.#waiting === 0) this.#giveUp(gone.reason)
    }
  }

  #giveUp(reason: unknown): void {
    if (!this.#isDone) this.#givenUp.abort(reason)
  }
}

function unlessGone<T>(result: Promise<T>, gone: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(gone.reason)
    if (gone.aborted) leave()
    gone.addEventListener('abort', leave, { once: true })
    result.then(resolve, reject).finally(() => gone.removeEventListener('abort', leave))
  })
}
