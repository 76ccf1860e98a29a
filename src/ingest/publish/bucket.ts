import type { AnalyticalStore } from '../../store/analytical.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import type { Mapping } from '../mapping/schema.ts'
import type { StagedFields } from '../stage/staged-fields.ts'

/** What publishing needs to know of the import. */
export interface PublishContext {
  readonly store: AnalyticalStore
  readonly mapping: Mapping
  readonly fields: StagedFields
  /** `received_at` of everything in this import. */
  readonly now: number
  readonly signal?: AbortSignal | undefined
}

/** The staged rows of the customers of one bucket. */
export function bucketRows(bucket: number): Sql {
  return sql`(SELECT * FROM staging_rows WHERE _partition_id = ${param(String(bucket), 'String')})`
}

/** Identities of one bucket with their profile ids. */
export function bucketIds(bucket: number): Sql {
  return sql`(SELECT identity, profile_id FROM staging_ids WHERE _partition_id = ${param(String(bucket), 'String')})`
}

/** Large joins and groupings spill to disk instead of failing. */
export const PUBLISH_SETTINGS = {
  max_threads: 2,
  max_bytes_before_external_group_by: 600_000_000,
  max_bytes_before_external_sort: 600_000_000,
  max_block_size: 32_768,
  min_insert_block_size_rows: 524_288,
  min_insert_block_size_bytes: 134_217_728,
  output_format_json_escape_forward_slashes: 0,
  precise_float_parsing: 1,
} as const

export function run({ store, signal }: PublishContext, statement: Sql): Promise<void> {
  return store.command(statement, { lane: 'ingest', settings: PUBLISH_SETTINGS, ...(signal && { signal }) })
}

export async function countOf({ store }: PublishContext, query: Sql): Promise<number> {
  const [row] = await store.query<{ n: string }>(sql`SELECT count() AS n FROM ${query}`, {
    lane: 'ingest',
    settings: PUBLISH_SETTINGS,
  })
  return Number(row?.n ?? 0)
}
