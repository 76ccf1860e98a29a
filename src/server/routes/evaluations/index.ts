import { z } from 'zod'
import { listEvaluations } from '../../../control/index.ts'
import { sentence } from '../../../language/index.ts'
import { evaluateSegments } from '../../../membership/evaluate.ts'
import { loadTargets } from '../../../membership/targets.ts'
import { verify } from '../../../membership/verify.ts'
import { describePlan, planTargets } from '../../../plan/plan.ts'
import type { Api } from '../../api.ts'
import { next, paged, pageOf, readCursor } from '../../cursor.ts'
import type { Services } from '../../services.ts'
import { JOBS } from '../jobs/schemas.ts'
import { startJob } from '../jobs/start-job.ts'
import { asOfOption, list } from '../schemas.ts'
import { backtestWork } from './backtest-work.ts'
import { evaluation, startBacktest, startEvaluation, startVerification } from './schemas.ts'

const tags = ['evaluations']
const unaudited = 'It only looks.'

/** Evaluating, looking back and verifying, which are jobs; former evaluations, and the plan of the next. */
export function addEvaluationRoutes(app: Api, services: Services): void {
  const { workspace, tracking } = services
  const permission = 'evaluations:run'

  app.post(
    '/evaluations',
    {
      config: { permission, audit: 'evaluation.start' },
      schema: {
        operationId: 'startEvaluation',
        tags,
        summary: 'Evaluate every segment in one pass, with everything that was acknowledged before',
        body: startEvaluation,
        response: { 202: JOBS.evaluation },
      },
    },
    async (request, reply) => {
      const asOf = asOfOption(request.body.asOf, workspace.settings)
      const title =
        asOf.asOf === undefined
          ? sentence`Evaluating`
          : sentence`Evaluating as of ${new Date(asOf.asOf).toISOString()}`
      return startJob(services, request, reply, {
        kind: 'evaluation',
        title,
        work: async ({ signal }) => {
          await tracking.flush()
          return evaluateSegments(workspace, { signal, ...asOf })
        },
      })
    },
  )

  app.get(
    '/evaluations',
    {
      config: { permission: 'status:read' },
      schema: {
        operationId: 'listEvaluations',
        tags,
        summary: 'Evaluations that were stored, newest first',
        querystring: z.strictObject(paged(200, 50)),
        response: { 200: z.object({ evaluations: list(evaluation), next }) },
      },
    },
    async ({ query: { limit, after } }) => {
      const before = readCursor(z.number().int(), after)
      const rows = await listEvaluations(workspace.control, { limit: limit + 1, before })
      const { page, next } = pageOf(rows, limit, ({ id }) => id)
      return { evaluations: page, next }
    },
  )

  app.post(
    '/verifications',
    {
      config: { permission, unaudited },
      schema: {
        operationId: 'startVerification',
        tags,
        summary: 'Compare all ways of answering on the workspace’s own data',
        body: startVerification,
        response: { 202: JOBS.verification },
      },
    },
    async (request, reply) => {
      const asOf = asOfOption(request.body.asOf, workspace.settings)
      return startJob(services, request, reply, {
        kind: 'verification',
        title: sentence`Verifying`,
        work: ({ signal, progress }) =>
          verify(workspace, { signal, onProgress: (done, of) => progress({ done, of }), ...asOf }),
      })
    },
  )

  app.post(
    '/backtests',
    {
      config: { permission, unaudited },
      bodyLimit: 4_000_000,
      schema: {
        operationId: 'startBacktest',
        tags,
        summary: 'The size of a saved segment, or of definitions that are not saved, at past instants',
        body: startBacktest,
        response: { 202: JOBS.backtest },
      },
    },
    async (request, reply) => startJob(services, request, reply, await backtestWork(workspace, request.body)),
  )

  app.get(
    '/plan',
    {
      config: { permission: 'segments:read' },
      schema: {
        operationId: 'getPlan',
        tags,
        summary: 'The plan of an evaluation: every distinct condition once, grouped by what it reads',
        response: { 200: z.object({ plan: list(z.string()) }) },
      },
    },
    async () => ({ plan: describePlan(planTargets(await loadTargets(workspace))) }),
  )
}
