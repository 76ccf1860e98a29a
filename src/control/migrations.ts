import type { CreateTableBuilder, Kysely, Migration } from 'kysely'
import { createAccessTables } from './access-migration.ts'
import { createAnalysisRuns } from './analysis-runs-migration.ts'
import { createIdentityTables } from './identity-migration.ts'
import { createJobTables } from './jobs-migration.ts'
import { createModelTables } from './models-migration.ts'
import { createNewIdentities } from './new-identities-migration.ts'
import { addSavers } from './savers-migration.ts'
import { addSentences } from './sentences-migration.ts'
import { createSizeChanges } from './size-changes-migration.ts'
import { addSource } from './source-migration.ts'
import { addTriggers } from './triggers-migration.ts'
import { addWebhookIdentities, createWebhookTables } from './webhooks-migration.ts'

/** Migrations by name, oldest first; `bigint` holds instants and counts on both databases. */
export const CONTROL_MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-tables': { up: createFirstTables },
  '0002-identity': { up: createIdentityTables },
  '0003-access': { up: createAccessTables },
  '0004-jobs': { up: createJobTables },
  '0005-merges-seen': { up: addMergesSeen },
  '0006-saved-by': { up: addSavedBy },
  '0007-new-identities': { up: createNewIdentities },
  '0008-changes-seen': { up: addChangesSeen },
  '0009-webhooks': { up: createWebhookTables },
  '0010-definition-status': { up: addDefinitionStatus },
  '0011-webhook-identities': { up: addWebhookIdentities },
  '0012-thresholds-as-of': { up: addThresholdsAsOf },
  '0013-models': { up: createModelTables },
  '0014-analysis-runs': { up: createAnalysisRuns },
  '0015-triggers': { up: addTriggers },
  '0016-sentences': { up: addSentences },
  '0017-source': { up: addSource },
  '0018-savers': { up: addSavers },
  '0019-size-changes': { up: createSizeChanges },
}

// Migrations are frozen in time: they must not follow the types of today's tables.
// biome-ignore lint/suspicious/noExplicitAny: Kysely's own type for a migration.
type AnyDb = Kysely<any>

async function createFirstTables(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('settings')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('counters')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'bigint', (column) => column.notNull())
    .execute()
  await createDefinitions(db)
  await createEvaluations(db)
  await createImports(db)
}

async function createDefinitions(db: AnyDb): Promise<void> {
  await required(db.schema.createTable('definitions'), 'text', ['kind', 'name', 'body'])
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('definitions_key', ['kind', 'name'])
    .execute()
  await required(db.schema.createTable('definition_versions'), 'text', ['kind', 'name', 'body'])
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('definition_versions_key', ['kind', 'name', 'version'])
    .execute()
}

async function createEvaluations(db: AnyDb): Promise<void> {
  await db.schema
    .createTable('evaluations')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('as_of', 'bigint', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('finished_at', 'bigint')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('profiles', 'bigint', (column) => column.notNull())
    .execute()
  await required(db.schema.createTable('segment_states'), 'bigint', ['as_of', 'size'])
    .addColumn('segment_id', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('evaluation_id', 'integer', (column) => column.notNull().references('evaluations.id'))
    .execute()
  await required(db.schema.createTable('size_points'), 'bigint', ['at', 'size'])
    .addColumn('segment_id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('size_points_key', ['segment_id', 'version', 'at'])
    .execute()
}

async function createImports(db: AnyDb): Promise<void> {
  const table = db.schema.createTable('imports').addColumn('id', 'integer', (column) => column.primaryKey())
  const texts = required(table, 'text', ['files', 'fingerprint', 'mapping', 'status'])
  await required(texts, 'bigint', ['started_at', 'rows', 'events', 'trait_changes', 'profiles', 'rejected'])
    .addColumn('finished_at', 'bigint')
    .addColumn('error', 'text')
    .execute()
  await db.schema.createIndex('imports_fingerprint').on('imports').column('fingerprint').execute()
}

/** Of evaluations before there were merges: none. */
async function addMergesSeen(db: AnyDb): Promise<void> {
  await db.schema
    .alterTable('evaluations')
    .addColumn('merges_seen', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
}

async function addChangesSeen(db: AnyDb): Promise<void> {
  await db.schema
    .alterTable('evaluations')
    .addColumn('changes_seen', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute()
}

/** Of versions that were saved before: unknown. */
async function addSavedBy(db: AnyDb): Promise<void> {
  await db.schema.alterTable('definition_versions').addColumn('saved_by', 'text').execute()
}

/** Of definitions before there was a status: active. */
async function addDefinitionStatus(db: AnyDb): Promise<void> {
  await db.schema
    .alterTable('definitions')
    .addColumn('status', 'text', (column) => column.notNull().defaultTo('active'))
    .execute()
}

/** Of states before it was noted: unknown. */
async function addThresholdsAsOf(db: AnyDb): Promise<void> {
  await db.schema.alterTable('segment_states').addColumn('thresholds_as_of', 'bigint').execute()
}

function required<Table extends string>(
  table: CreateTableBuilder<Table, string>,
  type: 'text' | 'bigint',
  names: readonly string[],
): CreateTableBuilder<Table, string> {
  return names.reduce<CreateTableBuilder<Table, string>>(
    (built, name) => built.addColumn(name, type, (column) => column.notNull()),
    table,
  )
}
