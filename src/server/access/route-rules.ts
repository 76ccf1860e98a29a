import type { FastifyInstance } from 'fastify'
import type { Permission } from '../../access/index.ts'
import { changes } from './same-origin.ts'

/**
 * What every route says of itself. Who may call it, exactly one of:
 * - `permission`: whoever has it;
 * - `account`: whoever is signed in, about themselves;
 * - `public`: anybody, and why.
 *
 * With `permission`, optionally `pageKeys`: page keys may call it too, and the handler tells them less.
 *
 * And if it may change something, exactly one of:
 * - `audit`: what the audit log calls it, such as `user.create`;
 * - `unaudited`: why it is not in the audit log.
 */
export interface RouteRules {
  permission?: Permission
  pageKeys?: true
  /** The operation under which the client has its answer as server-sent events. */
  streamedAs?: string
  account?: true
  public?: string
  audit?: string
  unaudited?: string
}

/** A route that was registered: `GET /api/v1/segments`. */
export interface KnownRoute {
  readonly name: string
  readonly rules: RouteRules
}

declare module 'fastify' {
  interface FastifyContextConfig extends RouteRules {}
  interface FastifyInstance {
    /** Every route, in the order of registration. */
    readonly knownRoutes: readonly KnownRoute[]
  }
}

/** From here on a route that does not say who may call it cannot be registered. */
export function requireRouteRules(app: FastifyInstance): void {
  const routes: KnownRoute[] = []
  app.decorate('knownRoutes', routes)
  app.addHook('onRoute', ({ method, url, config = {} }) => {
    const { permission, account, public: reason, audit, unaudited }: RouteRules = config
    const name = `${method} ${url}`
    routes.push({ name, rules: config })
    requireOne(`${name} must state one of permission, account, public`, [permission, account, reason])
    if (![method].flat().some(changes)) return
    requireOne(`${name} must state one of audit, unaudited`, [audit, unaudited])
  })
}

function requireOne(message: string, values: readonly unknown[]): void {
  if (values.filter(Boolean).length !== 1) throw new TypeError(message)
}
