import type { Kysely } from 'kysely'

// Migrations are frozen in time: they must not follow the types of today's tables.
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a migration.
type AnyDb = Kysely<any>

/** `0007-new-identities`: identities that have their numbers and are not in the analytical store yet. */
export async function createNewIdentities(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('new_identities')
    .addColumn('first', 'integer', (column) => column.primaryKey())
    .addColumn('identities', 'text', (column) => column.notNull())
    .execute()
}
