import type { FastifyRequest } from 'fastify'
import { fail } from '../../errors/index.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether a method may change something. */
export function changes(method: string): boolean {
  return !READING.has(method)
}

/**
 * Refuses a request that changes something in the name of whoever is signed in unless the browser says that
 * a page of this server made it: cookies go along with requests that foreign pages make, too.
 */
export function requireOwnPage(request: FastifyRequest): void {
  if (!changes(request.method)) return
  if (!comesFromOwnPage(request)) fail('access/foreign-origin', {})
}

/** Refuses what a foreign page sent; a program, which says nothing of pages, may go on. */
export async function refuseForeignPage(request: FastifyRequest): Promise<void> {
  const { headers } = request
  if (headers.origin === undefined && headers['sec-fetch-site'] === undefined) return
  requireOwnPage(request)
}

function comesFromOwnPage({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin = '' } = headers
  return URL.canParse(origin) && new URL(origin).host === headers.host?.toLowerCase()
}
