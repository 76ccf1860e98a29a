import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { accessOf, type BucketSize, findWriteKey } from '../access/index.ts'
import { auditChanges } from './access/audit-changes.ts'
import { addAuditRoutes } from './access/audit-routes.ts'
import { addKeyRoutes } from './access/key-routes.ts'
import { protectRoutes } from './access/protect.ts'
import { addSessionRoutes } from './access/session-routes.ts'
import { addUserRoutes } from './access/user-routes.ts'
import type { Api } from './api.ts'
import { limitBodyDepth } from './body-depth.ts'
import { ChangeFeed } from './changes/change-feed.ts'
import { guardRequests, SECURITY_HEADERS } from './guard.ts'
import { addHealthRoutes } from './health/routes.ts'
import { repeatRequests } from './idempotency/repeat-requests.ts'
import { type LogOptions, loggerOf } from './logging.ts'
import { addMetricsRoute, openMetrics } from './metrics/index.ts'
import { OpenStreams } from './open-streams.ts'
import { describeApi } from './openapi/document.ts'
import { addDocsRoutes } from './openapi/routes.ts'
import { reportProblems, sendRefusal } from './problems.ts'
import { addDataRoutes } from './routes/index.ts'
import { addMembershipRoutes } from './routes/memberships/index.ts'
import { addTrackingRoutes, TRACKING } from './routes/tracking.ts'
import type { Services } from './services.ts'
import { stopGracefully } from './shutdown.ts'
import { speakToEachInTheirLanguage } from './speak.ts'
import type { TrackingDoor } from './tracking/take-request.ts'
import { addWebApp, WEB_APP } from './web-app.ts'

export interface AppOptions {
  /** What the server is bound to; it decides which names it answers to. */
  readonly host: string
  /** The built pages. */
  readonly webApp?: string
  /** What whoever creates the first administrator must know; whoever is on this machine need not. */
  readonly setUpToken?: string
  /** How many requests of one principal are answered. */
  readonly requestRate?: BucketSize
  readonly log?: LogOptions
  /** How what SDKs send is taken, where it differs from the services. */
  readonly tracking?: Partial<Pick<TrackingDoor, 'receiver' | 'rules' | 'bodyMs'>>
  /** How long what is being answered may take once the server is closed. */
  readonly drainMs?: number
  /** How long the head of a request may take to arrive. */
  readonly headersMs?: number
}

const API = '/api/v1'
/** For a whole request to arrive; Node's own limit, which the framework would lift. */
const REQUEST_TIMEOUT_MS = 300_000
/** A head is a packet or two; whoever takes longer keeps a connection for others from being made. */
const HEADERS_TIMEOUT_MS = 15_000

/**
 * The server without a socket: refuse what is not for us -> who asks, and may they -> API routes or pages ->
 * note changes for the audit log -> compress -> problems.
 * Tests send requests with `app.inject`.
 */
export async function createApp(services: Services, options: AppOptions): Promise<FastifyInstance> {
  const { workspace } = services
  const { host, webApp = WEB_APP, requestRate, setUpToken } = options
  const { tracking, drainMs, headersMs = HEADERS_TIMEOUT_MS } = options
  const { log = { level: 'error', stream: process.stderr } } = options
  const access = accessOf(workspace)
  const app = Fastify({
    logger: loggerOf(log),
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { headersTimeout: headersMs, connectionsCheckingInterval: headersMs / 3 },
    // Addresses that cannot be decoded reach neither hooks nor error handlers.
    frameworkErrors: (error, _request, reply) => sendRefusal(reply.headers(SECURITY_HEADERS), 400, error),
    forceCloseConnections: true,
    // What comes while it is closing is refused as everything else is.
    return503OnClosing: false,
    // Stopping has its own deadlines; cut off by this one, it would end with an error and leave what is open.
    pluginTimeout: 0,
    routerOptions: { maxParamLength: 1_000 },
  })
  app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler)
  app.decorate('openStreams', new OpenStreams())
  guardRequests(app, host)
  reportProblems(app)
  stopGracefully(app, drainMs)
  const metrics = openMetrics(app, services)
  await app.register(cookie)
  protectRoutes(app, access, requestRate)
  repeatRequests(app, workspace)
  auditChanges(app, access)
  await app.register(compress, { threshold: 1_024 })
  await describeApi(app)
  await app.register(
    async (api: Api) => {
      limitBodyDepth(api)
      speakToEachInTheirLanguage(api)
      api.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'))
      addSessionRoutes(api, access, setUpToken)
      addUserRoutes(api, access)
      addKeyRoutes(api, access)
      addAuditRoutes(api, access)
      addDataRoutes(api, services)
    },
    { prefix: API },
  )
  const door = {
    receiver: services.tracking,
    rules: services.rules,
    ...tracking,
    clock: workspace.clock,
    findWriteKey: (secret: string) => findWriteKey(access, secret),
  }
  await app.register(async (calls) => addTrackingRoutes(calls, door), { prefix: TRACKING })
  addHealthRoutes(app.withTypeProvider<ZodTypeProvider>(), services)
  addMetricsRoute(app, metrics)
  const feed = new ChangeFeed(services.live)
  app.addHook('preClose', () => feed.close())
  await app.register(
    async (api: Api) => {
      speakToEachInTheirLanguage(api)
      addMembershipRoutes(api, services, feed)
    },
    { prefix: TRACKING },
  )
  addDocsRoutes(app)
  await addWebApp(app, webApp)
  return app
}
