import type { Clock } from '../time/clock.ts'

export interface BucketSize {
  /** How many may come at once. */
  readonly burst: number
  /** After how long one more may come. */
  readonly everyMs: number
}

interface Bucket {
  readonly tokens: number
  readonly at: number
}

/** Full buckets are forgotten when there are so many. */
const MOST_BUCKETS = 10_000

/** A token bucket for each name: a burst, then one in so often. */
export class TokenBuckets {
  readonly #clock: Clock
  readonly #size: BucketSize
  readonly #buckets = new Map<string, Bucket>()

  constructor(clock: Clock, size: BucketSize) {
    this.#clock = clock
    this.#size = size
  }

  /** Takes one token and returns 0, or takes none and returns for how many milliseconds to wait. */
  take(name: string): number {
    const tokens = this.#tokensOf(name)
    if (tokens < 1) return Math.ceil((1 - tokens) * this.#size.everyMs)
    if (this.#buckets.size >= MOST_BUCKETS) this.#forgetFull()
    this.#buckets.set(name, { tokens: tokens - 1, at: this.#clock() })
    return 0
  }

  /** Fills a bucket again. */
  refill(name: string): void {
    this.#buckets.delete(name)
  }

  #tokensOf(name: string): number {
    const bucket = this.#buckets.get(name)
    if (bucket === undefined) return this.#size.burst
    // A clock that was set back must not lock anybody out until it has caught up.
    const passed = Math.abs(this.#clock() - bucket.at)
    return Math.min(this.#size.burst, bucket.tokens + passed / this.#size.everyMs)
  }

  #forgetFull(): void {
    for (const name of this.#buckets.keys()) {
      if (this.#tokensOf(name) >= this.#size.burst) this.#buckets.delete(name)
    }
  }
}
