import { BitColumn } from './bit-columns.ts'
import type { ColumnPages } from './column-pages.ts'
import type { Ledger } from './ledger.ts'
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
  readonly #ledger: Ledger
  readonly #pages: ColumnPages
  readonly #insert: LiveStatement
  readonly #update: LiveStatement
  readonly #delete: LiveStatement
  readonly #kept: Readonly<Record<Kind, Map<string, KeptColumn>>> = { leaf: new Map(), target: new Map() }
  readonly #byId = new Map<number, BitColumn>()
  #nextId = 2

  constructor(db: LiveDatabase, pages: ColumnPages, ledger: Ledger) {
    this.#ledger = ledger
    this.#pages = pages
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
      this.#keep(kind, key, id, JSON.parse(state) as ColumnState)
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
    return this.#keep(kind, key, id, state)
  }

  /** A column by its id. */
  get(id: number): BitColumn | undefined {
    return this.#byId.get(id)
  }

  /** Within a transaction. */
  setState(kind: Kind, key: string, state: ColumnState): void {
    const { column } = this.#kept[kind].get(key)!
    this.#update.run(JSON.stringify(state), column.id)
    this.#kept[kind].set(key, { column, state })
  }

  /** Within a transaction. */
  remove(kind: Kind, key: string): void {
    const { id } = this.#kept[kind].get(key)!.column
    this.#ledger.fold()
    this.#delete.run(id)
    this.#pages.drop(id)
    this.#kept[kind].delete(key)
    this.#byId.delete(id)
  }

  #keep(kind: Kind, key: string, id: number, state: ColumnState): KeptColumn {
    const kept = { column: new BitColumn(id, this.#pages, this.#ledger), state }
    this.#kept[kind].set(key, kept)
    this.#byId.set(id, kept.column)
    return kept
  }
}
