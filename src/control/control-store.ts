import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** A place to run control queries: the store itself, or a transaction of it. */
export type ControlDb = Kysely<Tables> | Transaction<Tables>

/** The control store: definitions, evaluations, imports, settings; small transactions. */
export interface ControlStore {
  readonly db: Kysely<Tables>
  /** Where the database runs, for messages. */
  readonly engine: 'sqlite' | 'postgres'
  /** Runs `work` in one transaction that nobody else's write can come between. */
  transaction<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T>
  close(): Promise<void>
}
