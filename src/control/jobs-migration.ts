import type { Kysely } from 'kysely'

// Migrations are frozen in time: they must not follow the types of today's tables.
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a migration.
type AnyDb = Kysely<any>

/** `0004-jobs`: long work that was asked for, and the answers that repeated requests are given again. */
export async function createJobTables(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('jobs')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('started_by', 'text', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('finished_at', 'bigint')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('result', 'text')
    .addColumn('problems', 'text')
    .execute()
  await db.schema.createIndex('jobs_started').on('jobs').columns(['started_at', 'id']).execute()
  await db.schema
    .createTable('idempotency_keys')
    .addColumn('principal', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('request', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('status', 'integer')
    .addColumn('body', 'text')
    .addPrimaryKeyConstraint('idempotency_keys_key', ['principal', 'key'])
    .execute()
}
