import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { PERMISSIONS, type Permission } from '../../../access/index.ts'
import { fail } from '../../../errors/index.ts'
import type { Job } from '../../../jobs/index.ts'
import { type Sentence, sentence } from '../../../language/index.ts'
import { describeChange } from '../../access/audit-changes.ts'
import { principalOf } from '../../access/protect.ts'
import type { Api } from '../../api.ts'
import { next, paged, pageOf, readCursor } from '../../cursor.ts'
import { eventStream, sendEvents } from '../../event-stream.ts'
import type { Services } from '../../services.ts'
import { list, spoken, streamed } from '../schemas.ts'
import { jobEvents } from './job-events.ts'
import { type AnyJob, anyJob, type JobKind, listedJob } from './schemas.ts'
import { jobView } from './start-job.ts'

/** What somebody must be allowed to see what a job came to. */
const TO_SEE: Readonly<Record<JobKind, Permission>> = {
  evaluation: 'evaluations:run',
  verification: 'evaluations:run',
  backtest: 'evaluations:run',
  'look-back': 'evaluations:run',
  import: 'imports:read',
  backup: 'backup:run',
  refresh: 'models:write',
  analysis: 'evaluations:run',
}
/** And to cancel it, which whoever may begin one may. */
const TO_CANCEL: Readonly<Record<JobKind, Permission>> = { ...TO_SEE, import: 'imports:write' }

const place = z.strictObject({ startedAt: z.number(), id: z.string() })
const ofJob = z.object({ id: z.string().min(1).max(100) })
/** What became of a job that somebody would cancel. */
const STATUSES: Readonly<Record<Job['status'], Sentence>> = {
  running: sentence`running`,
  done: sentence`done`,
  failed: sentence`failed`,
  cancelled: sentence`cancelled`,
  interrupted: sentence`interrupted`,
}

const tags = ['jobs']

/** Long work: what runs and ran, watching it, cancelling it. */
export function addJobRoutes(app: Api, { jobs }: Services): void {
  const permission = 'status:read'

  app.get(
    '/jobs',
    {
      config: { permission },
      schema: {
        operationId: 'listJobs',
        tags,
        summary: 'The latest long work, newest first',
        querystring: z.strictObject(paged(200, 50)),
        response: { 200: z.object({ jobs: list(listedJob), next }) },
      },
    },
    async ({ query: { limit, after } }) => {
      const rows = await jobs.list({ limit: limit + 1, before: readCursor(place, after) })
      const { page, next } = pageOf(rows, limit, ({ startedAt, id }) => ({ startedAt, id }))
      return { jobs: page.map(jobView), next }
    },
  )

  app.get(
    '/jobs/:id',
    {
      config: { permission },
      schema: {
        operationId: 'getJob',
        tags,
        summary: 'A job, and what it came to for whoever may ask for such work',
        params: ofJob,
        response: { 200: anyJob },
      },
    },
    async (request) => viewFor(request)(await jobs.get(request.params.id)),
  )

  app.get(
    '/jobs/:id/events',
    {
      config: { permission },
      schema: {
        operationId: 'streamJob',
        tags,
        summary: 'Server-sent events `job` with the job at every change; ends with the job',
        params: ofJob,
        querystring: spoken,
        response: streamed('text/event-stream', 'Events'),
      },
    },
    async (request, reply) => {
      const job = await jobs.get(request.params.id)
      return sendEvents(reply, eventStream(jobEvents(jobs, job, viewFor(request))))
    },
  )

  app.post(
    '/jobs/:id/cancel',
    {
      config: { permission, audit: 'job.cancel' },
      schema: {
        operationId: 'cancelJob',
        tags,
        summary: 'Stop a job and wait until it has stopped; one that is over stays as it is',
        params: ofJob,
        response: { 200: anyJob },
      },
    },
    async (request) => {
      const job = await jobs.get(request.params.id)
      const needed = TO_CANCEL[job.kind as JobKind]
      if (!may(request, needed))
        fail('access/forbidden', { permission: needed, meaning: PERMISSIONS[needed] })
      const cancelled = await jobs.cancel(job.id)
      describeChange(request, job.id, sentence`${job.title}: ${STATUSES[cancelled.status]}`)
      return jobView(cancelled)
    },
  )
}

function may(request: FastifyRequest, permission: Permission): boolean {
  return principalOf(request).permissions.has(permission)
}

/** Without its result for whoever could not have asked for it. */
function viewFor(request: FastifyRequest): (job: Job) => AnyJob {
  return (job) => {
    if (may(request, TO_SEE[job.kind as JobKind])) return jobView(job)
    const { result: _, problems: __, ...rest } = job
    return jobView(rest)
  }
}
