import type { FastifyReply } from 'fastify'

/** Aborts when whoever asked goes before they have the answer. */
export function untilGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort())
  return gone.signal
}
