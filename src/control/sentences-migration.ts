import type { Kysely } from 'kysely'

// Migrations are frozen in time: they must not follow the types of today's tables.
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a migration.
type AnyDb = Kysely<any>

/** `0016-sentences`: what people read of jobs and in the audit log, in its parts; of before: unknown. */
export async function addSentences(db: AnyDb): Promise<void> {
  for (const table of ['jobs', 'audit_log'])
    await db.schema.alterTable(table).addColumn('sentence', 'text').execute()
}
