/** A leaf that throws is tried again after so long. */
const RETRY_MS = 60_000

/** What leaves throw. One that has not thrown again when it was to be tried has recovered. */
export class Failures {
  readonly #last = new Map<string, { readonly message: string; readonly at: number }>()

  /** Notes what a leaf threw at the present instant, and returns when it is to be tried again. */
  note(leaf: string, error: unknown, at: number): number {
    this.#last.set(leaf, { message: (error as Error).message, at })
    return at + RETRY_MS
  }

  /** By leaf, what was thrown and has not been put right by an instant. */
  asOf(instant: number): ReadonlyMap<string, string> {
    const failing = [...this.#last].filter(([, { at }]) => instant < at + 2 * RETRY_MS)
    return new Map(failing.map(([leaf, { message }]) => [leaf, message]))
  }
}
