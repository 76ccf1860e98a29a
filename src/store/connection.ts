import type { RenderedSql } from './sql.ts'

export type Settings = Readonly<Record<string, string | number>>

/** Formats in which whole results and files travel; a file name that ends in `.gz` is compressed. */
export type FileFormat = 'Native' | 'RowBinary' | 'Parquet' | 'JSONEachRow'

/** Formats in which files are taken in: besides those, delimited text and lines of anything. */
export type InputFormat = FileFormat | 'CSV' | 'LineAsString'

export interface StatementOptions {
  readonly settings: Settings
  readonly signal?: AbortSignal | undefined
}

export interface InsertTarget {
  readonly table: string
  readonly columns: readonly string[]
  readonly format: InputFormat
}

/** One connection to the engine. It runs one statement at a time; `Lanes` sees to that. */
export interface EngineConnection {
  /** Runs a statement and returns its result in `format`. */
  run(statement: RenderedSql, format: FileFormat, options: StatementOptions): Promise<Uint8Array>
  /** Streams the result of a SELECT into a file of this machine. */
  runToFile(
    statement: RenderedSql,
    file: string,
    format: FileFormat,
    options: StatementOptions,
  ): Promise<void>
  insertBytes(target: InsertTarget, payload: Uint8Array, options: StatementOptions): Promise<void>
  /** Streams a file of this machine into a table. */
  insertFile(target: InsertTarget, file: string, options: StatementOptions): Promise<void>
  close(): Promise<void>
}

/** Settings that hold for every statement, so that an embedded engine and a server answer alike. */
export const ENGINE_SETTINGS: Settings = {
  // An acknowledged insert is a written part, not an entry in a server's buffer.
  async_insert: 0,
  date_time_input_format: 'best_effort',
  // Statements are as long as a file has columns, or a plan conditions.
  max_query_size: 1_000_000_000,
  max_ast_elements: 10_000_000,
  max_expanded_ast_elements: 50_000_000,
  max_parser_backtracks: 100_000_000,
  mutations_sync: 2,
  output_format_json_quote_64bit_integers: 1,
}

/** `INSERT INTO table (columns)`, from names fixed in the code. */
export function insertInto({ table, columns }: InsertTarget): string {
  return columns.length === 0 ? `INSERT INTO ${table}` : `INSERT INTO ${table} (${columns.join(', ')})`
}
