import { z } from 'zod'
import { ANALYSES } from '../../../analyses/index.ts'
import { answer, findObstacles, jobThatAnswered, Queue, readQuestion } from '../../../analyses/runs/index.ts'
import { findAnalysisRun, listAnalysisRuns } from '../../../control/index.ts'
import { fail } from '../../../errors/index.ts'
import { allInTheirLanguage, inTheirLanguage, sentence } from '../../../language/index.ts'
import { principalOf } from '../../access/protect.ts'
import type { Api } from '../../api.ts'
import { next, paged, pageOf, readCursor } from '../../cursor.ts'
import type { Services } from '../../services.ts'
import { JOBS } from '../jobs/schemas.ts'
import { beginJob, sendJob } from '../jobs/start-job.ts'
import { list, readMoment } from '../schemas.ts'
import { describeAnalysis } from './describe-analysis.ts'
import { describeRun, proposalOf } from './describe-run.ts'
import { RunningQuestions } from './running.ts'
import * as schema from './schemas.ts'

const tags = ['analyses']

/** The statistics of customers on this workspace: what there is to ask, asking, and what was found. */
export function addAnalysisRoutes(app: Api, services: Services): void {
  addLooking(app, services)
  addAsking(app, services)
}

function addLooking(app: Api, { workspace }: Services): void {
  const config = { permission: 'models:read' } as const

  app.get(
    '/analyses',
    {
      config,
      schema: {
        operationId: 'listAnalyses',
        tags,
        summary: 'Every analysis with its options, and why it can give nothing where that is so',
        response: { 200: z.object({ analyses: list(schema.analysis) }) },
      },
    },
    async () => {
      const obstacleOf = await findObstacles(workspace)
      return { analyses: ANALYSES.map((analysis) => describeAnalysis(analysis, obstacleOf(analysis))) }
    },
  )

  app.get(
    '/analyses/runs',
    {
      config,
      schema: {
        operationId: 'listAnalysisRuns',
        tags,
        summary: 'What was asked of analyses, the latest first; the latest 500 are kept, for 90 days',
        querystring: z.strictObject({
          ...paged(200, 50),
          method: z.string().min(1).max(100).optional().meta({ description: 'Those of one analysis.' }),
        }),
        response: { 200: z.object({ runs: list(schema.run), next }) },
      },
    },
    async ({ query: { limit, after, method } }) => {
      const before = readCursor(z.number().int(), after)
      const rows = await listAnalysisRuns(workspace.control, { method, before, limit: limit + 1 })
      const { page, next } = pageOf(rows, limit, ({ id }) => id)
      return { runs: page.map(describeRun), next }
    },
  )

  app.get(
    '/analyses/runs/:run',
    {
      config,
      schema: {
        operationId: 'getAnalysisRun',
        tags,
        summary: 'A run with its result and its report',
        params: schema.ofRun,
        response: { 200: schema.runDetail },
      },
    },
    async ({ params: { run: id } }) => {
      const run = await findAnalysisRun(workspace.control, id)
      if (run === undefined) fail('analysis/run-not-found', { id })
      return {
        ...describeRun(run),
        result: allInTheirLanguage(run.result),
        proposal: proposalOf(run, run.result),
        report: inTheirLanguage(run.report),
      }
    },
  )
}

function addAsking(app: Api, services: Services): void {
  const { workspace, jobs } = services
  const running = new RunningQuestions(jobs)
  // Each may take all the memory and processors that there are.
  const queue = new Queue()

  app.post(
    '/analyses/:name/runs',
    {
      config: { permission: 'evaluations:run', unaudited: 'It only looks.' },
      schema: {
        operationId: 'runAnalysis',
        tags,
        summary: 'Run an analysis; the same question of unchanged data is not run again within the hour',
        params: schema.ofAnalysis,
        body: schema.asking,
        response: { 202: JOBS.analysis },
      },
    },
    async (request, reply) => {
      const { options, seed, asOf } = request.body
      const question = readQuestion(ANALYSES, {
        method: request.params.name,
        options,
        seed,
        asOf: readMoment(asOf, workspace.settings),
      })
      const there = await jobThatAnswered(workspace, question)
      if (there !== undefined) return sendJob(reply, await jobs.get(there))
      const startedBy = principalOf(request).name
      const job = await running.jobOf(question, () =>
        beginJob(services, request, {
          kind: 'analysis',
          title: { english: question.analysis.title, gaps: [] },
          work: (context) => {
            context.progress({ done: 0, of: 1, phase: sentence`Waiting for other analyses` })
            return queue.take(context.signal, () => answer(workspace, question, startedBy, context))
          },
        }),
      )
      return sendJob(reply, job)
    },
  )
}
