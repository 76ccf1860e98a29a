import type { AnalyticalStore } from '../../store/analytical.ts'
import { dropTable } from '../../store/drop-table.ts'
import { integer, join, param, type Sql, sql } from '../../store/sql.ts'
import { fieldName } from './field-columns.ts'
import { rowProblems } from './row-reasons.ts'
import type { FieldKind, StagedFields } from './staged-fields.ts'
import { convertedRows, type StagedBatch, type StagingContext } from './staging-query.ts'

/**
 * Tables that live for one import: raw rows where they had to be streamed, rows as they were converted, then events and trait changes in the
 * form of the real tables, from which they are published in one step. All are dropped at the end of an
 * import and, after a crash, at the beginning of the next.
 */
export const STAGING_TABLES = [
  'staging_cells',
  'staging_rows',
  'staging_ids',
  'staging_repeats',
  'staging_events',
  'staging_trait_changes',
] as const

const COLUMN_TYPES: Readonly<Record<FieldKind, Sql>> = {
  text: sql`LowCardinality(Nullable(String))`,
  number: sql`Nullable(Float64)`,
  flag: sql`Nullable(Bool)`,
  date: sql`Nullable(DateTime64(3, 'UTC'))`,
  leaves: sql`Array(Tuple(String, String))`,
  members: sql`Array(Tuple(String, String))`,
}

export async function dropStaging(store: AnalyticalStore): Promise<void> {
  for (const table of STAGING_TABLES) await dropTable(store, table)
}

/** `buckets` divides the customers so that one bucket's rows can be joined and grouped within memory. */
export async function createStaging(
  store: AnalyticalStore,
  fields: StagedFields,
  buckets: number,
): Promise<void> {
  const values = fields.all.map((field) => sql`, ${fieldName(field)} ${COLUMN_TYPES[field.kind]}`)
  await store.command(sql`CREATE TABLE staging_rows (
      file UInt16, row UInt64, row_hash UInt64, identity String, at DateTime64(3, 'UTC'), gives UInt64, bad UInt32
      ${join(values, '')}
    ) ENGINE = MergeTree PARTITION BY cityHash64(identity) % ${integer(buckets)} ORDER BY (file, row)`)
  await store.command(sql`CREATE TABLE staging_ids (identity String, profile_id UInt32, first_at DateTime64(3, 'UTC'))
    ENGINE = MergeTree PARTITION BY cityHash64(identity) % ${integer(buckets)} ORDER BY identity`)
  await store.command(
    sql`CREATE TABLE staging_repeats (rule UInt8, key_hash UInt64) ENGINE = MergeTree ORDER BY (rule, key_hash)`,
  )
  await store.command(sql`CREATE TABLE staging_events AS events`)
  await store.command(sql`CREATE TABLE staging_trait_changes AS trait_changes`)
}

/** Converts a batch, stores its accepted rows and tells how many there are and how many have problems. */
export async function stageBatch(
  store: AnalyticalStore,
  context: StagingContext,
  batch: StagedBatch,
  signal?: AbortSignal,
): Promise<{ accepted: number; bad: number }> {
  const { fields } = context
  const file = param(batch.fileIndex, 'UInt32')
  const first = param(batch.firstRow, 'UInt64')
  const values = fields.all.map((field) => sql`, ${fieldName(field)}`)
  await store.command(
    sql`INSERT INTO staging_rows SELECT ${file}, ${first} + row_number, row_hash, identity, assumeNotNull(at), gives, bad${join(values, '')}
      FROM (${convertedRows(context, batch)}) WHERE row_reason = ''`,
    { lane: 'ingest', settings: batch.cells.settings, ...(signal && { signal }) },
  )
  const [counts] = await store.query<{ accepted: string; bad: string }>(
    sql`SELECT count() AS accepted, countIf(bad > 0) AS bad FROM staging_rows WHERE file = ${file} AND row >= ${first}`,
    { lane: 'ingest' },
  )
  return { accepted: Number(counts?.accepted ?? 0), bad: Number(counts?.bad ?? 0) }
}

export interface RowProblems {
  readonly row: string
  readonly refused: number
  readonly problems: readonly [field: number, value: string, reason: string][]
}

const PAGE_ROWS = 100_000

/** What was wrong in a batch, page by page, in the order of the rows. */
export async function* batchProblems(
  store: AnalyticalStore,
  context: StagingContext,
  batch: StagedBatch,
  rows: number,
): AsyncGenerator<readonly RowProblems[]> {
  for (let from = 0; from < rows; from += PAGE_ROWS) {
    const page = sql`row_number >= ${param(from, 'UInt64')} AND row_number < ${param(from + PAGE_ROWS, 'UInt64')}`
    yield await store.query<RowProblems>(
      sql`SELECT row_number AS row, row_reason != '' AS refused, ${rowProblems(context.fields)} AS problems
        FROM (${convertedRows(context, batch)}) WHERE ${page} AND (row_reason != '' OR bad > 0) ORDER BY row_number`,
      {
        lane: 'ingest',
        settings: { ...batch.cells.settings, output_format_json_named_tuples_as_objects: 0 },
      },
    )
  }
}
