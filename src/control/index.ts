import { Migrator } from 'kysely'
import { fail } from '../errors/index.ts'
import type { ControlStore } from './control-store.ts'
import { CONTROL_MIGRATIONS } from './migrations.ts'
import { openPostgres } from './postgres/index.ts'
import { reportUnavailable } from './reported-errors.ts'
import { openSqlite } from './sqlite/index.ts'

export * from './analysis-runs.ts'
export type { ControlDb, ControlStore } from './control-store.ts'
export { allocate, allocateIn, readCounter } from './counters.ts'
export * from './definitions.ts'
export * from './evaluations.ts'
export * from './imports.ts'
export { keptColumns, keptOf } from './kept-sentences.ts'
export * from './model-runs.ts'
export * from './models.ts'
export { MODEL_RUN_STATUSES } from './models-tables.ts'
export {
  forgetNewIdentities,
  keepNewIdentitiesIn,
  type NewIdentities,
  type NewIdentity,
  readNewIdentities,
} from './new-identities.ts'
export { readSetting, writeSetting } from './settings.ts'
export {
  copySizePointsIn,
  type SegmentVersion,
  type SizeChange,
  type SizePoint,
  saveSizePoints,
  sizeChanges,
  sizePoints,
  sizePointsOf,
} from './size-points.ts'
export { type Starter, starterColumns, starterOf, type Trigger } from './starter.ts'
export {
  DEFINITION_KINDS,
  DEFINITION_STATUSES,
  type DefinitionKind,
  type DefinitionStatus,
  type Tables,
} from './tables.ts'
export {
  checksumTables,
  type ExportedColumns,
  exportTables,
  importTables,
  type TableExport,
  tableFile,
} from './transfer.ts'

/** Where the control store is: an SQLite file, or a Postgres URL. */
export type ControlTarget = { readonly path: string } | { readonly url: string }

/** Opens the control store and brings its tables up to date. */
export async function openControlStore(target: ControlTarget): Promise<ControlStore> {
  try {
    const store = 'url' in target ? openPostgres(target.url) : openSqlite(target.path)
    await migrateOrClose(store)
    return store
  } catch (error) {
    return reportUnavailable(error)
  }
}

async function migrateOrClose(store: ControlStore): Promise<void> {
  const migrator = new Migrator({
    db: store.db,
    provider: { getMigrations: async () => ({ ...CONTROL_MIGRATIONS }) },
  })
  try {
    const { error } = await migrator.migrateToLatest()
    if (!error) return
    refuseNewer(error)
    throw error
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Kysely calls a migration that it does not know corruption; it is one of a newer version. */
function refuseNewer(error: unknown): void {
  const executed = /previously executed migration (\d+)\S* is missing/.exec((error as Error).message)
  if (!executed) return
  const known = Object.keys(CONTROL_MIGRATIONS).length
  fail('store/newer-version', { what: 'The control store', found: Number(executed[1]), known }, error)
}
