import type { Selectable } from 'kysely'
import type { ControlStore } from './control-store.ts'
import { allocateIn } from './counters.ts'
import type { Tables } from './tables.ts'

export interface ImportCounts {
  readonly rows: number
  readonly events: number
  readonly traitChanges: number
  readonly profiles: number
  readonly rejected: number
}

/** One import of files. `fingerprint` stands for their content and mapping. */
export interface StoredImport extends ImportCounts {
  readonly id: number
  readonly files: readonly string[]
  readonly fingerprint: string
  readonly mapping: unknown
  readonly startedAt: number
  readonly finishedAt: number | undefined
  readonly status: 'running' | 'done' | 'failed' | 'interrupted'
  readonly error: string | undefined
}

/** Registers an import that starts. */
export function beginImport(
  control: ControlStore,
  start: Pick<StoredImport, 'files' | 'fingerprint' | 'mapping' | 'startedAt'>,
): Promise<number> {
  return control.transaction(async (db) => {
    const id = (await allocateIn(db, 'import', 1)) + 1
    await db
      .insertInto('imports')
      .values({
        id,
        files: JSON.stringify(start.files),
        fingerprint: start.fingerprint,
        mapping: JSON.stringify(start.mapping),
        started_at: start.startedAt,
        finished_at: null,
        status: 'running',
        ...countColumns({ rows: 0, events: 0, traitChanges: 0, profiles: 0, rejected: 0 }),
        error: null,
      })
      .execute()
    return id
  })
}

/** Marks an import done, with what it brought. */
export async function finishImport(
  { db }: ControlStore,
  id: number,
  { finishedAt, ...counts }: ImportCounts & { finishedAt: number },
): Promise<void> {
  await db
    .updateTable('imports')
    .set({ status: 'done', finished_at: finishedAt, ...countColumns(counts) })
    .where('id', '=', id)
    .execute()
}

/** Marks an import that stopped with an error. */
export async function failImport(
  { db }: ControlStore,
  id: number,
  { finishedAt, error }: { finishedAt: number; error: string },
): Promise<void> {
  await db
    .updateTable('imports')
    .set({ status: 'failed', finished_at: finishedAt, error })
    .where('id', '=', id)
    .execute()
}

/** For start-up: imports that a killed process left running become interrupted. Returns their ids. */
export async function interruptRunningImports({ db }: ControlStore, at: number): Promise<number[]> {
  const rows = await db
    .updateTable('imports')
    .set({ status: 'interrupted', finished_at: at })
    .where('status', '=', 'running')
    .returning('id')
    .execute()
  return rows.map(({ id }) => id).sort((a, b) => a - b)
}

/** The newest finished import of a fingerprint: the same files under the same mapping. */
export async function findDoneImport(
  { db }: ControlStore,
  fingerprint: string,
): Promise<StoredImport | undefined> {
  const row = await db
    .selectFrom('imports')
    .selectAll()
    .where('fingerprint', '=', fingerprint)
    .where('status', '=', 'done')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** The number of the newest import, however it ended; 0 before the first. */
export async function latestImportId({ db }: ControlStore): Promise<number> {
  const row = await db
    .selectFrom('imports')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  return Number(row?.id ?? 0)
}

/** All imports, or a page of them, newest first; `before` is the last of the page before. */
export async function listImports(
  { db }: ControlStore,
  { before, limit }: { readonly before?: number | undefined; readonly limit?: number } = {},
): Promise<StoredImport[]> {
  const all = db.selectFrom('imports').selectAll().orderBy('id', 'desc')
  const earlier = before === undefined ? all : all.where('id', '<', before)
  const rows = await (limit === undefined ? earlier : earlier.limit(limit)).execute()
  return rows.map(fromRow)
}

/** One import, or undefined. */
export async function findImport({ db }: ControlStore, id: number): Promise<StoredImport | undefined> {
  const row = await db.selectFrom('imports').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

function countColumns({ traitChanges, rows, events, profiles, rejected }: ImportCounts) {
  return { rows, events, trait_changes: traitChanges, profiles, rejected }
}

function fromRow(row: Selectable<Tables['imports']>): StoredImport {
  return {
    id: row.id,
    files: JSON.parse(row.files),
    fingerprint: row.fingerprint,
    mapping: JSON.parse(row.mapping),
    startedAt: row.started_at,
    finishedAt: row.finished_at ?? undefined,
    status: row.status,
    rows: row.rows,
    events: row.events,
    traitChanges: row.trait_changes,
    profiles: row.profiles,
    rejected: row.rejected,
    error: row.error ?? undefined,
  }
}
