import { constants, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks'

const KINDS = new Map([
  [constants.NODE_PERFORMANCE_GC_MINOR, 'minor'],
  [constants.NODE_PERFORMANCE_GC_MAJOR, 'major'],
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL, 'incremental'],
])

interface GarbageEntry extends PerformanceEntry {
  readonly detail: { readonly kind: number }
}

/** How long collecting garbage held up everything, ms, by kind, since it was made. */
export class Collections {
  readonly #ms: Record<string, number> = {}
  readonly #observer = new PerformanceObserver((list) => {
    for (const { duration, detail } of list.getEntries() as GarbageEntry[]) {
      const kind = KINDS.get(detail.kind) ?? 'other'
      this.#ms[kind] = (this.#ms[kind] ?? 0) + duration
    }
  })

  constructor() {
    this.#observer.observe({ entryTypes: ['gc'] })
  }

  end(): Readonly<Record<string, number>> {
    this.#observer.disconnect()
    return Object.fromEntries(Object.entries(this.#ms).map(([kind, ms]) => [kind, Math.round(ms)]))
  }
}
