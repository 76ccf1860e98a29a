import { ColumnPages, PageFolds } from './column-pages.ts'
import type { Ledger } from './ledger.ts'

/** Instants that are written together: a kilobyte. */
export const INSTANTS_IN_PAGE = 128

/** One instant for each number or profile, ms since 1970; Infinity where there is none. Eight bytes each, in memory and in the file. */
export class TimeColumn {
  readonly id: number
  readonly #ledger: Ledger
  readonly #folds: PageFolds
  #times = new Float64Array(INSTANTS_IN_PAGE).fill(Number.POSITIVE_INFINITY)

  constructor(id: number, pages: ColumnPages, ledger: Ledger) {
    this.id = id
    this.#ledger = ledger
    this.#folds = new PageFolds(id, (page) =>
      pages.write(id, page, this.#times.subarray(page * INSTANTS_IN_PAGE, (page + 1) * INSTANTS_IN_PAGE)),
    )
    for (const { key, bytes } of pages.read(id)) {
      const page = ColumnPages.pageOf(id, key)
      this.#reserve((page + 1) * INSTANTS_IN_PAGE - 1)
      for (let at = 0; at < bytes.length; at += 8)
        this.#times[page * INSTANTS_IN_PAGE + at / 8] = bytes.readDoubleLE(at)
    }
  }

  /** More than the largest number that has an instant. */
  get length(): number {
    return this.#times.length
  }

  get(number: number): number {
    return this.#times[number] ?? Number.POSITIVE_INFINITY
  }

  put(number: number, at: number): void {
    if (this.get(number) === at) return
    this.#reserve(number)
    this.#times[number] = at
    this.#ledger.time(this.id, number, at, this.#folds.of(Math.floor(number / INSTANTS_IN_PAGE)))
  }

  /** Those with an instant before another one, ascending. */
  *before(at: number): Generator<number> {
    for (let number = 0; number < this.#times.length; number++) if (this.#times[number]! < at) yield number
  }

  #reserve(number: number): void {
    if (number < this.#times.length) return
    const pages = Math.ceil((number + 1) / INSTANTS_IN_PAGE)
    const larger = new Float64Array(INSTANTS_IN_PAGE * Math.max(pages, Math.ceil((pages * 5) / 4)))
    larger.fill(Number.POSITIVE_INFINITY, this.#times.length)
    larger.set(this.#times)
    this.#times = larger
  }
}
