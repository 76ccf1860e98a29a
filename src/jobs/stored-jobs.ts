import {
  type ControlStore,
  keptColumns,
  keptOf,
  starterColumns,
  starterOf,
  type Tables,
} from '../control/index.ts'
import type { KeptProblem } from '../errors/index.ts'
import type { Job } from './job.ts'

type Row = Tables['jobs']

export async function insertJob({ db }: ControlStore, job: Job): Promise<void> {
  const { id, kind, title, startedBy, startedAt, status } = job
  const { english, sentence } = keptColumns(title)
  const row = {
    id,
    kind,
    title: english,
    sentence,
    ...starterColumns(startedBy),
    started_at: startedAt,
    status,
  }
  await db
    .insertInto('jobs')
    .values({ ...row, finished_at: null, result: null, problems: null })
    .execute()
}

export async function finishJob({ db }: ControlStore, job: Job): Promise<void> {
  const { id, status, finishedAt = null, result, problems } = job
  const changed = {
    status,
    finished_at: finishedAt,
    result: result === undefined ? null : JSON.stringify(result),
    problems: problems === undefined ? null : JSON.stringify(problems),
  }
  await db.updateTable('jobs').set(changed).where('id', '=', id).execute()
}

/** Jobs that ran when their process ended did not finish. */
export async function interruptJobs({ db }: ControlStore, now: number): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ status: 'interrupted', finished_at: now })
    .where('status', '=', 'running')
    .execute()
}

/** Forgets jobs that were begun before an instant and are over. */
export async function deleteJobsBefore({ db }: ControlStore, instant: number): Promise<void> {
  await db.deleteFrom('jobs').where('started_at', '<', instant).where('status', '!=', 'running').execute()
}

export async function findJob({ db }: ControlStore, id: string): Promise<Job | undefined> {
  const row = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst()
  return row && jobOf(row)
}

/** The latest jobs before a place, newest first. */
export async function latestJobs(
  { db }: ControlStore,
  {
    before,
    limit,
  }: { readonly before?: { startedAt: number; id: string } | undefined; readonly limit: number },
): Promise<Job[]> {
  const all = db
    .selectFrom('jobs')
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  const page = before
    ? all.where((where) =>
        where.or([
          where('started_at', '<', before.startedAt),
          where.and([where('started_at', '=', before.startedAt), where('id', '<', before.id)]),
        ]),
      )
    : all
  return (await page.execute()).map(jobOf)
}

function jobOf(row: Row): Job {
  const { id, kind, title, sentence, started_at, finished_at, status, result, problems } = row
  return {
    id,
    kind,
    title: keptOf({ english: title, sentence }),
    startedBy: starterOf(row),
    startedAt: started_at,
    status,
    ...(finished_at === null ? {} : { finishedAt: finished_at }),
    ...(result === null ? {} : { result: JSON.parse(result) as unknown }),
    ...(problems === null ? {} : { problems: JSON.parse(problems) as KeptProblem[] }),
  }
}
