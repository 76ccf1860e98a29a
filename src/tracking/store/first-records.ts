import type { AnalyticalStore } from '../../store/analytical.ts'
import { RowBinaryWriter } from '../../store/row-binary.ts'
import type { Rows } from './stored-already.ts'

const NOT_KNOWN = Number.POSITIVE_INFINITY

/**
 * Writes since when profiles exist, where that is new or earlier than what this process has written. Eight
 * bytes of memory for each number there is.
 */
export class FirstRecords {
  readonly #store: AnalyticalStore
  #known = new Float64Array(0)

  constructor(store: AnalyticalStore) {
    this.#store = store
  }

  async write({ events, traitChanges }: Pick<Rows, 'events' | 'traitChanges'>): Promise<void> {
    const earlier = new Map<number, number>()
    for (const { owner, at } of [...events, ...traitChanges]) {
      if (at < (earlier.get(owner) ?? this.#known[owner] ?? NOT_KNOWN)) earlier.set(owner, at)
    }
    const writer = new RowBinaryWriter()
    for (const [owner, at] of earlier) writer.uint32(owner).int64(at)
    await this.#store.insertBinary('profiles', ['profile_id', 'first_at'], writer.take(), { lane: 'ingest' })
    for (const [owner, at] of earlier) this.#remember(owner, at)
  }

  #remember(owner: number, at: number): void {
    if (owner >= this.#known.length) {
      const larger = new Float64Array(Math.max(1_024, 2 * owner)).fill(NOT_KNOWN)
      larger.set(this.#known)
      this.#known = larger
    }
    this.#known[owner] = at
  }
}
