import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { accessOf, type BucketSize } from '../access/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { auditChanges } from './access/audit-changes.ts'
import { protectRoutes } from './access/protect.ts'
import { guardRequests, SECURITY_HEADERS } from './guard.ts'
import { type LogOptions, loggerOf } from './logging.ts'
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
  /** What whoever creates the first administrator must know; whoever is on this machine need not. */
  readonly setUpToken?: string
  /** How many requests of one principal are answered. */
  readonly requestRate?: BucketSize
  readonly log?: LogOptions
}

const API = '/api/v1'
/** For a whole request to arrive; Node's own limit, which the framework would lift. */
const REQUEST_TIMEOUT_MS = 300_000

/**
 * The server without a socket: refuse what is not for us -> who asks, and may they -> API routes or pages ->
 * note changes for the audit log -> compress -> problems.
 * Tests send requests with `app.inject`.
 */
export async function createApp(workspace: Workspace, options: AppOptions): Promise<FastifyInstance> {
  const { host, job = () => undefined, webApp = WEB_APP, requestRate } = options
  const { log = { level: 'error', stream: process.stderr } } = options
  const access = accessOf(workspace)
  const app = Fastify({
    logger: loggerOf(log),
    requestTimeout: REQUEST_TIMEOUT_MS,
    // Addresses that cannot be decoded reach neither hooks nor error handlers.
    frameworkErrors: (error, _request, reply) =>
      sendRefusal(reply.headers(SECURITY_HEADERS), 400, error.message),
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 1_000 },
  })
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler)
  guardRequests(app, host)
  reportProblems(app)
  await app.register(cookie)
  protectRoutes(app, access, requestRate)
  auditChanges(app, access)
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
