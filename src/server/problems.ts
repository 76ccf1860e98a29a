import type { FastifyInstance, FastifyReply } from 'fastify'
import { type ErrorCode, type Problem, problem, SatsumaError } from '../errors/index.ts'

const STATUS: Partial<Record<ErrorCode, number>> = {
  'command/not-found': 404,
  'command/profile-not-found': 404,
  'command/unknown-route': 404,
  'command/read-only': 405,
  'command/identity-ambiguous': 409,
  'command/foreign-host': 421,
  'command/unexpected': 500,
  'command/page-not-built': 503,
  'store/unavailable': 503,
  'store/closed': 503,
  'store/query-failed': 500,
}

/** Sends what is thrown as problem details (RFC 9457), with the code, path and mend of the error table. */
export function reportProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof SatsumaError && error.problems.length > 0) {
      return sendProblems(reply, error.problems)
    }
    // The framework refuses some requests itself, such as addresses that cannot be decoded.
    const status = (error as { statusCode?: number }).statusCode ?? 500
    if (status < 500) return sendRefusal(reply, status, messageOf(error))
    request.log.error(error)
    return sendProblems(reply, [problem('command/unexpected', {})])
  })
}

/** For requests that the framework refuses itself. */
export function sendRefusal(reply: FastifyReply, status: number, detail: string): FastifyReply {
  return sendProblems(reply, [problem('command/invalid-request', { detail })], status)
}

function sendProblems(
  reply: FastifyReply,
  problems: readonly Problem[],
  status = statusOf(problems[0]?.code),
): FastifyReply {
  const [first] = problems
  if (status === 405) reply.header('allow', 'GET, HEAD')
  return reply
    .status(status)
    .removeHeader('content-disposition')
    .type('application/problem+json')
    .send({ type: `urn:satsuma:${first?.code}`, title: first?.message, status, ...first, problems })
}

function statusOf(code: ErrorCode | undefined): number {
  return (code && STATUS[code]) ?? 400
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
