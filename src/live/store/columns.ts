import { type BitColumn, ColumnPages } from './bit-columns.ts'
import type { LiveDatabase, LiveStatement } from './live-file.ts'

/** Which rule a column holds the answers of. */
export interface ColumnState {
  /** Of a leaf: whether it is answered for everybody. */
  readonly ready?: boolean
  /** Of a target: the version of its definition, and a text equal for equal rules. */
  readonly version?: number
  readonly rule?: string
}

/** A leaf's truth or a target's members, by profile. */
export interface KeptColumn {
  readonly column: BitColumn
  readonly state: ColumnState
}

type Kind = 'leaf' | 'target'

/** The columns of the file by what they are of. The ids 0 and 1 are those of the time columns. */
export class Columns {
  readonly #pages: ColumnPages
  readonly #insert: LiveStatement
  readonly #update: LiveStatement
  readonly #delete: LiveStatement
  readonly #kept: Readonly<Record<Kind, Map<string, KeptColumn>>> = { leaf: new Map(), target: new Map() }
  #nextId = 2

  constructor(db: LiveDatabase) {
    this.#pages = new ColumnPages(db)
    this.#insert = db.prepare('INSERT INTO columns (id, kind, key, state) VALUES (?, ?, ?, ?)')
    this.#update = db.prepare('UPDATE columns SET state = ? WHERE id = ?')
    this.#delete = db.prepare('DELETE FROM columns WHERE id = ?')
    const rows = db.prepare('SELECT id, kind, key, state FROM columns').all() as {
      id: number
      kind: Kind
      key: string
      state: string
    }[]
    for (const { id, kind, key, state } of rows) {
      this.#kept[kind].set(key, { column: this.#pages.load(id), state: JSON.parse(state) as ColumnState })
      this.#nextId = Math.max(this.#nextId, id + 1)
    }
  }

  of(kind: Kind): ReadonlyMap<string, KeptColumn> {
    return this.#kept[kind]
  }

  /** Within a transaction: begins an empty column. */
  add(kind: Kind, key: string, state: ColumnState): KeptColumn {
    const id = this.#nextId++
    this.#insert.run(id, kind, key, JSON.stringify(state))
    const kept = { column: this.#pages.load(id), state }
    this.#kept[kind].set(key, kept)
    return kept
  }

  /** Within a transaction. */
  setState(kind: Kind, key: string, state: ColumnState): void {
    const { column } = this.#kept[kind].get(key)!
    this.#update.run(JSON.stringify(state), column.id)
    this.#kept[kind].set(key, { column, state })
  }

  /** Within a transaction. */
  remove(kind: Kind, key: string): void {
    const { column } = this.#kept[kind].get(key)!
    this.#delete.run(column.id)
    this.#pages.drop(column.id)
    this.#kept[kind].delete(key)
  }

  /** Within a transaction: writes what changed in all columns. */
  save(): void {
    for (const kept of [this.#kept.leaf, this.#kept.target]) {
      for (const { column } of kept.values()) if (column.isDirty) this.#pages.save(column)
    }
  }
}
