import BesideDatabase from 'libsql/promise'
import type { LiveDatabase } from './live-file.ts'

/** It is folded at most so often: what is written twice in between is folded once. */
const EVERY_MS = 1_000
/** Pages of the log at which it is begun anew from its start. */
const MOST_PAGES = 16_384

/** It waits for nobody, and nobody waits for it. */
const CHECKPOINT = 'PRAGMA wal_checkpoint(PASSIVE)'

interface Outcome {
  /** Pages of the log. */
  readonly log: number
}

/**
 * Folds a database's write-ahead log into its file, beside the thread that writes: that copies and waits for the disk,
 * which takes many times what writing to the log takes.
 */
export class WriteAheadLog {
  readonly #path: string
  readonly #db: LiveDatabase
  #beside: BesideDatabase | undefined
  #folding: Promise<void> | undefined
  #last = performance.now()

  constructor(path: string, db: LiveDatabase) {
    this.#path = path
    this.#db = db
  }

  /** To be called after a transaction. */
  written(): void {
    if (this.#folding !== undefined || performance.now() - this.#last < EVERY_MS) return
    this.#folding = this.#fold()
      // The disk is full, say: the log grows, and whoever writes to it meets that too.
      .catch(() => undefined)
      .then(() => {
        this.#last = performance.now()
        this.#folding = undefined
      })
  }

  /** Resolves when nothing is done beside any more. */
  async close(): Promise<void> {
    await this.#folding
    this.#beside?.close()
  }

  async #fold(): Promise<void> {
    this.#beside ??= new BesideDatabase(this.#path, {})
    const statement = await this.#beside.prepare(CHECKPOINT)
    const [{ log }] = (await statement.all()) as [Outcome]
    // Nearly all of it is in the file by now. Where nothing is left, whoever writes next begins at the start.
    if (log > MOST_PAGES && this.#db.open) this.#db.prepare(CHECKPOINT).all()
  }
}
