import type { FastifyInstance } from 'fastify'
import type { Workspace } from '../../workspace/index.ts'
import { readTotals } from '../../workspace/totals.ts'
import { PRODUCT_VERSION } from '../product-version.ts'

/** Work that goes on in the background, for a progress bar. */
export interface Job {
  /** What is done, such as `Looking back over a year`. */
  readonly title: string
  readonly done: number
  readonly of: number
}

export function addStatusRoutes(
  app: FastifyInstance,
  workspace: Workspace,
  job: () => Job | undefined,
): void {
  const forProbes = {
    public: 'Whoever watches the server has no account, and it says nothing but that it runs.',
  }
  app.get('/healthz', { config: forProbes }, async () => ({ status: 'ok' }))

  app.get('/status', { config: { permission: 'status:read' } }, async () => ({
    version: PRODUCT_VERSION,
    timeZone: workspace.settings.timeZone,
    ...(await readTotals(workspace)),
    job: job() ?? null,
  }))
}
