import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '../../errors/index.ts'
import { type AnalyticalStore, openAnalyticalStore } from '../../store/index.ts'
import { integer, param, sql } from '../../store/sql.ts'
import { readUtf8 } from './byte-stream.ts'

/** Rows of a Parquet file that are JSON Lines at one time. */
const SLICE_ROWS = 1_000_000

/** Numbers stay numbers, times become ISO-8601 texts, lists and structs JSON. */
const AS_JSON = {
  output_format_json_quote_64bit_integers: 0,
  output_format_json_quote_64bit_floats: 0,
  output_format_json_quote_decimals: 0,
  output_format_json_quote_denormals: 0,
  output_format_json_escape_forward_slashes: 0,
  output_format_json_named_tuples_as_objects: 1,
  date_time_output_format: 'iso',
  max_threads: 2,
} as const

/** A Parquet file as JSON Lines, made slice by slice; `onShare` hears how much of it is done. */
export async function* parquetLines(
  store: AnalyticalStore,
  file: string,
  folder: string,
  onShare: (share: number) => void,
): AsyncGenerator<Buffer> {
  await mkdir(folder, { recursive: true })
  const reader = await openReader(store, folder)
  try {
    const rows = await rowCount(reader, file)
    for (let from = 0; from < rows; from += SLICE_ROWS) {
      const path = join(folder, `parquet-${from}.jsonl`)
      await writeSlice(reader, file, path, from)
      yield* readUtf8(path, 'utf-8')
      await rm(path, { force: true })
      onShare(Math.min(SLICE_ROWS, rows - from) / rows)
    }
  } finally {
    await closeReader(store, reader)
  }
}

/** The first rows of a Parquet file, written to a new file as JSON Lines. */
export async function parquetHead(
  store: AnalyticalStore,
  file: string,
  folder: string,
  path: string,
  rows: number,
): Promise<void> {
  const reader = await openReader(store, folder)
  try {
    const head = sql`SELECT * FROM file(${param(file, 'String')}, 'Parquet') LIMIT ${integer(rows)}`
    await readable(file, () =>
      reader.queryToFile(head, path, 'JSONEachRow', { lane: 'ingest', settings: AS_JSON }),
    )
  } finally {
    await closeReader(store, reader)
  }
}

/** A server does not see the files of this machine: an embedded engine of its own reads them then. */
function openReader(store: AnalyticalStore, folder: string): Promise<AnalyticalStore> | AnalyticalStore {
  return store.readsLocalFiles ? store : openAnalyticalStore({ path: join(folder, 'parquet-reader') })
}

async function closeReader(store: AnalyticalStore, reader: AnalyticalStore): Promise<void> {
  if (reader !== store) await reader.close()
}

async function rowCount(store: AnalyticalStore, file: string): Promise<number> {
  const [counted] = await readable(file, () =>
    store.query<{ n: string }>(sql`SELECT count() AS n FROM file(${param(file, 'String')}, 'Parquet')`, {
      lane: 'ingest',
    }),
  )
  return Number(counted?.n ?? 0)
}

async function writeSlice(store: AnalyticalStore, file: string, path: string, from: number): Promise<void> {
  const within = sql`_row_number >= ${param(from, 'UInt64')} AND _row_number < ${param(from + SLICE_ROWS, 'UInt64')}`
  await readable(file, () =>
    store.queryToFile(
      sql`SELECT * FROM file(${param(file, 'String')}, 'Parquet') WHERE ${within}`,
      path,
      'JSONEachRow',
      {
        lane: 'ingest',
        settings: AS_JSON,
      },
    ),
  )
}

async function readable<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const detail = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
    return fail('ingest/file-unreadable', { file, detail: detail.slice(0, 200) }, error)
  }
}
