import type { Kysely } from 'kysely'

// Migrations are frozen in time: they must not follow the types of today's tables.
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a migration.
type AnyDb = Kysely<any>

/** `0009-webhooks`: who is told of changes, how far that is, and what could not be delivered. */
export async function createWebhookTables(db: AnyDb): Promise<void> {
  await createWebhooks(db)
  await createLanes(db)
  await createDeadLetters(db)
}

async function createWebhooks(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('webhooks')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('segments', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('previous_secret', 'text')
    .addColumn('previous_until', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('delivered_batches', 'bigint', (column) => column.notNull())
    .addColumn('delivered_changes', 'bigint', (column) => column.notNull())
    .addColumn('last_delivered_at', 'bigint')
    .addColumn('missed_after', 'bigint')
    .addColumn('missed_until', 'bigint')
    .addColumn('missed_at', 'bigint')
    .execute()
}

async function createLanes(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('webhook_lanes')
    .addColumn('webhook_id', 'text', (column) =>
      column.notNull().references('webhooks.id').onDelete('cascade'),
    )
    .addColumn('lane', 'integer', (column) => column.notNull())
    .addColumn('place', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('webhook_lanes_key', ['webhook_id', 'lane'])
    .execute()
}

async function createDeadLetters(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('webhook_dead_letters')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('webhook_id', 'text', (column) =>
      column.notNull().references('webhooks.id').onDelete('cascade'),
    )
    .addColumn('lane', 'integer', (column) => column.notNull())
    .addColumn('first_seq', 'bigint', (column) => column.notNull())
    .addColumn('died_at', 'bigint', (column) => column.notNull())
    .addColumn('replaying', 'integer', (column) => column.notNull())
    .addColumn('batch', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('webhook_dead_letters_order')
    .on('webhook_dead_letters')
    .columns(['webhook_id', 'first_seq', 'id'])
    .execute()
}

/** `0011-webhook-identities`: of webhooks before, what new ones have. */
export async function addWebhookIdentities(db: AnyDb): Promise<void> {
  await db.schema
    .alterTable('webhooks')
    .addColumn('identities', 'text', (column) => column.notNull().defaultTo('["user_id"]'))
    .execute()
}
