import type { Column, Columns } from '../../analyses/index.ts'
import { dropTable } from '../../store/drop-table.ts'
import type { AnalyticalStore } from '../../store/index.ts'
import { RowBinaryWriter } from '../../store/row-binary.ts'
import { sql } from '../../store/sql.ts'
import { Pace } from '../../time/pace.ts'

/** Tables that live for one refresh. Whoever opens a workspace drops what a killed process left of them. */
const STAGING_TABLES = ['staging_model_values', 'staging_model_differences', 'staging_model_changes'] as const

/** So many rows are on their way to the engine at a time. */
const CHUNK = 200_000
/** It is looked at the clock after so many rows. */
const STRETCH = 1_024

const INGEST = { lane: 'ingest' } as const

/** Makes the tables of a refresh: the values it found, where they differ, and these in the form of the real table. */
export async function createStaging(store: AnalyticalStore): Promise<void> {
  await dropStaging(store)
  await store.command(
    sql`CREATE TABLE staging_model_values (output UInt16, profile_id UInt32, number Float64, part UInt16)
      ENGINE = MergeTree ORDER BY (output, profile_id)`,
  )
  await store.command(
    sql`CREATE TABLE staging_model_differences (trait LowCardinality(String), profile_id UInt32, kind UInt8, number Float64, part String)
      ENGINE = MergeTree ORDER BY (trait, profile_id)`,
  )
  await store.command(sql`CREATE TABLE staging_model_changes AS trait_changes`)
}

export async function dropStaging(store: AnalyticalStore): Promise<void> {
  for (const table of STAGING_TABLES) await dropTable(store, table)
}

/** Hands a column of values to the engine, those that are there; others have their turn meanwhile. */
export async function stageColumn(
  store: AnalyticalStore,
  output: number,
  { profiles, column }: { readonly profiles: Columns['profiles']; readonly column: Column },
  signal: AbortSignal,
): Promise<void> {
  const writer = new RowBinaryWriter()
  const pace = new Pace()
  for (let row = 0; row < profiles.length; row += 1) {
    writeValue(writer, output, profiles[row]!, column, row)
    if (row % STRETCH === 0 && pace.isDue) await pace.rest()
    if ((row + 1) % CHUNK === 0) await insert(store, writer, signal)
  }
  await insert(store, writer, signal)
}

function writeValue(
  writer: RowBinaryWriter,
  output: number,
  profile: number,
  column: Column,
  row: number,
): void {
  const number = column.kind === 'numbers' ? column.values[row]! : 0
  if (!Number.isFinite(number)) return
  writer.uint16(output).uint32(profile).float64(number)
  writer.uint16(column.kind === 'parts' ? column.codes[row]! : 0)
}

async function insert(store: AnalyticalStore, writer: RowBinaryWriter, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  if (writer.length === 0) return
  const columns = ['output', 'profile_id', 'number', 'part']
  await store.insertBinary('staging_model_values', columns, writer.take(), INGEST)
}
