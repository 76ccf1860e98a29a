import type { FastifyReply, FastifyRequest } from 'fastify'
import { LONGEST_SESSION_MS } from '../../access/index.ts'

const NAME = 'satsuma_session'
const ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'lax' } as const

/** The session that a browser sends along. */
export function sessionCookie({ cookies }: FastifyRequest): string | undefined {
  return cookies[NAME]
}

/** The server decides when a session is over; the browser keeps the cookie as long as one can last. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const secure = isEncrypted(request)
  reply.setCookie(NAME, token, { ...ATTRIBUTES, secure, maxAge: LONGEST_SESSION_MS / 1_000 })
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(NAME, ATTRIBUTES)
}

/** Behind a proxy the connection says http; the page that signs in knows how it was loaded. */
function isEncrypted({ protocol, headers }: FastifyRequest): boolean {
  return protocol === 'https' || headers.origin?.startsWith('https:') === true
}
