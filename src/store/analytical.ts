import type { FileFormat, InputFormat } from './connection.ts'
import type { Sql } from './sql.ts'

/**
 * Which connection a query runs on. One connection runs one query at a time, so a page must never
 * queue behind a scan: `interactive` serves pages and look-ups, `ingest` writes, `batch` scans.
 */
export type Lane = 'interactive' | 'ingest' | 'batch'

export interface QueryOptions {
  /** Queries run on `interactive` unless told otherwise, everything else on `ingest`. */
  readonly lane?: Lane
  /** Engine settings for this statement alone. */
  readonly settings?: Readonly<Record<string, string | number>>
  /** Cancels the statement in the engine; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
}

/** The analytical store: events, trait changes, memberships. One dialect, embedded or on a server. */
export interface AnalyticalStore {
  /** Runs a SELECT and returns its rows as objects. 64-bit integers arrive as text. */
  query<Row>(query: Sql, options?: QueryOptions): Promise<Row[]>
  /** Runs a SELECT and returns the result as RowBinary (little-endian, no names): for bulk results. */
  queryBinary(query: Sql, options?: QueryOptions): Promise<Uint8Array>
  /** Runs a statement without a result (DDL, INSERT … SELECT, DELETE). */
  command(statement: Sql, options?: QueryOptions): Promise<void>
  /** Inserts rows given as objects. Durable when the promise resolves. */
  insert(table: string, rows: readonly object[], options?: QueryOptions): Promise<void>
  /**
   * Inserts a RowBinary payload into the named columns, in their order. Durable when the promise
   * resolves; up to a million rows into one partition appear at once or not at all.
   */
  insertBinary(
    table: string,
    columns: readonly string[],
    payload: Uint8Array,
    options?: QueryOptions,
  ): Promise<void>
  /** Streams the result of a SELECT into a new file of this machine; `.gz` in its name compresses it. */
  queryToFile(query: Sql, file: string, format: FileFormat, options?: QueryOptions): Promise<void>
  /** Streams a file of this machine into a table (`[]`: all its columns); `.gz` files are decompressed. */
  insertFile(
    table: string,
    columns: readonly string[],
    file: string,
    format: InputFormat,
    options?: QueryOptions,
  ): Promise<void>
  /** Whether the engine can read files of this machine with `file()` (embedded), or they must be streamed to it. */
  readonly readsLocalFiles: boolean
  /** Waits for the statements that run, refuses those that wait, and releases the engine. */
  close(): Promise<void>
}
