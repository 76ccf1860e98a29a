import type { Selectable } from 'kysely'
import type { ControlDb, ControlStore } from './control-store.ts'
import { allocateIn } from './counters.ts'
import type { StoredModel } from './models.ts'
import type { MODEL_RUN_STATUSES } from './models-tables.ts'
import { type Starter, starterColumns, starterOf } from './starter.ts'
import type { Tables } from './tables.ts'

export type ModelRunStatus = (typeof MODEL_RUN_STATUSES)[number]

/** One run of a model, without what it found. */
export interface ModelRun extends Pick<StoredModel, 'method' | 'options' | 'seed' | 'version'> {
  readonly id: number
  readonly model: string
  readonly startedBy: Starter
  /** Nothing later was looked at. */
  readonly asOf: number
  readonly startedAt: number
  readonly finishedAt: number | undefined
  readonly status: ModelRunStatus
  /** How many profiles it gives values. */
  readonly profiles: number | undefined
  /** How many values it changed. */
  readonly changes: number | undefined
  /** Why it gave no result. */
  readonly reason: string | undefined
}

/** What a run found, as it is kept of the latest runs. */
export interface RunFindings {
  readonly result: unknown
  readonly report: unknown
}

/** What is known of a run before its values are seen. */
export interface RunPublication extends RunFindings {
  readonly profiles: number
  readonly changes: number
  /** Of the values that change; undefined where none does. */
  readonly receivedAt?: number | undefined
}

/** Of older runs of a model it is kept that they were, but not what they found, */
export const REPORTS_KEPT = 30
/** and of those that are older still nothing. */
export const RUNS_KEPT = 1_000

/** Registers a run that starts. */
export function beginModelRun(
  control: ControlStore,
  model: StoredModel,
  run: Pick<ModelRun, 'startedBy' | 'asOf' | 'startedAt'>,
): Promise<number> {
  return control.transaction(async (db) => {
    const id = (await allocateIn(db, 'model-run', 1)) + 1
    await db
      .insertInto('model_runs')
      .values({
        id,
        model: model.name,
        version: model.version,
        method: model.method,
        options: JSON.stringify(model.options),
        seed: model.seed,
        ...starterColumns(run.startedBy),
        as_of: run.asOf,
        started_at: run.startedAt,
        status: 'running',
        ...NOTHING_YET,
      })
      .execute()
    return id
  })
}

const NOTHING_YET = {
  finished_at: null,
  received_at: null,
  profiles: null,
  changes: null,
  result: null,
  report: null,
  reason: null,
}

/** Keeps everything that is known of a run whose values are about to be seen, so that a kill loses nothing of it. */
export async function publishModelRun(
  { db }: ControlStore,
  id: number,
  { profiles, changes, receivedAt, ...found }: RunPublication,
): Promise<void> {
  const changed = { profiles, changes, received_at: receivedAt ?? null, ...findingsColumns(found) }
  await db
    .updateTable('model_runs')
    .set({ status: 'publishing', ...changed })
    .where('id', '=', id)
    .execute()
}

/** Ends a run whose values are seen, and forgets what is too old. */
export function finishModelRun(control: ControlStore, id: number, finishedAt: number): Promise<void> {
  return control.transaction(async (db) => {
    const row = await db
      .updateTable('model_runs')
      .set({ status: 'done', finished_at: finishedAt })
      .where('id', '=', id)
      .returning('model')
      .executeTakeFirst()
    if (row) await forgetOld(db, row.model)
  })
}

/** How a run ends that gives no values. */
export interface RunEnd {
  readonly status: Exclude<ModelRunStatus, 'running' | 'publishing' | 'done'>
  readonly finishedAt: number
  readonly reason?: string | undefined
  /** A result that cannot be given has a report, too. */
  readonly report?: unknown
}

/** Ends a run that gives no values. */
export function endModelRun(control: ControlStore, id: number, end: RunEnd): Promise<void> {
  return control.transaction(async (db) => {
    const { status, finishedAt, reason = null, report } = end
    const row = await db
      .updateTable('model_runs')
      .set({ status, finished_at: finishedAt, reason, ...findingsColumns({ result: undefined, report }) })
      .where('id', '=', id)
      .returning('model')
      .executeTakeFirst()
    if (row) await forgetOld(db, row.model)
  })
}

async function forgetOld(db: ControlDb, model: string): Promise<void> {
  const told = await nth(db, model, REPORTS_KEPT, true)
  const forgotten = await nth(db, model, RUNS_KEPT, false)
  const runs = db.updateTable('model_runs').set({ result: null, report: null })
  if (told !== undefined) await runs.where('model', '=', model).where('id', '<', told).execute()
  if (forgotten !== undefined)
    await db.deleteFrom('model_runs').where('model', '=', model).where('id', '<', forgotten).execute()
}

/** The id of the n-th run of a model from the newest on, or of those with a report. */
async function nth(
  db: ControlDb,
  model: string,
  n: number,
  withReport: boolean,
): Promise<number | undefined> {
  const all = db.selectFrom('model_runs').select('id').where('model', '=', model)
  const asked = withReport ? all.where('report', 'is not', null) : all
  const row = await asked
    .orderBy('id', 'desc')
    .limit(1)
    .offset(n - 1)
    .executeTakeFirst()
  return row?.id
}

/** Runs of a model, newest first; `before` is the last of the page before. */
export async function listModelRuns(
  { db }: ControlStore,
  model: string,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<ModelRun[]> {
  const all = db.selectFrom('model_runs').select(COLUMNS).where('model', '=', model)
  const page = before === undefined ? all : all.where('id', '<', before)
  return (await page.orderBy('id', 'desc').limit(limit).execute()).map(fromRow)
}

/** The newest run of each model, or the newest of one status; by model. */
export async function latestModelRuns(
  { db }: ControlStore,
  status?: ModelRunStatus,
): Promise<ReadonlyMap<string, ModelRun>> {
  const all = db.selectFrom('model_runs').select(({ fn }) => fn.max('id').as('id'))
  const asked = status === undefined ? all : all.where('status', '=', status)
  const rows = await db
    .selectFrom('model_runs')
    .select(COLUMNS)
    .where('id', 'in', asked.groupBy('model'))
    .execute()
  return new Map(rows.map((row) => [row.model, fromRow(row)]))
}

/** A run with what it found, as far as that is kept; undefined where the model has no such run. */
export async function findModelRun(
  { db }: ControlStore,
  model: string,
  id: number,
): Promise<(ModelRun & Partial<RunFindings>) | undefined> {
  const row = await db
    .selectFrom('model_runs')
    .selectAll()
    .where('model', '=', model)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { result, report } = row
  return {
    ...fromRow(row),
    ...(result !== null && { result: JSON.parse(result) as unknown }),
    ...(report !== null && { report: JSON.parse(report) as unknown }),
  }
}

/** For start-up: runs that a killed process left, with the instant at which their values became known. */
export async function unfinishedModelRuns({ db }: ControlStore) {
  const rows = await db
    .selectFrom('model_runs')
    .select(['id', 'model', 'status', 'received_at'])
    .where('status', 'in', ['running', 'publishing'])
    .orderBy('id')
    .execute()
  return rows.map(({ received_at, ...run }) => ({ ...run, receivedAt: received_at ?? undefined }))
}

const COLUMNS = [
  'id',
  'model',
  'version',
  'method',
  'options',
  'seed',
  'started_by',
  'trigger',
  'as_of',
  'started_at',
  'finished_at',
  'status',
  'profiles',
  'changes',
  'reason',
] as const

type Row = Pick<Selectable<Tables['model_runs']>, (typeof COLUMNS)[number]>

function fromRow(row: Row): ModelRun {
  return {
    id: row.id,
    model: row.model,
    version: row.version,
    method: row.method,
    options: JSON.parse(row.options),
    seed: row.seed,
    startedBy: starterOf(row),
    asOf: row.as_of,
    startedAt: row.started_at,
    finishedAt: row.finished_at ?? undefined,
    status: row.status,
    profiles: row.profiles ?? undefined,
    changes: row.changes ?? undefined,
    reason: row.reason ?? undefined,
  }
}

function findingsColumns({ result, report }: Partial<RunFindings>) {
  return { result: textOf(result), report: textOf(report) }
}

function textOf(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value)
}
