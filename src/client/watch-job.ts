import type { CallOptions, Client } from './client.ts'
import type { Schemas } from './operations.ts'
import { SatsumaProblem } from './problem.ts'

export type Job = Schemas['Job']

/** A job of a kind, with what it comes to. */
export type JobOf<Kind extends Job['kind']> = Extract<Job, { readonly kind: Kind }>

/**
 * A job at every change that the server tells of, at last as it ended; a stream that breaks is begun anew.
 *
 * @example for await (const { progress } of watchJob(satsuma, job)) console.log(progress)
 */
export async function* watchJob<J extends Pick<Job, 'id' | 'kind'>>(
  client: Client,
  { id }: J,
  options: Pick<CallOptions, 'signal'> = {},
): AsyncGenerator<JobOf<J['kind']>> {
  for (;;) {
    for await (const { event, data } of await client.streamJob({ params: { id } }, options)) {
      if (event !== 'job') continue
      const job = data as JobOf<J['kind']>
      yield job
      if (job.status !== 'running') return
    }
  }
}

/**
 * Waits for a job and returns it when it is done. Throws `SatsumaProblem` with what it failed of, or
 * `client/job-stopped` where it was cancelled or its server ended.
 */
export async function finishedJob<J extends Pick<Job, 'id' | 'kind'>>(
  client: Client,
  job: J,
  options: Pick<CallOptions, 'signal'> = {},
): Promise<JobOf<J['kind']>> {
  let last: JobOf<J['kind']> | undefined
  for await (const change of watchJob(client, job, options)) last = change
  if (last?.status === 'done') return last
  const [first = stopped(last?.status), ...rest] = last?.problems ?? []
  throw new SatsumaProblem(200, [first, ...rest])
}

function stopped(status = 'unknown') {
  return {
    code: 'client/job-stopped',
    path: [],
    message: `The job did not finish: it is ${status}.`,
    mend: 'Begin it again.',
  }
}
