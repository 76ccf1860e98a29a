import type { Foldable } from './ledger.ts'
import type { LiveDatabase, LiveStatement } from './live-file.ts'

/** Pages that a column may have: enough for every number that there can be. */
const PAGES = 2 ** 25

/** The pages of all columns in the file. */
export class ColumnPages {
  readonly #read: LiveStatement
  readonly #update: LiveStatement
  readonly #insert: LiveStatement
  readonly #drop: LiveStatement

  constructor(db: LiveDatabase) {
    this.#read = db.prepare('SELECT key, bytes FROM pages WHERE key BETWEEN ? AND ?')
    this.#update = db.prepare('UPDATE pages SET bytes = ? WHERE key = ?')
    this.#insert = db.prepare('INSERT INTO pages (key, bytes) VALUES (?, ?)')
    this.#drop = db.prepare('DELETE FROM pages WHERE key BETWEEN ? AND ?')
  }

  read(id: number): readonly { readonly key: number; readonly bytes: Buffer }[] {
    const rows = this.#read.all(id * PAGES, (id + 1) * PAGES - 1) as { key: number; bytes: ArrayBuffer }[]
    return rows.map(({ key, bytes }) => ({ key, bytes: Buffer.from(bytes) }))
  }

  write(id: number, page: number, words: Uint32Array | Float64Array): void {
    const [key, bytes] = [id * PAGES + page, Buffer.from(words.buffer, words.byteOffset, words.byteLength)]
    // Nearly all pages are there, and changing one takes half of what replacing it takes.
    if (this.#update.run(bytes, key).changes === 0) this.#insert.run(key, bytes)
  }

  drop(id: number): void {
    this.#drop.run(id * PAGES, (id + 1) * PAGES - 1)
  }

  static pageOf(id: number, key: number): number {
    return key - id * PAGES
  }
}

/** The pages of a column as things to fold, each the same whenever it is asked for. */
export class PageFolds {
  readonly #column: number
  readonly #write: (page: number) => void
  readonly #known: Foldable[] = []

  constructor(column: number, write: (page: number) => void) {
    this.#column = column
    this.#write = write
  }

  of(page: number): Foldable {
    this.#known[page] ??= { place: this.#column * PAGES + page, fold: () => this.#write(page) }
    return this.#known[page]
  }
}
