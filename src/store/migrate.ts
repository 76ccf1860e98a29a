import { fail } from '../errors/index.ts'
import type { AnalyticalStore } from './analytical.ts'
import { ANALYTICAL_MIGRATIONS, type MigrationStep } from './schema.ts'
import { param, Sql, sql } from './sql.ts'

export interface MigrationOptions {
  readonly migrations?: readonly (readonly MigrationStep[])[]
  /** Tables become their replicated form, for a cluster whose servers define the usual macros. */
  readonly replicated?: boolean
}

const VERSION_TABLE = 'schema_steps'

/**
 * Brings the tables up to date. Every step is recorded once it is done and creates its table only if it
 * is missing, so a process killed between the two continues where it stopped.
 */
export async function migrateAnalyticalStore(
  store: AnalyticalStore,
  { migrations = ANALYTICAL_MIGRATIONS, replicated = false }: MigrationOptions = {},
): Promise<void> {
  const ddl = (step: MigrationStep) => ddlOf(step, replicated)
  await store.command(
    ddl(
      `CREATE TABLE ${VERSION_TABLE} (version UInt32, step UInt32) ENGINE = {engine:MergeTree} ORDER BY (version, step)`,
    ),
  )
  const done = await doneSteps(store)
  const newest = Math.max(0, ...[...done].map((key) => Number(key.split('.')[0])))
  if (newest > migrations.length) {
    fail('store/newer-version', { what: 'The analytical store', found: newest, known: migrations.length })
  }
  for (const [index, steps] of migrations.entries()) {
    for (const [step, text] of steps.entries()) {
      if (done.has(`${index + 1}.${step}`)) continue
      await store.command(ddl(text))
      await store.insert(VERSION_TABLE, [{ version: index + 1, step }])
    }
  }
}

async function doneSteps(store: AnalyticalStore): Promise<Set<string>> {
  const rows = await store.query<{ version: number; step: number }>(
    sql`SELECT DISTINCT version, step FROM schema_steps`,
  )
  return new Set(rows.map(({ version, step }) => `${version}.${step}`))
}

function ddlOf(step: MigrationStep, replicated: boolean): Sql {
  const text = step
    .replace(/^\s*CREATE (TABLE|DICTIONARY) (?!IF NOT EXISTS)/, 'CREATE $1 IF NOT EXISTS ')
    .replace(/\{engine:(\w+)\}/g, (_, engine: string) => (replicated ? `Replicated${engine}` : engine))
  return new Sql([text])
}

/** The names of the tables that hold data, as the engine lists them. */
export async function tableNames(store: AnalyticalStore): Promise<string[]> {
  const rows = await store.query<{ name: string }>(
    sql`SELECT name FROM system.tables WHERE database = currentDatabase() AND engine != 'Dictionary' AND name != ${param(VERSION_TABLE, 'String')} ORDER BY name`,
  )
  return rows.map(({ name }) => name)
}
