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
  readonly problem: Problem

  constructor(status: number, problem: Problem) {
    super(problem.message)
    this.name = 'ApiError'
    this.status = status
    this.problem = problem
  }
}

const ACCEPT = { accept: 'application/json' }

export const UNREACHABLE: Problem = {
  code: 'page/unreachable',
  path: [],
  message: 'Satsuma does not answer.',
  mend: 'See whether it still runs in its terminal, then try again.',
}

/** What an address under `/api/v1` holds. */
export function getJson<T>(address: string, signal?: AbortSignal): Promise<T> {
  return request<T>(address, { headers: ACCEPT, ...(signal ? { signal } : {}) })
}

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Sends something to an address under `/api/v1`, and resolves with what it answers. */
export function sendJson<T>(method: Method, address: string, body?: object): Promise<T> {
  if (body === undefined) return request<T>(address, { method, headers: ACCEPT })
  const headers = { ...ACCEPT, 'content-type': 'application/json' }
  return request<T>(address, { method, headers, body: JSON.stringify(body) })
}

async function request<T>(address: string, init: RequestInit): Promise<T> {
  const response = await fetch(`/api/v1${address}`, init).catch((error: unknown) => {
    if (init.signal?.aborted) throw error
    throw new ApiError(0, UNREACHABLE)
  })
  if (!response.ok) throw new ApiError(response.status, await readProblem(response))
  return (response.status === 204 ? undefined : await response.json()) as T
}

async function readProblem(response: Response): Promise<Problem> {
  return problemIn(await response.json().catch(() => undefined), response.status)
}

/** The problem that an answer names, if it names one. */
export function problemIn(body: unknown, status: number): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem
  const message = `Satsuma answered with status ${status}.`
  return { ...UNREACHABLE, code: 'page/unexpected-answer', message }
}

/** The problem behind whatever was thrown. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'page/failed', path: [], message, mend: 'Load the page again.' }
}
