import type { FastifyInstance } from 'fastify'
import { fail } from '../errors/index.ts'

const MOST = 400

/** Refuses bodies that are nested so deeply that walking through them would overflow the stack. */
export function limitBodyDepth(app: FastifyInstance): void {
  app.addHook('preValidation', async ({ body }) => {
    if (isDeeper(body, MOST)) fail('api/too-deep', { most: MOST })
  })
}

function isDeeper(value: unknown, most: number): boolean {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true
    level = level.flatMap((one) => (isPlain(one) ? Object.values(one) : []))
  }
  return false
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
}
