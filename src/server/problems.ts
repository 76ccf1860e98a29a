import type { FastifyInstance, FastifyReply } from 'fastify'
import {
  hasZodFastifySchemaValidationErrors,
  type ZodFastifySchemaValidationError,
} from 'fastify-type-provider-zod'
import { type ErrorCode, type Problem, problem, SatsumaError, translateProblem } from '../errors/index.ts'
import { language, say, speakingAtOnce } from '../language/index.ts'
import { fieldWords } from './field-words.ts'
import { refusalWords } from './refusals.ts'
import { languageOf } from './speak.ts'

const STATUS: Partial<Record<ErrorCode, number>> = {
  'access/not-signed-in': 401,
  'access/invalid-key': 401,
  'access/sign-in-refused': 401,
  'access/write-key': 403,
  'access/page-key': 403,
  'access/forbidden': 403,
  'access/users-only': 403,
  'access/foreign-origin': 403,
  'access/wrong-set-up-token': 403,
  'access/beyond-own': 403,
  'access/user-not-found': 404,
  'access/key-not-found': 404,
  'access/email-taken': 409,
  'access/last-admin': 409,
  'access/set-up-already': 409,
  'access/too-many-requests': 429,
  'command/not-found': 404,
  'command/profile-not-found': 404,
  'command/unknown-route': 404,
  'command/identity-ambiguous': 409,
  'command/still-used': 409,
  'command/archived': 409,
  'command/other-status': 409,
  'command/clock-behind': 409,
  'command/foreign-host': 421,
  'command/unexpected': 500,
  'command/page-not-built': 503,
  'tracking/no-write-key': 401,
  'tracking/post-only': 405,
  'tracking/too-slow': 408,
  'tracking/too-large': 413,
  'tracking/too-many-calls': 413,
  'tracking/unknown-encoding': 415,
  'tracking/slow-down': 429,
  'tracking/not-durable': 503,
  'api/not-found': 404,
  'api/idempotency-key-busy': 409,
  'api/idempotency-key-reused': 422,
  'api/too-many-streams': 429,
  'api/upload-too-large': 413,
  'api/uploads-full': 409,
  'api/upload-not-stored': 507,
  'drafts/one-segment': 422,
  'drafts/counted-anew': 409,
  'drafts/given-up': 409,
  'models/run-not-found': 404,
  'analysis/run-not-found': 404,
  'models/as-of-not-later': 409,
  'jobs/not-found': 404,
  'jobs/busy': 409,
  'ingest/import-running': 409,
  'identity/unknown': 404,
  'identity/not-one-profile': 409,
  'identity/not-separated': 409,
  'identity/merge-refused': 409,
  'health/not-durable': 503,
  'health/store': 503,
  'health/trouble': 503,
  'health/building': 503,
  'health/behind': 503,
  'health/stopping': 503,
  'live/cursor-gone': 410,
  'webhooks/not-found': 404,
  'webhooks/dead-letter-not-found': 404,
  'webhooks/older-dead-letter': 409,
  'webhooks/too-many': 409,
  'store/version-conflict': 409,
  'store/unavailable': 503,
  'store/closed': 503,
  'store/query-failed': 500,
}

/** A definition that was sent to be looked at and is not understood. */
class NotUnderstood extends SatsumaError {}

/** Reads a definition of a request; what is wrong with it is answered with 422, since the request itself is right. */
export async function understood<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    const isOfDefinition =
      error instanceof SatsumaError && error.problems.every(({ code }) => code.startsWith('definition/'))
    throw isOfDefinition ? new NotUnderstood(error.problems) : error
  }
}

/** Sends what is thrown as problem details (RFC 9457), with the code, path and mend of the error table. */
export function reportProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    if (error instanceof SatsumaError && error.problems.length > 0) {
      return sendProblems(reply, error.problems, error instanceof NotUnderstood ? 422 : undefined)
    }
    if (hasZodFastifySchemaValidationErrors(error)) {
      const { validationContext } = error as { validationContext?: string }
      return sendProblems(
        reply,
        error.validation.flatMap((field) => fieldProblems(field, validationContext)),
      )
    }
    // Whoever asked has gone, and what was done for them was given up.
    if (reply.raw.destroyed && (error as Error).name === 'AbortError') return reply.hijack()
    // The framework refuses some requests itself, such as addresses that cannot be decoded.
    const status = (error as { statusCode?: number }).statusCode ?? 500
    if (status < 500) return sendRefusal(reply, status, error)
    request.log.error(error)
    return sendProblems(reply, [problem('command/unexpected', {})])
  })
}

/** A field of a request that is not as its schema says, such as `body.email`; each unknown one by itself. */
function fieldProblems(field: ZodFastifySchemaValidationError, context = 'body'): Problem[] {
  const { instancePath, params } = field
  const steps = instancePath.split('/').filter((step) => step !== '')
  const path = [context, ...steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))]
  const { keys } = params as { readonly keys?: readonly string[] }
  if (keys === undefined) {
    return [problem('command/invalid-field', { detail: fieldWords(`${path.at(-1)}`, field) }, path)]
  }
  return keys.map((key) =>
    problem('command/invalid-field', { detail: say`"${key}" is not understood here.` }, [...path, key]),
  )
}

/** For requests that the framework refuses itself. */
export function sendRefusal(reply: FastifyReply, status: number, error: unknown): FastifyReply {
  const detail = refusalWords(error)
  return sendProblems(reply, [problem('command/invalid-request', { detail })], status)
}

function sendProblems(
  reply: FastifyReply,
  found: readonly Problem[],
  status = statusOf(found[0]?.code),
): FastifyReply {
  const problems = tellProblems(reply, found)
  const [first] = problems
  if (status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .status(status)
    .removeHeader('content-disposition')
    .type('application/problem+json')
    .send({ type: `urn:satsuma:${first?.code}`, title: first?.message, status, ...first, problems })
}

/** Some requests are refused before anything is said in the language of whoever asks. */
function tellProblems(reply: FastifyReply, problems: readonly Problem[]): readonly Problem[] {
  const spoken = languageOf(reply.request)
  if (spoken === language()) return problems
  reply.header('content-language', spoken)
  return speakingAtOnce(spoken, () => problems.map(translateProblem))
}

function statusOf(code: ErrorCode | undefined): number {
  return (code && STATUS[code]) ?? 400
}
