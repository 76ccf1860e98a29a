import BesideDatabase from 'libsql/promise'
import type { LiveDatabase, LiveStatement } from './live-file.ts'

/** It is folded at most so often where much is written: what is written twice in between is folded once; */
const EVERY_MS = 1_000
/** after so many rows, */
const ROWS = 10_000
/** and so often where little is: whoever waits for the disk waits longer while it is folded. */
const SELDOM_MS = 15_000
/** Pages of the log at which it is to be begun anew from its start. */
const MOST_PAGES = 32_768

/** It waits for nobody, and nobody waits for it. */
const FOLD = 'PRAGMA wal_checkpoint(PASSIVE)'
/** Nobody may write meanwhile; whoever writes next begins at the start. */
const FOLD_ALL = 'PRAGMA wal_checkpoint(RESTART)'

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
  readonly #changes: LiveStatement
  #beside: BesideDatabase | undefined
  #folding: Promise<void> | undefined
  #isLong = false
  #looked = performance.now()
  #folded = performance.now()
  /** Rows that were written when it was folded last. */
  #rows = 0

  constructor(path: string, db: LiveDatabase) {
    this.#path = path
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

  /** Whether it is time to `beginAnew`. */
  get isLong(): boolean {
    return this.#isLong
  }

  /**
   * Folds what is left of the log, so that it is written from its start again and does not grow for ever. That waits for
   * the disk, beside the thread that calls; whoever calls keeps others from writing for so long.
   */
  async beginAnew(): Promise<void> {
    await this.#folding
    this.#isLong = false
    const statement = await this.#beside?.prepare(FOLD_ALL)
    await statement?.all()
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
    const statement = await this.#beside.prepare(FOLD)
    const [{ log }] = (await statement.all()) as [Outcome]
    this.#isLong = log > MOST_PAGES
  }
}
