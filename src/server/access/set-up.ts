import type { FastifyRequest } from 'fastify'
import { sameSecret } from '../../access/index.ts'
import { fail } from '../../errors/index.ts'

/** A proxy in front says so; what comes through one is not from this machine, although it arrives on loopback. */
const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip']

/** Whether a request comes through a proxy that says so. */
export function isForwarded({ headers }: FastifyRequest): boolean {
  return FORWARDED.some((header) => headers[header] !== undefined)
}

/** Refuses to create the first administrator for somebody who neither is on this machine nor knows the token. */
export function requireSetUpToken(request: FastifyRequest, expected: string | undefined, given = ''): void {
  if (expected === undefined ? isForwarded(request) : !sameSecret(given, expected)) {
    fail('access/wrong-set-up-token', {})
  }
}
