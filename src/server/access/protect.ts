import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Access, type BucketSize, PERMISSIONS, TokenBuckets } from '../../access/index.ts'
import { fail, SatsumaError } from '../../errors/index.ts'
import { sayLater } from '../../language/index.ts'
import type { Clock } from '../../time/clock.ts'
import { identify, type Principal } from './principal.ts'
import { type RouteRules, requireRouteRules } from './route-rules.ts'
import { requireOwnPage } from './same-origin.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether whoever began a long answer may still have it: keys are revoked, and sessions end. */
    mayStill(request: FastifyRequest): Promise<boolean>
  }
  interface FastifyContextConfig {
    /** How many requests of one principal are answered here, where it is not as everywhere. */
    requestRate?: BucketSize
  }
  interface FastifyRequest {
    /** Who asks; undefined on public routes. */
    principal: Principal | undefined
  }
}

/** For each principal: a page asks for a handful at once, a program may ask a hundred times a second. */
const REQUEST_RATE: BucketSize = { burst: 500, everyMs: 10 }

/**
 * Guards every route that is registered afterwards, before its body is read: who asks -> not too often ->
 * may they -> from a page of ours.
 */
export function protectRoutes(app: FastifyInstance, access: Access, rate = REQUEST_RATE): void {
  const buckets = bucketsOf(access.clock, rate)
  requireRouteRules(app)
  app.decorateRequest('principal', undefined)
  app.decorate('mayStill', (request) => mayStill(access, request))
  app.addHook('onRequest', async (request, reply) => {
    const rules = request.routeOptions.config
    if (request.is404 || rules.public) return
    const principal = (await identify(access, request)) ?? fail('access/not-signed-in', {})
    request.principal = principal
    slowDown(reply, buckets(rules.requestRate).take(principal.id))
    permit(rules, principal)
    if (principal.kind === 'user') requireOwnPage(request)
  })
}

/** The buckets of a rate: routes of one rate share them. */
function bucketsOf(clock: Clock, usual: BucketSize): (rate?: BucketSize) => TokenBuckets {
  const known = new Map<BucketSize, TokenBuckets>()
  return (rate = usual) => {
    const buckets = known.get(rate) ?? new TokenBuckets(clock, rate)
    known.set(rate, buckets)
    return buckets
  }
}

function permit({ permission, account, pageKeys }: RouteRules, principal: Principal): void {
  const { kind, permissions } = principal
  if (pageSegmentsOf(principal)) {
    if (!pageKeys) fail('access/page-key', { detail: sayLater`it may do nothing else` })
    return
  }
  if (account && kind !== 'user') fail('access/users-only', {})
  if (permission && !permissions.has(permission)) {
    fail('access/forbidden', { permission, meaning: PERMISSIONS[permission] })
  }
}

async function mayStill(access: Access, request: FastifyRequest): Promise<boolean> {
  try {
    const principal = await identify(access, request)
    if (principal) permit(request.routeOptions.config, principal)
    return principal !== undefined
  } catch (error) {
    if (error instanceof SatsumaError) return false
    throw error
  }
}

/** Answers 429 with Retry-After where there is time to wait. */
export function slowDown(reply: FastifyReply, ms: number): void {
  if (ms === 0) return
  const seconds = Math.ceil(ms / 1_000)
  reply.header('retry-after', seconds)
  fail('access/too-many-requests', { seconds })
}

/** The segments that a page key tells of; undefined for everybody else. */
export function pageSegmentsOf(principal: Principal): ReadonlySet<string> | undefined {
  return principal.kind === 'key' ? principal.pageSegments : undefined
}

/** Who asks, on a route that is not public. */
export function principalOf({ principal }: FastifyRequest): Principal {
  if (principal === undefined) throw new TypeError('a public route has no principal')
  return principal
}
