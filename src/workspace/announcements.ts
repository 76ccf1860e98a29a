/** Tells whoever listens that something happened; whoever announces does not wait for them. */
export class Announcements {
  readonly #listeners = new Set<() => void>()

  announce(): void {
    for (const listener of this.#listeners) listener()
  }

  /** Has a listener told until the returned function is called; it must be quick and must not throw. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }
}
