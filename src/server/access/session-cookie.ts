import type { FastifyReply, FastifyRequest } from 'fastify'
import { LONGEST_SESSION_MS } from '../../access/index.ts'

const NAME = 'satsuma_session'
const STANDARD_PORTS = ['80', '443']
const ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'lax' } as const

/** The session that a browser sends along. */
export function sessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[nameFor(request)] ?? request.cookies[NAME]
}

/**
 * Cookies know no ports: two servers of one machine would sign each other's users out if theirs had the same name.
 */
function nameFor({ headers }: FastifyRequest): string {
  const [, port] = /:(\d+)$/.exec(headers.host ?? '') ?? []
  return port === undefined || STANDARD_PORTS.includes(port) ? NAME : `${NAME}_${port}`
}

/** The server decides when a session is over; the browser keeps the cookie as long as one can last. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const secure = isEncrypted(request)
  reply.setCookie(nameFor(request), token, { ...ATTRIBUTES, secure, maxAge: LONGEST_SESSION_MS / 1_000 })
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  const own = nameFor(request)
  reply.clearCookie(own in request.cookies ? own : NAME, ATTRIBUTES)
}

/** Behind a proxy the connection says http; the page that signs in knows how it was loaded. */
function isEncrypted({ protocol, headers }: FastifyRequest): boolean {
  return protocol === 'https' || headers.origin?.startsWith('https:') === true
}
