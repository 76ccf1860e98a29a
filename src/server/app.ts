import compress from '@fastify/compress'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Workspace } from '../workspace/index.ts'
import { guardRequests, SECURITY_HEADERS } from './guard.ts'
import { reportProblems, sendRefusal } from './problems.ts'
import { addDownloadRoutes } from './routes/download.ts'
import { addSegmentRoutes } from './routes/segments.ts'
import { addStatusRoutes, type Job } from './routes/status.ts'
import { addWebApp, WEB_APP } from './web-app.ts'

export interface AppOptions {
  /** What the server is bound to; it decides which names it answers to. */
  readonly host: string
  readonly job?: () => Job | undefined
  /** The built pages. */
  readonly webApp?: string
}

const API = '/api/v1'

/**
 * The server without a socket: refuse what is not for us -> compress -> API routes or pages -> problems.
 * Tests send requests with `app.inject`.
 */
export async function createApp(workspace: Workspace, options: AppOptions): Promise<FastifyInstance> {
  const { host, job = () => undefined, webApp = WEB_APP } = options
  const app = Fastify({
    // Requests that fail unexpectedly are told to whoever runs the server; nothing else is.
    logger: { level: 'error', stream: process.stderr },
    // Addresses that cannot be decoded reach neither hooks nor error handlers.
    frameworkErrors: (error, _request, reply) =>
      sendRefusal(reply.headers(SECURITY_HEADERS), 400, error.message),
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 1_000 },
  })
  guardRequests(app, host)
  reportProblems(app)
  await app.register(compress, { threshold: 1_024 })
  await app.register(
    async (api) => {
      addStatusRoutes(api, workspace, job)
      addSegmentRoutes(api, workspace)
      addDownloadRoutes(api, workspace)
    },
    { prefix: API },
  )
  await addWebApp(app, webApp)
  return app
}
