import type { Kysely } from 'kysely'

// Migrations are frozen in time: they must not follow the types of today's tables.
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a migration.
type AnyDb = Kysely<any>

/** `0013-models`: analyses that are run again and again, and their runs. */
export async function createModelTables(db: AnyDb): Promise<void> {
  await createModels(db)
  await createRuns(db)
}

async function createModels(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('models')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('options', 'text', (column) => column.notNull())
    .addColumn('seed', 'bigint', (column) => column.notNull())
    .addColumn('outputs', 'text')
    .addColumn('schedule', 'text', (column) => column.notNull())
    .addColumn('title', 'text')
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addColumn('segmentations', 'text', (column) => column.notNull())
    .execute()
}

async function createRuns(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('model_runs')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('model', 'text', (column) => column.notNull().references('models.name').onDelete('cascade'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('options', 'text', (column) => column.notNull())
    .addColumn('seed', 'bigint', (column) => column.notNull())
    .addColumn('started_by', 'text', (column) => column.notNull())
    .addColumn('as_of', 'bigint', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('finished_at', 'bigint')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('received_at', 'bigint')
    .addColumn('profiles', 'bigint')
    .addColumn('changes', 'bigint')
    .addColumn('result', 'text')
    .addColumn('report', 'text')
    .addColumn('reason', 'text')
    .execute()
  await db.schema.createIndex('model_runs_model').on('model_runs').columns(['model', 'id']).execute()
}
