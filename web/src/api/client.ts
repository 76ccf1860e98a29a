import { language, texts } from '../i18n'
import { forPage } from './page-mends'

const t = texts('states')

/** One thing that is wrong, as every door of Satsuma says it. */
export interface Problem {
  readonly code: string
  readonly path: readonly (string | number)[]
  readonly message: string
  readonly mend: string
}

/** A request that the server refused, or that did not reach it. */
export class ApiError extends Error {
  readonly status: number
  /** The first of all that is wrong. */
  readonly problem: Problem
  readonly problems: readonly Problem[]

  constructor(status: number, problem: Problem, problems: readonly Problem[] = [problem]) {
    super(problem.message)
    this.name = 'ApiError'
    this.status = status
    this.problem = problem
    this.problems = problems
  }
}

const ACCEPT = { accept: 'application/json', 'accept-language': language }

export const UNREACHABLE: Problem = {
  code: 'page/unreachable',
  path: [],
  message: t('unreachable'),
  mend: t('unreachableMend'),
}

/** The address of what the browser asks for without headers, a stream or a download, in the language of this page. */
export function spokenHere(address: string): string {
  return `${address}?language=${language}`
}

/** What an address under `/api/v1` holds. */
export function getJson<T>(address: string, signal?: AbortSignal): Promise<T> {
  return request<T>(address, { headers: ACCEPT, ...(signal ? { signal } : {}) })
}

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Sends something to an address under `/api/v1`, and resolves with what it answers. */
export function sendJson<T>(
  method: Method,
  address: string,
  body?: object,
  signal?: AbortSignal,
): Promise<T> {
  const init = { method, headers: ACCEPT, ...(signal ? { signal } : {}) }
  if (body === undefined) return request<T>(address, init)
  const headers = { ...ACCEPT, 'content-type': 'application/json' }
  return request<T>(address, { ...init, headers, body: JSON.stringify(body) })
}

async function request<T>(address: string, init: RequestInit): Promise<T> {
  const response = await fetch(`/api/v1${address}`, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    throw new ApiError(0, UNREACHABLE)
  })
  if (!response.ok) throw await readError(response)
  return (response.status === 204 ? undefined : await response.json()) as T
}

async function readError(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined)
  const problem = problemIn(body, response.status)
  const { problems } = (body ?? {}) as { readonly problems?: readonly Problem[] }
  const all = Array.isArray(problems) ? problems : [problem]
  return new ApiError(response.status, forPage(problem), all.map(forPage))
}

/** The problem that an answer names, if it names one. */
export function problemIn(body: unknown, status: number): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem
  const message = t('unexpected', { status: String(status) })
  return { ...UNREACHABLE, code: 'page/unexpected-answer', message }
}

/** The problem behind whatever was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'page/failed', path: [], message, mend: t('failedMend') }
}
