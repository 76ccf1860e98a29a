/** The server says every 15 s that it is there; a connection on which nothing comes for so long is dead. */
const LONGEST_MS = 45_000

/** Breaks off a connection on which nothing comes any more, and when somebody else wants it to end. */
export class Silence {
  readonly #control = new AbortController()
  readonly #outer: AbortSignal | undefined
  readonly #breakOff = () => this.#control.abort()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(outer: AbortSignal | undefined) {
    this.#outer = outer
    outer?.addEventListener('abort', this.#breakOff)
    this.#begin()
  }

  get signal(): AbortSignal {
    return this.#control.signal
  }

  /** What comes; it is not silence while somebody works on it. */
  async *over<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const item of items) {
      clearTimeout(this.#timer)
      yield item
      this.#begin()
    }
  }

  end(): void {
    clearTimeout(this.#timer)
    this.#outer?.removeEventListener('abort', this.#breakOff)
  }

  #begin(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#breakOff, LONGEST_MS)
  }
}
