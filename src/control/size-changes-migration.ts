import type { Kysely } from 'kysely'

// Migrations are frozen in time: they must not follow the types of today's tables.
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a migration.
type AnyDb = Kysely<any>

/** `0019-size-changes`: who came and went between points of the size over time. */
export async function createSizeChanges(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('size_changes')
    .addColumn('segment_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('entered', 'bigint', (column) => column.notNull())
    .addColumn('exited', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('size_changes_key', ['segment_id', 'version', 'at'])
    .execute()
}
