import type { Kysely } from 'kysely'

// Migrations are frozen in time: they must not follow the types of today's tables.
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a migration.
type AnyDb = Kysely<any>

/** `0017-source`: definitions as they were written, where they have comments; of those that were saved before, none. */
export async function addSource(db: AnyDb): Promise<void> {
  for (const table of ['definitions', 'definition_versions'])
    await db.schema.alterTable(table).addColumn('source', 'text').execute()
}
