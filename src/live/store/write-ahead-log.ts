import BesideDatabase from 'libsql/promise'
import type { LiveDatabase, LiveStatement } from './live-file.ts'

/** It is folded at most so often where much is written: what is written twice in between is folded once; */
const EVERY_MS = 1_000
/** after so many rows, */
const ROWS = 10_000
/** and so often where little is: whoever waits for the disk waits longer while it is folded. */
const SELDOM_MS = 15_000
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
  readonly #changes: LiveStatement
  #beside: BesideDatabase | undefined
  #folding: Promise<void> | undefined
  #looked = performance.now()
  #folded = performance.now()
  /** Rows that were written when it was folded last. */
  #rows = 0

  constructor(path: string, db: LiveDatabase) {
    this.#path = path
    this.#db = db
    this.#changes = db.prepare('SELECT total_changes() AS rows')
  }

  /** To be called after a transaction. */
  written(): void {
    const now = performance.now()
    if (this.#folding !== undefined || now - this.#looked < EVERY_MS) return
    this.#looked = now
    const rows = this.#rowsWritten()
    if (rows - this.#rows < ROWS && now - this.#folded < SELDOM_MS) return
    this.#rows = rows
    this.#folding = this.#fold()
      // The disk is full, say: the log grows, and whoever writes to it meets that too.
      .catch(() => undefined)
      .then(() => {
        this.#folded = performance.now()
        this.#folding = undefined
      })
  }

  /** Resolves when nothing is done beside any more. */
  async close(): Promise<void> {
    await this.#folding
    this.#beside?.close()
  }

  #rowsWritten(): number {
    return (this.#changes.get() as { rows: number }).rows
  }

  async #fold(): Promise<void> {
    this.#beside ??= new BesideDatabase(this.#path, {})
    const statement = await this.#beside.prepare(CHECKPOINT)
    const [{ log }] = (await statement.all()) as [Outcome]
    // Nearly all of it is in the file by now. Where nothing is left, whoever writes next begins at the start.
    if (log > MOST_PAGES && this.#db.open) this.#db.prepare(CHECKPOINT).all()
  }
}
