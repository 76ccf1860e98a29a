import { z } from 'zod'
import type { Jobs } from '../../jobs/index.ts'
import { readTotals } from '../../workspace/totals.ts'
import type { Api } from '../api.ts'
import { PRODUCT_VERSION } from '../product-version.ts'
import type { Services } from '../services.ts'
import { count, instant } from './schemas.ts'

const runningJob = z
  .object({ id: z.string(), title: z.string(), done: z.number(), of: z.number() })
  .meta({ description: 'What is worked on, for a progress bar; GET /jobs has everything.' })

const status = z
  .object({
    version: z.string(),
    timeZone: z.string(),
    profiles: count,
    events: count,
    lastEvaluation: z.object({ asOf: instant, finishedAt: instant }).nullable(),
    job: runningJob.nullable(),
  })
  .meta({ id: 'Status', description: 'How much there is, and how fresh.' })

const tags = ['workspace']

export function addStatusRoutes(app: Api, { workspace, jobs }: Services): void {
  app.get(
    '/healthz',
    {
      config: {
        public: 'Whoever watches the server has no account, and it says nothing but that it runs.',
      },
      schema: {
        operationId: 'getHealth',
        tags,
        summary: 'Whether the server runs',
        response: { 200: z.object({ status: z.literal('ok') }) },
      },
    },
    async () => ({ status: 'ok' as const }),
  )

  app.get(
    '/status',
    {
      config: { permission: 'status:read' },
      schema: {
        operationId: 'getStatus',
        tags,
        summary: 'How much there is, how fresh segments are, and what is worked on',
        response: { 200: status },
      },
    },
    async () => ({
      version: PRODUCT_VERSION,
      timeZone: workspace.settings.timeZone,
      ...(await readTotals(workspace)),
      job: shownJob(jobs),
    }),
  )
}

/** The one that has run the longest. */
function shownJob({ running: [job] }: Jobs): z.infer<typeof runningJob> | null {
  if (job === undefined) return null
  const { id, title, progress } = job
  return { id, title, done: progress?.done ?? 0, of: progress?.of ?? 1 }
}
