interface Flush {
  readonly entry: number
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Those who wait until entries of the journal are stored. */
export class Flushes {
  #flushes: Flush[] = []

  /** Whether anybody waits. */
  get areAwaited(): boolean {
    return this.#flushes.length > 0
  }

  /** Resolves once an entry is stored; rejects with what keeps it from that. */
  until(entry: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#flushes.push({ entry, resolve, reject })
    })
  }

  /** Says that every entry before `end` is stored. */
  stored(end: number): void {
    const done = this.#flushes.filter(({ entry }) => entry < end)
    this.#flushes = this.#flushes.filter(({ entry }) => entry >= end)
    for (const { resolve } of done) resolve()
  }

  fail(error: unknown): void {
    for (const { reject } of this.#flushes.splice(0)) reject(error)
  }
}
