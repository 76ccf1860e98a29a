import { BitSet } from '../../evaluation/bit-set.ts'
import type { LiveDatabase, LiveStatement } from './live-file.ts'

/** Words of 32 profiles each that are written together: a kilobyte. */
const PAGE_WORDS = 256
const PAGE_PROFILES = PAGE_WORDS * 32
/** Pages that a column may have: more than numbers that there can be. */
const PAGES = 2 ** 20

/** One bit for each profile: the truth of a leaf, or who is in a segment. In memory, and in pages of the file. */
export class BitColumn {
  readonly id: number
  #bits = new BitSet(PAGE_PROFILES)
  readonly #dirty = new Set<number>()

  constructor(id: number) {
    this.id = id
  }

  /** To be read only; it grows with the largest profile there is. */
  get bits(): BitSet {
    return this.#bits
  }

  has(profile: number): boolean {
    return this.#bits.has(profile)
  }

  /** Sets the bit and says whether it was another before. */
  put(profile: number, value: boolean): boolean {
    if (this.#bits.has(profile) === value) return false
    this.#reserve(profile)
    if (value) this.#bits.add(profile)
    else this.#bits.delete(profile)
    this.#dirty.add(Math.floor(profile / PAGE_PROFILES))
    return true
  }

  /** Puts a whole set in the place of the column. */
  replace(bits: BitSet): void {
    const capacity = PAGE_PROFILES * Math.ceil(Math.max(bits.capacity, this.#bits.capacity) / PAGE_PROFILES)
    this.#bits = bits.clone(capacity)
    for (let page = 0; page < capacity / PAGE_PROFILES; page++) this.#dirty.add(page)
  }

  get isDirty(): boolean {
    return this.#dirty.size > 0
  }

  /** Hands over what changed since the last time, by page. */
  *takeDirty(): Generator<readonly [page: number, words: Uint32Array]> {
    for (const page of this.#dirty) {
      yield [page, this.#bits.words.subarray(page * PAGE_WORDS, (page + 1) * PAGE_WORDS)]
    }
    this.#dirty.clear()
  }

  load(page: number, bytes: Buffer): void {
    this.#reserve((page + 1) * PAGE_PROFILES - 1)
    const words = this.#bits.words
    for (let at = 0; at < bytes.length; at += 4) words[page * PAGE_WORDS + at / 4] = bytes.readUInt32LE(at)
  }

  #reserve(profile: number): void {
    if (profile < this.#bits.capacity) return
    const pages = Math.ceil((profile + 1) / PAGE_PROFILES)
    this.#bits = this.#bits.clone(PAGE_PROFILES * Math.max(pages, Math.ceil((pages * 5) / 4)))
  }
}

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

  load(id: number): BitColumn {
    const column = new BitColumn(id)
    for (const { key, bytes } of this.read(id)) column.load(key - id * PAGES, bytes)
    return column
  }

  save(column: BitColumn): void {
    for (const [page, words] of column.takeDirty()) this.write(column.id, page, words)
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
