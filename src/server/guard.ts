import type { FastifyInstance } from 'fastify'
import { fail } from '../errors/index.ts'

export const SECURITY_HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    // The component library sets its colours in a style element.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Pages of any site may send to it, by whatever name they know this server; nothing can be read there. */
    crossSite?: boolean
  }
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Puts the security headers on every answer, and refuses requests that are not meant for this server. */
export function guardRequests(app: FastifyInstance, boundTo: string): void {
  app.addHook('onRequest', async ({ headers, routeOptions }, reply) => {
    reply.headers(SECURITY_HEADERS)
    if (routeOptions.config?.crossSite) return
    if (!answersTo(headers.host ?? '', boundTo)) fail('command/foreign-host', { host: headers.host ?? '' })
  })
}

/** Whether a server bound to an address can be reached from this machine only. */
export function isLoopback(boundTo: string): boolean {
  return LOOPBACK.test(hostname(boundTo.includes(':') ? `[${boundTo}]` : boundTo) ?? '')
}

/**
 * Whether a server bound to an address answers to a Host header. On loopback only names of this machine
 * count: a foreign page whose name was made to point at 127.0.0.1 must not read customers (DNS rebinding).
 */
export function answersTo(header: string, boundTo: string): boolean {
  const own = hostname(boundTo.includes(':') ? `[${boundTo}]` : boundTo)
  const asked = hostname(header)
  if (asked === undefined) return false
  return own === undefined || !LOOPBACK.test(own) || LOOPBACK.test(asked) || asked === own
}

function hostname(host: string): string | undefined {
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : undefined
}
