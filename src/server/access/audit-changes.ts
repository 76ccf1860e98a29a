import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Access, recordAudit } from '../../access/index.ts'
import type { Kept } from '../../language/index.ts'
import { actorOf } from './principal.ts'
import { principalOf } from './protect.ts'

interface Change {
  readonly target?: string | undefined
  readonly summary?: Kept | undefined
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What the handler says of the change that it made. */
    change: Change | undefined
  }
}

/** Says for the audit log what a request changed. */
export function describeChange(request: FastifyRequest, target: string | undefined, summary?: Kept): void {
  request.change = { target, summary }
}

/** Records every request that succeeded on a route with `config.audit`, before it is answered. */
export function auditChanges(app: FastifyInstance, access: Access): void {
  app.decorateRequest('change', undefined)
  app.addHook('onSend', async (request, reply) => {
    const { audit } = request.routeOptions.config
    if (audit === undefined || reply.statusCode >= 400 || request.isRepeated) return
    const actor = actorOf(principalOf(request))
    await recordAudit(access, { actor, action: audit, ...request.change, address: request.ip })
  })
}
