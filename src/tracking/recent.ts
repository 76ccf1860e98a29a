import type { Reception } from './message.ts'

/** Receptions that the live tail begins with. */
const KEPT = 50

/** What came in last, and whoever watches it come in. */
export class Recent {
  readonly #last: Reception[] = []
  readonly #watchers = new Set<(reception: Reception) => void>()

  add(reception: Reception): void {
    this.#last.push(reception)
    if (this.#last.length > KEPT) this.#last.shift()
    for (const watcher of this.#watchers) watcher(reception)
  }

  /** The last receptions, the oldest first. */
  get last(): readonly Reception[] {
    return this.#last
  }

  /** How many watch. */
  get watchers(): number {
    return this.#watchers.size
  }

  /** Tells of every reception once it is durable, until the returned function is called. */
  watch(watcher: (reception: Reception) => void): () => void {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }
}
