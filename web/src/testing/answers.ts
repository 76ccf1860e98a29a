import { vi } from 'vitest'
import type { Problem } from '../api/client'

/** A request of a page, as the server would see it. */
export interface Asked {
  /** Such as `GET /segments`, without what the address asks for after `?`. */
  readonly what: string
  readonly query: URLSearchParams
  readonly body: unknown
}

/** A value is the answer as JSON; a function makes one of the request; a `Refusal` is the server's no. */
export type Answer = unknown | ((asked: Asked) => unknown)

/** By `METHOD /path` under `/api/v1`. A request without an answer fails the test. */
export type Answers = Readonly<Record<string, Answer>>

export class Refusal {
  readonly status: number
  readonly problem: Problem

  constructor(status: number, problem: Partial<Problem> = {}) {
    this.status = status
    this.problem = {
      code: 'test/refused',
      path: [],
      message: 'It is refused.',
      mend: 'Ask nicely.',
      ...problem,
    }
  }
}

/** For whoever looks at a page before the answer came. */
export const NEVER = new Promise<never>(() => {})

let unanswered: string[] = []

/** What was asked without an answer since the last time. */
export function takeUnanswered(): readonly string[] {
  const taken = unanswered
  unanswered = []
  return taken
}

/** Answers requests from now on instead of a server, and keeps them in their order. */
export function answer(answers: Answers): readonly Asked[] {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const request = read(address, init)
    asked.push(request)
    if (Object.hasOwn(answers, request.what)) return respond(answers[request.what], request)
    unanswered.push(request.what)
    return respond(new Refusal(404, { code: 'test/unanswered', message: request.what }), request)
  })
  return asked
}

/** What was sent to have something changed, in its order. */
export function sent(asked: readonly Asked[]): readonly (readonly [what: string, body: unknown])[] {
  return asked.filter(({ what }) => !what.startsWith('GET ')).map(({ what, body }) => [what, body])
}

function read(address: string, { method = 'GET', body }: RequestInit): Asked {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const what = `${method} ${pathname.replace(/^\/api\/v1/, '')}`
  return { what, query: searchParams, body: typeof body === 'string' ? JSON.parse(body) : body }
}

async function respond(given: Answer, asked: Asked): Promise<Response> {
  const value: unknown = await (typeof given === 'function' ? given(asked) : given)
  if (value instanceof Refusal) return Response.json(value.problem, { status: value.status })
  return value === undefined ? new Response(null, { status: 204 }) : Response.json(value)
}
