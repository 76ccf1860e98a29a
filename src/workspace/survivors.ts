import type { ControlStore } from '../control/index.ts'
import type { AnalyticalStore } from '../store/index.ts'
import { RowBinaryWriter } from '../store/row-binary.ts'
import { sql } from '../store/sql.ts'
import { Turns } from './turns.ts'

const INTERACTIVE = { lane: 'interactive' } as const
const COLUMNS = ['profile_id', 'survivor', 'previous', 'version', 'at'] as const
/** So many appear at once or not at all, hence in order of their version. */
const PAGE = 100_000

/**
 * Which profile a number belongs to, as queries see it: the dictionary `survivors` over `profile_merges`, which is
 * a copy of the log of merges in the control store.
 *
 * Loading the dictionary takes 0.4 s at a million merges, so it is loaded only when somebody reads, and never while
 * somebody else does: an evaluation sees the same profiles from its first query to its last.
 */
export class Survivors {
  readonly #analytical: AnalyticalStore
  readonly #control: ControlStore
  readonly #turns = new Turns()
  #published: number | undefined
  #loaded: number | undefined
  #readers = 0

  constructor(analytical: AnalyticalStore, control: ControlStore) {
    this.#analytical = analytical
    this.#control = control
  }

  /** Copies what the log has beyond `profile_merges`; a kill before that is made good by the next call. */
  publish(): Promise<void> {
    return this.#turns.take(async () => {
      this.#published ??= await this.#newestPublished()
      for (let rows = await this.#pageAfter(this.#published); rows.length > 0; ) {
        await this.#analytical.insertBinary('profile_merges', COLUMNS, encode(rows))
        this.#published = rows.at(-1)!.id
        rows = rows.length < PAGE ? [] : await this.#pageAfter(this.#published)
      }
    })
  }

  /** Loads what was published since the dictionary was loaded, unless somebody reads. */
  refreshDictionary(): Promise<void> {
    return this.readMerged(async () => {})
  }

  /**
   * Runs queries that see the same profiles throughout: those of now, or of the readers that are there already.
   * `work` is given the newest merge that it sees, an id of the log and a version of `profile_merges`.
   */
  async readMerged<T>(work: (version: number) => Promise<T>): Promise<T> {
    const version = await this.#turns.take(() => this.#enter())
    try {
      return await work(version)
    } finally {
      this.#readers -= 1
    }
  }

  /** The same for what is read piece by piece; whoever reads must come to the end or return. */
  async *streamMerged<T>(read: () => AsyncIterable<T>): AsyncGenerator<T> {
    await this.#turns.take(() => this.#enter())
    try {
      yield* read()
    } finally {
      this.#readers -= 1
    }
  }

  async #enter(): Promise<number> {
    this.#published ??= await this.#newestPublished()
    if (this.#loaded === undefined || (this.#readers === 0 && this.#loaded < this.#published)) {
      await this.#analytical.command(sql`SYSTEM RELOAD DICTIONARY survivors`, INTERACTIVE)
      this.#loaded = this.#published
    }
    this.#readers += 1
    return this.#loaded
  }

  async #newestPublished(): Promise<number> {
    const [row] = await this.#analytical.query<{ version: string }>(
      sql`SELECT max(version) AS version FROM profile_merges`,
      INTERACTIVE,
    )
    return Number(row?.version ?? 0)
  }

  #pageAfter(id: number) {
    return this.#control.db
      .selectFrom('identity_merges')
      .select(['id', 'at', 'number', 'previous', 'survivor'])
      .where('id', '>', id)
      .orderBy('id')
      .limit(PAGE)
      .execute()
  }
}

interface Merge {
  readonly id: number
  readonly at: number
  readonly number: number
  readonly previous: number
  readonly survivor: number
}

function encode(merges: readonly Merge[]): Uint8Array {
  const writer = new RowBinaryWriter()
  for (const { id, at, number, previous, survivor } of merges) {
    writer.uint32(number).uint32(survivor).uint32(previous).int64(id).int64(at)
  }
  return writer.take()
}
