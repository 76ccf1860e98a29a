import { z } from 'zod'
import { fail, SatsumaError } from '../../errors/index.ts'
import type { Api } from '../api.ts'
import type { Services } from '../services.ts'
import { lagOf } from './lag.ts'
import { whyNotReady } from './readiness.ts'
import { StoreCheck } from './store-check.ts'

const config = {
  public: 'Whoever watches the server has no account, and it says nothing of what the server holds.',
  whileStopping: true,
} as const
const tags = ['workspace']
const response = { 200: z.object({ status: z.literal('ok') }) }

/** For whoever starts servers anew or sends requests to those that are ready. What is wrong is answered with 503. */
export function addHealthRoutes(app: Api, { workspace, tracking, live }: Services): void {
  const stores = new StoreCheck(workspace)

  app.get(
    '/healthz',
    {
      config,
      schema: {
        operationId: 'getHealth',
        tags,
        summary: 'Whether the server runs, and can make durable what is sent',
        response,
      },
    },
    async () => {
      if (!(await tracking.isDurable())) fail('health/not-durable', {})
      return { status: 'ok' as const }
    },
  )

  app.get(
    '/readyz',
    {
      config,
      schema: {
        operationId: 'getReadiness',
        tags,
        summary: 'Whether the stores answer and memberships are kept true',
        response,
      },
    },
    async () => {
      const problems = whyNotReady({
        isStopping: app.shutdown.isStopping,
        silent: await stores.silent(),
        tracking: tracking.state,
        live: live.state,
        lagMs: lagOf({ tracking, live }),
      })
      if (problems.length > 0) throw new SatsumaError(problems)
      return { status: 'ok' as const }
    },
  )
}
