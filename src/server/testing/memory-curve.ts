/** How much memory the process held over a run, in megabytes, so that what grows for ever is told from what fills up. */
export interface MemoryUse {
  readonly rssMb: readonly number[]
  readonly peakRssMb: number
  /** What JavaScript held when `rssMb` was measured. */
  readonly heapMb: readonly number[]
  /**
   * How much more the process held in the last fifth of the run than in the second, medians of each: the first fifth
   * fills caches, and garbage that is not collected yet makes single measurements jump.
   */
  readonly grownMb: number
}

export class MemoryCurve {
  readonly #rss: number[] = []
  readonly #heap: number[] = []

  measure({ rss, heapUsed, external } = process.memoryUsage()): void {
    this.#rss.push(Math.round(rss / 1e6))
    this.#heap.push(Math.round((heapUsed + external) / 1e6))
  }

  use(): MemoryUse {
    const fifth = Math.max(1, Math.floor(this.#rss.length / 5))
    const grownMb = median(this.#rss.slice(-fifth)) - median(this.#rss.slice(fifth, 2 * fifth))
    return { rssMb: this.#rss, peakRssMb: Math.max(...this.#rss), heapMb: this.#heap, grownMb }
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
