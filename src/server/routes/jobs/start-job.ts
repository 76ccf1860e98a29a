import type { FastifyReply, FastifyRequest } from 'fastify'
import { fail, translateProblem } from '../../../errors/index.ts'
import { describeStarter, type Job, type Work } from '../../../jobs/index.ts'
import { type Kept, tell, translate } from '../../../language/index.ts'
import { describeChange } from '../../access/audit-changes.ts'
import { principalOf } from '../../access/protect.ts'
import type { Services } from '../../services.ts'
import type { AnyJob, JobKind } from './schemas.ts'

/** So many of a kind run at a time: each of them reads or writes everything. */
const MOST: Readonly<Record<JobKind, number>> = {
  evaluation: 1,
  verification: 1,
  backtest: 3,
  import: 1,
  backup: 1,
  refresh: 1,
  // One of them runs, the others wait.
  analysis: 20,
  'look-back': 1,
}

/** What is begun: the kind of work, its title for people, and the work. */
export interface Begun {
  readonly kind: JobKind
  readonly title: Kept
  readonly work: Work
}

/** Begins work in the name of whoever asks and answers 202 with its job. Throws `jobs/busy`. */
export async function startJob(
  services: Pick<Services, 'jobs'>,
  request: FastifyRequest,
  reply: FastifyReply,
  begun: Begun,
): Promise<FastifyReply> {
  return sendJob(reply, await beginJob(services, request, begun))
}

/** Begins work in the name of whoever asks. Throws `jobs/busy`. */
export async function beginJob(
  { jobs }: Pick<Services, 'jobs'>,
  request: FastifyRequest,
  { kind, title, work }: Begun,
): Promise<Job> {
  const running = jobs.running.filter((job) => job.kind === kind).length
  if (running >= MOST[kind]) fail('jobs/busy', { kind, most: MOST[kind] })
  const { name } = principalOf(request)
  const job = await jobs.start({ kind, title, startedBy: name }, work)
  describeChange(request, job.id, title)
  return job
}

/** Answers 202 with a job. */
export function sendJob(reply: FastifyReply, job: Job): FastifyReply {
  return reply.status(202).header('location', `/api/v1/jobs/${job.id}`).send(jobView(job))
}

/** A job in the words of whoever asks; its kind is one of ours. */
export function jobView(job: Job): AnyJob {
  const { title, startedBy, progress, problems, result } = job
  return {
    ...job,
    title: tell(title),
    startedBy: describeStarter(startedBy),
    ...(progress?.phase !== undefined && { progress: { ...progress, phase: tell(progress.phase) } }),
    ...(result !== undefined && { result: tellResult(result) }),
    ...(problems !== undefined && { problems: problems.map(translateProblem) }),
  } as AnyJob
}

/** What work came to; why it came to nothing is a sentence. */
function tellResult(result: unknown): unknown {
  if (typeof result !== 'object' || result === null) return result
  if (!('reason' in result) || typeof result.reason !== 'string') return result
  return { ...result, reason: translate(result.reason) }
}
