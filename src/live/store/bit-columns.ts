import { BitSet } from '../../evaluation/bit-set.ts'
import { ColumnPages, PageFolds } from './column-pages.ts'
import type { Ledger } from './ledger.ts'

/** Words of 32 profiles each that are written together: a kilobyte. */
const PAGE_WORDS = 256
const PAGE_PROFILES = PAGE_WORDS * 32

/** One bit for each profile: the truth of a leaf, or who is in a segment. In memory, and in pages of the file. */
export class BitColumn {
  readonly id: number
  readonly #ledger: Ledger
  readonly #folds: PageFolds
  #bits = new BitSet(PAGE_PROFILES)

  constructor(id: number, pages: ColumnPages, ledger: Ledger) {
    this.id = id
    this.#ledger = ledger
    this.#folds = new PageFolds(id, (page) => pages.write(id, page, this.#wordsOf(page)))
    for (const { key, bytes } of pages.read(id)) this.#load(ColumnPages.pageOf(id, key), bytes)
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
    this.#ledger.bit(this.id, profile, value, this.#folds.of(Math.floor(profile / PAGE_PROFILES)))
    return true
  }

  /** Puts a whole set in the place of the column. */
  replace(bits: BitSet): void {
    const capacity = PAGE_PROFILES * Math.ceil(Math.max(bits.capacity, this.#bits.capacity) / PAGE_PROFILES)
    this.#bits = bits.clone(capacity)
    for (let page = 0; page < capacity / PAGE_PROFILES; page++) this.#ledger.whole(this.#folds.of(page))
  }

  #wordsOf(page: number): Uint32Array {
    return this.#bits.words.subarray(page * PAGE_WORDS, (page + 1) * PAGE_WORDS)
  }

  #load(page: number, bytes: Buffer): void {
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
