import { type Kysely, sql } from 'kysely'

// Migrations are frozen in time: they must not follow the types of today's tables.
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a migration.
type AnyDb = Kysely<any>

/** Who saved versions, where nobody did by a name of their own. */
const NAMED = ['command line', 'sample shop']
const MODEL = 'model '

/** `0018-savers`: what saved a version, in its parts where it has no name of its own. */
export async function addSavers(db: AnyDb): Promise<void> {
  await db.schema.alterTable('definition_versions').addColumn('sentence', 'text').execute()
  for (const english of NAMED) await keep(db, english, { english, gaps: [] })
  const models = await db
    .selectFrom('definition_versions')
    .select('saved_by')
    .distinct()
    .where('saved_by', 'like', `${MODEL}%`)
    .execute()
  for (const { saved_by: by } of models as { readonly saved_by: string }[]) {
    const name = by.slice(MODEL.length)
    await keep(db, by, { english: '{0} {1}', gaps: [{ english: 'model', gaps: [] }, name] })
  }
}

async function keep(db: AnyDb, by: string, sentence: object): Promise<void> {
  await db
    .updateTable('definition_versions')
    .set({ sentence: JSON.stringify(sentence) })
    .where('saved_by', '=', by)
    .where(sql.ref('sentence'), 'is', null)
    .execute()
}
