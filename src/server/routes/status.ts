import { z } from 'zod'
import { translateKept } from '../../errors/kept.ts'
import type { Jobs } from '../../jobs/index.ts'
import { translate } from '../../language/index.ts'
import { PRODUCT_VERSION } from '../../workspace/product-version.ts'
import { readTotals } from '../../workspace/totals.ts'
import type { Api } from '../api.ts'
import { lagOf } from '../health/lag.ts'
import type { Services } from '../services.ts'
import { count, instant } from './schemas.ts'

const runningJob = z
  .object({ id: z.string(), title: z.string(), done: z.number(), of: z.number() })
  .meta({ description: 'What is worked on, for a progress bar; GET /jobs has everything.' })

const liveStatus = z
  .object({
    isReady: z.boolean().meta({ description: 'Whether every saved segment is kept true.' }),
    progress: z
      .number()
      .nullable()
      .meta({ description: 'Of what is being made ready: how far that is, from 0 to 1.' }),
    lagMs: z.number().meta({ description: 'How far memberships are behind what came in and what is due.' }),
    trouble: z.string().nullable().meta({ description: 'What keeps it from going on.' }),
    failingConditions: count.meta({ description: 'Conditions that threw when they were evaluated.' }),
    incompleteProfiles: count.meta({ description: 'Profiles of which a record could not be taken.' }),
    failure: z.string().nullable().meta({ description: 'What a condition or a record threw last.' }),
  })
  .meta({ id: 'LiveStatus', description: 'How live evaluation is doing.' })

const status = z
  .object({
    version: z.string(),
    timeZone: z.string(),
    currency: z
      .string()
      .optional()
      .meta({ description: 'ISO 4217: what amounts are of, where that was said.' }),
    profiles: count,
    events: count,
    lastEvaluation: z.object({ asOf: instant, finishedAt: instant }).nullable(),
    job: runningJob.nullable(),
    live: liveStatus,
  })
  .meta({ id: 'Status', description: 'How much there is, and how fresh.' })

const tags = ['workspace']

export function addStatusRoutes(app: Api, { workspace, jobs, live, tracking }: Services): void {
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
      ...(workspace.settings.currency !== null && { currency: workspace.settings.currency }),
      ...(await readTotals(workspace)),
      job: shownJob(jobs),
      live: shownLive({ live, tracking }),
    }),
  )
}

function shownLive(services: Pick<Services, 'live' | 'tracking'>): z.infer<typeof liveStatus> {
  const { isReady, progress, failures, leftOut, ...live } = services.live.state
  const trouble = live.trouble ?? services.tracking.state.trouble
  const failure = [...failures.values(), ...leftOut.values()].at(-1)
  return {
    isReady,
    progress: progress ?? null,
    lagMs: lagOf(services),
    trouble: trouble === undefined ? null : translateKept(trouble),
    failingConditions: failures.size,
    incompleteProfiles: leftOut.size,
    failure: failure === undefined ? null : translateKept(failure),
  }
}

/** The one that has run the longest. */
function shownJob({ running: [job] }: Jobs): z.infer<typeof runningJob> | null {
  if (job === undefined) return null
  const { id, title, progress } = job
  return { id, title: translate(title), done: progress?.done ?? 0, of: progress?.of ?? 1 }
}
