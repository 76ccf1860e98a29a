import type { Selectable } from 'kysely'
import type { InEachLanguage } from '../language/index.ts'
import type { ControlDb, ControlStore } from './control-store.ts'
import { allocateIn } from './counters.ts'
import type { Tables } from './tables.ts'

/** An analysis that was run once, without what it found. */
export interface AnalysisRun {
  readonly id: number
  readonly method: string
  /** With defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>
  readonly seed: number
  /** Nothing later was looked at. */
  readonly asOf: number
  readonly startedBy: string
  readonly startedAt: number
  readonly finishedAt: number
  /** The job that ran it. */
  readonly job: string
  readonly outcome: 'result' | 'insufficient-data'
  /** Why there is no result. */
  readonly reason: string | undefined
  /** The first thing that was found, in a sentence, in each language. */
  readonly headline: string | InEachLanguage<string | undefined> | undefined
}

/** What tells the answer to a question from others. */
export interface AnalysisQuestion {
  /** A digest of what was asked. */
  readonly question: string
  /** Changes with everything that an answer rests on. */
  readonly dataVersion: string
}

export interface AnalysisFindings {
  readonly result: unknown
  readonly report: unknown
}

/** Of the runs of analyses the latest are kept: so many, */
export const ANALYSIS_RUNS_KEPT = 500
/** together of this size, */
export const ANALYSIS_BYTES_KEPT = 128_000_000
/** and for so long. */
export const ANALYSIS_KEPT_MS = 90 * 86_400_000

/** Keeps what an analysis found and forgets what is too old or too much; returns its id. */
export function keepAnalysisRun(
  control: ControlStore,
  run: Omit<AnalysisRun, 'id'> & AnalysisQuestion & AnalysisFindings,
): Promise<number> {
  return control.transaction(async (db) => {
    const id = (await allocateIn(db, 'analysis-run', 1)) + 1
    await db
      .insertInto('analysis_runs')
      .values({ id, ...rowOf(run) })
      .execute()
    await forgetOld(db, run.finishedAt)
    return id
  })
}

/** Runs, the newest first; `before` is the last of the page before. */
export async function listAnalysisRuns(
  { db }: ControlStore,
  page: {
    readonly method?: string | undefined
    readonly before?: number | undefined
    readonly limit: number
  },
): Promise<AnalysisRun[]> {
  const { method, before, limit } = page
  let asked = db.selectFrom('analysis_runs').select(COLUMNS)
  if (method !== undefined) asked = asked.where('method', '=', method)
  if (before !== undefined) asked = asked.where('id', '<', before)
  return (await asked.orderBy('id', 'desc').limit(limit).execute()).map(fromRow)
}

/** A run with what it found; undefined where it is not kept. */
export async function findAnalysisRun(
  { db }: ControlStore,
  id: number,
): Promise<(AnalysisRun & AnalysisFindings) | undefined> {
  const row = await db.selectFrom('analysis_runs').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const { result, report } = row
  return {
    ...fromRow(row),
    result: result === null ? undefined : JSON.parse(result),
    report: JSON.parse(report),
  }
}

/** The newest run since an instant that answers a question; undefined where there is none. */
export async function findAnswer(
  { db }: ControlStore,
  { question, dataVersion }: AnalysisQuestion,
  since: number,
): Promise<AnalysisRun | undefined> {
  const row = await db
    .selectFrom('analysis_runs')
    .select(COLUMNS)
    .where('question', '=', question)
    .where('data_version', '=', dataVersion)
    .where('finished_at', '>=', since)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row && fromRow(row)
}

/** The run that was just kept stays, whatever its size. */
async function forgetOld(db: ControlDb, now: number): Promise<void> {
  const rows = await db
    .selectFrom('analysis_runs')
    .select(['id', 'bytes', 'finished_at'])
    .orderBy('id', 'desc')
    .execute()
  let bytes = 0
  const [, ...over] = rows.filter((row, index) => {
    bytes += row.bytes
    return (
      index === 0 ||
      index >= ANALYSIS_RUNS_KEPT ||
      bytes > ANALYSIS_BYTES_KEPT ||
      row.finished_at < now - ANALYSIS_KEPT_MS
    )
  })
  if (over.length === 0) return
  const ids = over.map(({ id }) => id)
  await db.deleteFrom('analysis_runs').where('id', 'in', ids).execute()
}

const COLUMNS = [
  'id',
  'method',
  'options',
  'seed',
  'as_of',
  'started_by',
  'started_at',
  'finished_at',
  'job',
  'outcome',
  'reason',
  'headline',
] as const

function rowOf(run: Omit<AnalysisRun, 'id'> & AnalysisQuestion & AnalysisFindings) {
  const result = run.result === undefined ? null : JSON.stringify(run.result)
  const report = JSON.stringify(run.report)
  return {
    method: run.method,
    options: JSON.stringify(run.options),
    seed: run.seed,
    as_of: run.asOf,
    started_by: run.startedBy,
    started_at: run.startedAt,
    finished_at: run.finishedAt,
    question: run.question,
    data_version: run.dataVersion,
    job: run.job,
    outcome: run.outcome,
    reason: run.reason ?? null,
    headline: run.headline === undefined ? null : JSON.stringify(run.headline),
    bytes: (result?.length ?? 0) + report.length,
    result,
    report,
  }
}

type Row = Pick<Selectable<Tables['analysis_runs']>, (typeof COLUMNS)[number]>

function fromRow(row: Row): AnalysisRun {
  return {
    id: row.id,
    method: row.method,
    options: JSON.parse(row.options),
    seed: row.seed,
    asOf: row.as_of,
    startedBy: row.started_by,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    job: row.job,
    outcome: row.outcome,
    reason: row.reason ?? undefined,
    headline: row.headline === null ? undefined : readHeadline(row.headline),
  }
}

/** Those of before there were languages are kept as they were written. */
function readHeadline(kept: string): AnalysisRun['headline'] {
  return kept.startsWith('{"') || kept.startsWith('"') ? JSON.parse(kept) : kept
}
