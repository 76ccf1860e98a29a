import type { Kysely } from 'kysely'

// Migrations are frozen in time: they must not follow the types of today's tables.
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a migration.
type AnyDb = Kysely<any>

/** `0014-analysis-runs`: what analyses found that were run once. */
export async function createAnalysisRuns(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('analysis_runs')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('method', 'text', (column) => column.notNull())
    .addColumn('options', 'text', (column) => column.notNull())
    .addColumn('seed', 'bigint', (column) => column.notNull())
    .addColumn('as_of', 'bigint', (column) => column.notNull())
    .addColumn('started_by', 'text', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('finished_at', 'bigint', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('data_version', 'text', (column) => column.notNull())
    .addColumn('job', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('headline', 'text')
    .addColumn('bytes', 'bigint', (column) => column.notNull())
    .addColumn('result', 'text')
    .addColumn('report', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('analysis_runs_question').on('analysis_runs').columns(['question']).execute()
}
