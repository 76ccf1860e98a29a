import { type Selectable, sql } from 'kysely'
import { fail } from '../errors/index.ts'
import type { Kept } from '../language/index.ts'
import type { ControlDb, ControlStore } from './control-store.ts'
import { allocateIn } from './counters.ts'
import { keptColumns, keptOf } from './kept-sentences.ts'
import type { DefinitionKind, DefinitionStatus, Tables } from './tables.ts'

/** A saved segment, segmentation or metric. `body` is its definition as plain data. */
export interface StoredDefinition {
  readonly kind: DefinitionKind
  readonly name: string
  readonly version: number
  readonly body: unknown
  /** The YAML that says the same, where it has comments. */
  readonly source?: string
  readonly status: DefinitionStatus
  readonly createdAt: number
  readonly updatedAt: number
}

export interface DefinitionVersion {
  readonly version: number
  readonly body: unknown
  /** The YAML that says the same, where it has comments. */
  readonly source?: string
  readonly createdAt: number
  /** Absent where it is not known. */
  readonly savedBy?: Kept
}

export interface SaveDefinition {
  readonly kind: DefinitionKind
  readonly name: string
  readonly body: unknown
  /** The YAML that says the same, where it has comments. */
  readonly source?: string | undefined
  readonly at: number
  /** Who saves it, by the name that the audit log has, or what does. */
  readonly by?: Kept | undefined
  /** Refuse with `store/version-conflict` unless this is the stored version (0: not there yet). */
  readonly expectedVersion?: number
}

/** Saves a definition. An equal body keeps its version, with the comments of now; another one becomes the next version. */
export function saveDefinition(control: ControlStore, save: SaveDefinition): Promise<StoredDefinition> {
  return control.transaction((db) => saveDefinitionIn(db, save))
}

/** `saveDefinition` inside a transaction, for several that change together. */
export async function saveDefinitionIn(db: ControlDb, save: SaveDefinition): Promise<StoredDefinition> {
  const { kind, name, at, source = null } = save
  await takeTurn(db)
  const body = JSON.stringify(save.body)
  const stored = await selectOne(db, kind, name)
  const version = stored?.version ?? (await lastVersion(db, kind, name))
  checkExpected(save, stored?.version ?? 0)
  if (stored && stored.body === body) return fromRow(await annotate(db, stored, source))
  const row = {
    kind,
    name,
    version: version + 1,
    body,
    source,
    status: stored?.status ?? 'active',
    created_at: stored?.created_at ?? at,
    updated_at: at,
  }
  await write(db, row, { by: save.by, replaces: stored !== undefined })
  return fromRow(row)
}

/** Gives a definition, and its version, other comments. */
async function annotate(
  db: ControlDb,
  stored: Selectable<Tables['definitions']>,
  source: string | null,
): Promise<Selectable<Tables['definitions']>> {
  if (stored.source === source) return stored
  const { kind, name, version } = stored
  for (const table of ['definitions', 'definition_versions'] as const) {
    await db
      .updateTable(table)
      .set({ source })
      .where('kind', '=', kind)
      .where('name', '=', name)
      .where('version', '=', version)
      .execute()
  }
  return { ...stored, source }
}

async function write(
  db: ControlDb,
  row: Selectable<Tables['definitions']>,
  { by, replaces }: { readonly by: Kept | undefined; readonly replaces: boolean },
): Promise<void> {
  const { kind, name, version, body, source, updated_at } = row
  await db
    .insertInto('definition_versions')
    .values({ kind, name, version, body, source, created_at: updated_at, ...savedByColumns(by) })
    .execute()
  if (replaces) {
    const change = { version, body, source, updated_at }
    await db
      .updateTable('definitions')
      .set(change)
      .where('kind', '=', kind)
      .where('name', '=', name)
      .execute()
  } else {
    await db.insertInto('definitions').values(row).execute()
  }
}

function checkExpected({ kind, name, expectedVersion }: SaveDefinition, found: number): void {
  if (expectedVersion === undefined || expectedVersion === found) return
  fail('store/version-conflict', { noun: kind, name, expected: expectedVersion, found })
}

/** What a change of a definition's status starts from, and how it ends. */
export interface StatusChange {
  readonly kind: DefinitionKind
  readonly name: string
  /** The status that follows on one; it may refuse. */
  readonly next: (status: DefinitionStatus) => DefinitionStatus
}

/** Changes the status of a definition and nothing else of it; undefined when it is not there. */
export function changeDefinitionStatus(
  control: ControlStore,
  { kind, name, next }: StatusChange,
): Promise<StoredDefinition | undefined> {
  return control.transaction(async (db) => {
    await takeTurn(db)
    const stored = await selectOne(db, kind, name)
    if (stored === undefined) return undefined
    const status = next(stored.status)
    await db
      .updateTable('definitions')
      .set({ status })
      .where('kind', '=', kind)
      .where('name', '=', name)
      .execute()
    return fromRow({ ...stored, status })
  })
}

/** Writers take turns: the counter's row stays locked until the transaction ends. */
async function takeTurn(db: ControlDb): Promise<void> {
  await allocateIn(db, 'definition-saves', 1)
}

/** All definitions of a kind, by name. */
export async function listDefinitions(
  { db }: ControlStore,
  kind: DefinitionKind,
): Promise<StoredDefinition[]> {
  const rows = await db.selectFrom('definitions').selectAll().where('kind', '=', kind).execute()
  // Sorted here, because the databases collate differently.
  return rows.map(fromRow).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** One definition, or undefined. */
export async function findDefinition(
  { db }: ControlStore,
  kind: DefinitionKind,
  name: string,
): Promise<StoredDefinition | undefined> {
  const row = await selectOne(db, kind, name)
  return row && fromRow(row)
}

/** Removes a definition and its current state; its versions stay. False when it was not there. */
export function removeDefinition(
  control: ControlStore,
  kind: DefinitionKind,
  name: string,
): Promise<boolean> {
  return control.transaction(async (db) => {
    if (kind === 'segment') await db.deleteFrom('segment_states').where('segment_id', '=', name).execute()
    if (kind === 'segmentation') await removePartStates(db, `${name}/`)
    const { numDeletedRows } = await db
      .deleteFrom('definitions')
      .where('kind', '=', kind)
      .where('name', '=', name)
      .executeTakeFirst()
    return numDeletedRows > 0n
  })
}

async function removePartStates(db: ControlDb, prefix: string): Promise<void> {
  const beginning = sql<string>`substr(segment_id, 1, ${sql.lit(prefix.length)})`
  await db.deleteFrom('segment_states').where(beginning, '=', prefix).execute()
}

/** All versions of a definition, oldest first, also of a removed one. */
export async function definitionHistory(
  { db }: ControlStore,
  kind: DefinitionKind,
  name: string,
): Promise<DefinitionVersion[]> {
  const rows = await db
    .selectFrom('definition_versions')
    .select(['version', 'body', 'source', 'created_at', 'saved_by', 'sentence'])
    .where('kind', '=', kind)
    .where('name', '=', name)
    .orderBy('version')
    .execute()
  return rows.map(({ version, body, source, created_at, saved_by, sentence }) => ({
    version,
    body: JSON.parse(body),
    ...(source !== null && { source }),
    createdAt: created_at,
    ...(saved_by !== null && { savedBy: keptOf({ english: saved_by, sentence }) }),
  }))
}

function savedByColumns(by: Kept | undefined) {
  if (by === undefined) return { saved_by: null, sentence: null }
  const { english, sentence } = keptColumns(by)
  return { saved_by: english, sentence }
}

function selectOne(db: ControlDb, kind: DefinitionKind, name: string) {
  return db
    .selectFrom('definitions')
    .selectAll()
    .where('kind', '=', kind)
    .where('name', '=', name)
    .executeTakeFirst()
}

async function lastVersion(db: ControlDb, kind: DefinitionKind, name: string): Promise<number> {
  const row = await db
    .selectFrom('definition_versions')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('kind', '=', kind)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.version ?? 0
}

function fromRow(row: Selectable<Tables['definitions']>): StoredDefinition {
  const { kind, name, version, body, source, status, created_at, updated_at } = row
  return {
    kind,
    name,
    version,
    body: JSON.parse(body),
    ...(source !== null && { source }),
    status,
    createdAt: created_at,
    updatedAt: updated_at,
  }
}
