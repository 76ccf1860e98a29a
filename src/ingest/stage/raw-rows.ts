import type { AnalyticalStore, QueryOptions } from '../../store/analytical.ts'
import { dropTable } from '../../store/drop-table.ts'
import { identifier, join, param, type Sql, sql } from '../../store/sql.ts'
import type { SourceCells } from './source-cells.ts'

/**
 * A sub-query of the raw rows of a batch file: `row_number` (from 0, in the order of the file) and the
 * columns of the cells as texts. It reads the file itself or, where the engine does not see the files of
 * this machine, a table into which the file is streamed; it holds them until {@link dropRawRows} or the next batch.
 */
export async function rawRows(
  store: AnalyticalStore,
  cells: SourceCells,
  path: string,
  table: string,
  signal?: AbortSignal,
): Promise<Sql> {
  if (store.readsLocalFiles) return localRows(cells, path)
  const options: QueryOptions = { lane: 'ingest', ...(signal && { signal }) }
  await dropRawRows(store, table)
  await createRawTable(store, cells, table)
  await store.insertFile(table, cells.columns, path, cells.format, { ...options, settings: cells.settings })
  return sql`SELECT * FROM ${identifier(table)}`
}

export async function dropRawRows(store: AnalyticalStore, table: string): Promise<void> {
  if (!store.readsLocalFiles) await dropTable(store, table)
}

function localRows({ columns, format }: SourceCells, path: string): Sql {
  const structure = columns.map((column) => `${column} String`).join(', ')
  return sql`SELECT _row_number AS row_number, * FROM file(${param(path, 'String')}, ${param(format, 'String')}, ${param(structure, 'String')})`
}

/** Rows are numbered while they are inserted: one INSERT is one stream, in the order of the file. */
async function createRawTable(
  store: AnalyticalStore,
  { columns }: SourceCells,
  table: string,
): Promise<void> {
  const texts = columns.map((column) => sql`, ${identifier(column)} String`)
  await store.command(sql`CREATE TABLE ${identifier(table)} (row_number UInt64 DEFAULT rowNumberInAllBlocks()${join(texts, '')})
    ENGINE = MergeTree ORDER BY tuple()`)
}
