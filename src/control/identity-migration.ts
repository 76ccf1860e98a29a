import type { Kysely } from 'kysely'

// Migrations are frozen in time: they must not follow the types of today's tables.
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a migration.
type AnyDb = Kysely<any>

/** `0002-identity`: which identities were seen together, what was set apart, and what came of it. */
export async function createIdentityTables(db: AnyDb): Promise<void> {
  await createNodes(db)
  await createLinks(db)
  await createSeparations(db)
  await createMerges(db)
}

async function createNodes(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('identity_nodes')
    // With this very type it is SQLite's row id, so a look-up is one tree and not two.
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('namespace', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('survivor', 'bigint', (column) => column.notNull())
    .addColumn('blocked', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('identity_nodes_survivor')
    .on('identity_nodes')
    .columns(['survivor', 'number'])
    .execute()
}

async function createLinks(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('identity_links')
    .addColumn('a', 'bigint', (column) => column.notNull())
    .addColumn('b', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('call', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('identity_links_key', ['a', 'b'])
    .execute()
  await db.schema.createIndex('identity_links_b').on('identity_links').column('b').execute()
}

async function createSeparations(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('identity_separations')
    .addColumn('a', 'bigint', (column) => column.notNull())
    .addColumn('b', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('identity_separations_key', ['a', 'b'])
    .execute()
  await db.schema.createIndex('identity_separations_b').on('identity_separations').column('b').execute()
}

async function createMerges(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('identity_merges')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addColumn('previous', 'bigint', (column) => column.notNull())
    .addColumn('survivor', 'bigint', (column) => column.notNull())
    .addColumn('cause', 'text', (column) => column.notNull())
    .addColumn('by', 'text')
    .addColumn('message_id', 'text')
    .addColumn('call', 'text')
    .execute()
  for (const column of ['previous', 'survivor']) {
    await db.schema.createIndex(`identity_merges_${column}`).on('identity_merges').column(column).execute()
  }
}
