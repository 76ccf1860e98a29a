import type { Kysely } from 'kysely'

// Migrations are frozen in time: they must not follow the types of today's tables.
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a migration.
type AnyDb = Kysely<any>

/** The names under which work was kept that nobody had begun, before what did was kept apart from names. */
const NAMED = { schedule: 'schedule', start: 'start', cli: 'command line' }

/** `0015-triggers`: what begins work where nobody is named. */
export async function addTriggers(db: AnyDb): Promise<void> {
  for (const table of ['jobs', 'model_runs']) {
    await db.schema.alterTable(table).addColumn('trigger', 'text').execute()
    for (const [trigger, name] of Object.entries(NAMED)) {
      await db.updateTable(table).set({ trigger, started_by: '' }).where('started_by', '=', name).execute()
    }
  }
}
