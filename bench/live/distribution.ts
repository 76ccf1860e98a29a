import { createHistogram } from 'node:perf_hooks'

/** Many lengths of time in little memory, to three digits. */
export class Distribution {
  readonly #histogram = createHistogram({ figures: 3 })

  add(ms: number): void {
    this.#histogram.record(Math.max(1, Math.round(ms * 1_000)))
  }

  get count(): number {
    return this.#histogram.count
  }

  /** In ms; 0 where there is nothing. */
  percentile(percent: number): number {
    return this.count === 0 ? 0 : this.#histogram.percentile(percent) / 1_000
  }
}
