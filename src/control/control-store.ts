import type { Kysely, Transaction } from 'kysely'
import type { JsonRows } from './json-rows.ts'
import type { Tables } from './tables.ts'

/** A place to run control queries: the store itself, or a transaction of it. */
export type ControlDb = Kysely<Tables> | Transaction<Tables>

/** The control store: definitions, evaluations, imports, settings; small transactions. */
export interface ControlStore {
  readonly db: Kysely<Tables>
  /** Rows given as data, as a table to select from. */
  readonly rows: JsonRows
  /** Runs `work` in one transaction that nobody else's write can come between. */
  transaction<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T>
  /** Runs reads that all see the store at one instant. */
  snapshot<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T>
  close(): Promise<void>
}
