import type { Selectable } from 'kysely'
import { fail } from '../errors/index.ts'
import type { ControlDb, ControlStore } from './control-store.ts'
import { allocateIn } from './counters.ts'
import { type SizePoint, upsertSizePointIn } from './size-points.ts'
import type { Tables } from './tables.ts'

export interface Evaluation {
  readonly id: number
  readonly asOf: number
  readonly startedAt: number
  readonly finishedAt: number | undefined
  readonly status: 'running' | 'done' | 'failed'
  readonly profiles: number
  /** The newest merge that it saw, as a version of `profile_merges`. */
  readonly mergesSeen: number
  /** The newest change of live evaluation that it stored; 0 where it stored none of them. */
  readonly changesSeen: number
}

/** Which evaluation holds a segment's members, and how many they are. */
export interface SegmentState {
  readonly segmentId: string
  readonly version: number
  readonly evaluationId: number
  readonly asOf: number
  readonly mergesSeen: number
  readonly size: number
  /** When the thresholds of its population conditions were computed; undefined where it has none, or it is not known. */
  readonly thresholdsAsOf?: number | undefined
}

/** Registers an evaluation that starts; readers see nothing of it before `commitEvaluation`. */
export function beginEvaluation(
  control: ControlStore,
  {
    asOf,
    startedAt,
    mergesSeen,
    changesSeen = 0,
  }: Pick<Evaluation, 'asOf' | 'startedAt' | 'mergesSeen'> & Partial<Pick<Evaluation, 'changesSeen'>>,
): Promise<number> {
  return control.transaction(async (db) => {
    const id = (await allocateIn(db, 'evaluation', 1)) + 1
    await db
      .insertInto('evaluations')
      .values({
        id,
        as_of: asOf,
        started_at: startedAt,
        finished_at: null,
        status: 'running',
        profiles: 0,
        merges_seen: mergesSeen,
        changes_seen: changesSeen,
      })
      .execute()
    return id
  })
}

export interface EvaluationResult {
  readonly finishedAt: number
  readonly profiles: number
  readonly states: readonly Omit<SegmentState, 'evaluationId' | 'asOf' | 'mergesSeen'>[]
  /** Further points of the size over time; each state adds its own at the evaluation's instant. */
  readonly sizePoints?: readonly SizePoint[]
}

/**
 * The switch that readers see: in one transaction the evaluation is done, its segments' states replace the
 * former ones, and their sizes become points of the size over time. An evaluation is of everything there is: what
 * it has no state of, a part that its segmentation does not have any more, has none from then on.
 */
export function commitEvaluation(control: ControlStore, id: number, result: EvaluationResult): Promise<void> {
  return control.transaction(async (db) => {
    const evaluation = await db
      .updateTable('evaluations')
      .set({ status: 'done', finished_at: result.finishedAt, profiles: result.profiles })
      .where('id', '=', id)
      .where('status', '=', 'running')
      .returning('as_of')
      .executeTakeFirst()
    if (!evaluation) {
      return fail('store/query-failed', { store: 'control', detail: `evaluation ${id} is not running` })
    }
    const { as_of } = evaluation
    for (const { segmentId, version, size, thresholdsAsOf = null } of result.states) {
      await upsertState(db, {
        segment_id: segmentId,
        version,
        evaluation_id: id,
        as_of,
        size,
        thresholds_as_of: thresholdsAsOf,
      })
      await upsertSizePointIn(db, { segmentId, version, at: as_of, size })
    }
    await db.deleteFrom('segment_states').where('evaluation_id', '!=', id).execute()
    for (const point of result.sizePoints ?? []) await upsertSizePointIn(db, point)
  })
}

/** Marks an evaluation that did not end well. */
export async function failEvaluation({ db }: ControlStore, id: number, finishedAt: number): Promise<void> {
  await db
    .updateTable('evaluations')
    .set({ status: 'failed', finished_at: finishedAt })
    .where('id', '=', id)
    .where('status', '=', 'running')
    .execute()
}

/** For start-up: evaluations that a killed process left running become failed. Returns their ids. */
export async function abandonRunningEvaluations({ db }: ControlStore, at: number): Promise<number[]> {
  const rows = await db
    .updateTable('evaluations')
    .set({ status: 'failed', finished_at: at })
    .where('status', '=', 'running')
    .returning('id')
    .execute()
  return rows.map(({ id }) => id).sort((a, b) => a - b)
}

/** The newest evaluation that is done. */
export async function latestEvaluation({ db }: ControlStore): Promise<Evaluation | undefined> {
  const row = await db
    .selectFrom('evaluations')
    .selectAll()
    .where('status', '=', 'done')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && evaluationOf(row)
}

/** The instant of the first evaluation that is done: nobody is known to have come or gone before. */
export async function firstEvaluationAt({ db }: ControlStore): Promise<number | undefined> {
  const row = await db
    .selectFrom('evaluations')
    .select(({ fn }) => fn.min('as_of').as('first'))
    .where('status', '=', 'done')
    .executeTakeFirst()
  return row?.first ?? undefined
}

/** A stored evaluation of a known id. */
export async function findEvaluation({ db }: ControlStore, id: number): Promise<Evaluation> {
  return evaluationOf(
    await db.selectFrom('evaluations').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
}

/** The newest change of live evaluation that any evaluation has stored. */
export async function newestStoredChange({ db }: ControlStore): Promise<number> {
  const row = await db
    .selectFrom('evaluations')
    .select(({ fn }) => fn.max('changes_seen').as('seen'))
    .where('status', '=', 'done')
    .executeTakeFirst()
  return row?.seen ?? 0
}

/** The latest evaluations, however they ended, newest first; `before` is the last of the page before. */
export async function listEvaluations(
  { db }: ControlStore,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<Evaluation[]> {
  const all = db.selectFrom('evaluations').selectAll().orderBy('id', 'desc').limit(limit)
  const rows = await (before === undefined ? all : all.where('id', '<', before)).execute()
  return rows.map(evaluationOf)
}

/** The state of every segment that was evaluated, by segment. */
export async function segmentStates({ db }: ControlStore): Promise<SegmentState[]> {
  const rows = await statesIn(db).execute()
  return rows.map(stateOf).sort((a, b) => (a.segmentId < b.segmentId ? -1 : 1))
}

/** The state of one segment, or undefined when it was never evaluated. */
export async function findSegmentState(
  { db }: ControlStore,
  segmentId: string,
): Promise<SegmentState | undefined> {
  const row = await statesIn(db).where('segment_id', '=', segmentId).executeTakeFirst()
  return row && stateOf(row)
}

function statesIn(db: ControlDb) {
  return db
    .selectFrom('segment_states')
    .innerJoin('evaluations', 'evaluations.id', 'segment_states.evaluation_id')
    .selectAll('segment_states')
    .select('evaluations.merges_seen')
}

async function upsertState(db: ControlDb, row: Selectable<Tables['segment_states']>): Promise<void> {
  const { segment_id, ...change } = row
  await db
    .insertInto('segment_states')
    .values({ segment_id, ...change })
    .onConflict((conflict) => conflict.column('segment_id').doUpdateSet(change))
    .execute()
}

type StateRow = Selectable<Tables['segment_states']> & Pick<Selectable<Tables['evaluations']>, 'merges_seen'>

function stateOf(row: StateRow): SegmentState {
  const { segment_id, evaluation_id, as_of, merges_seen, version, size, thresholds_as_of } = row
  return {
    segmentId: segment_id,
    version,
    evaluationId: evaluation_id,
    asOf: as_of,
    mergesSeen: merges_seen,
    size,
    thresholdsAsOf: thresholds_as_of ?? undefined,
  }
}

function evaluationOf(row: Selectable<Tables['evaluations']>): Evaluation {
  const { id, as_of, started_at, finished_at, status, profiles, merges_seen, changes_seen } = row
  return {
    id,
    asOf: as_of,
    startedAt: started_at,
    finishedAt: finished_at ?? undefined,
    changesSeen: changes_seen,
    status,
    profiles,
    mergesSeen: merges_seen,
  }
}
