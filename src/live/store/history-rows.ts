import type { LiveDatabase, LiveStatement } from './live-file.ts'

/** A key is a number, a stream and a part, so that what a number has lies together. */
const STREAMS = 2 ** 13
export const PARTS = 2 ** 8

/** The key of the first part of what a number has of a stream. */
export function placeOf(number: number, stream: number): number {
  return (number * STREAMS + stream) * PARTS
}

/** Part of what a number has of a stream. */
export interface StoredPart {
  readonly stream: number
  readonly part: number
  readonly records: string
}

/** The rows of histories in the file. */
export class HistoryRows {
  readonly #db: LiveDatabase
  readonly #select: LiveStatement
  readonly #insert: LiveStatement
  readonly #update: LiveStatement
  readonly #delete: LiveStatement

  constructor(db: LiveDatabase) {
    this.#db = db
    this.#select = db.prepare('SELECT key, records FROM histories WHERE key BETWEEN ? AND ?')
    this.#insert = db.prepare('INSERT OR IGNORE INTO histories (key, records) VALUES (?, ?)')
    this.#update = db.prepare('UPDATE histories SET records = ? WHERE key = ?')
    this.#delete = db.prepare('DELETE FROM histories WHERE key BETWEEN ? AND ?')
  }

  /** All parts of a number. */
  of(number: number): readonly StoredPart[] {
    const from = placeOf(number, 0)
    const rows = this.#select.all(from, placeOf(number + 1, 0) - 1) as { key: number; records: string }[]
    return rows.map(({ key, records }) => {
      const part = key % PARTS
      return { stream: (key - from - part) / PARTS, part, records }
    })
  }

  write(key: number, records: string): void {
    if (this.#update.run(records, key).changes === 0) this.#insert.run(key, records)
  }

  /** Writes what is the first of a stream; returns whether there was nothing. */
  begin(number: number, stream: number, records: string): boolean {
    return this.#insert.run(placeOf(number, stream), records).changes > 0
  }

  delete(number: number, stream: number): void {
    const place = placeOf(number, stream)
    this.#delete.run(place, place + PARTS - 1)
  }

  deleteStreams(
    ids: readonly number[],
    { low, high }: { readonly low: number; readonly high: number },
  ): void {
    const list = ids.map((id) => String(id)).join(', ')
    this.#db
      .prepare(
        `DELETE FROM histories WHERE key BETWEEN ? AND ? AND (key / ${PARTS}) % ${STREAMS} IN (${list})`,
      )
      .run(placeOf(low, 0), placeOf(high + 1, 0) - 1)
  }
}
