import type { FastifyReply } from 'fastify'
import { problem, SatsumaError } from '../../../errors/index.ts'

/** Aborts when whoever asked goes before they have the answer. */
export function untilGone(reply: Pick<FastifyReply, 'raw'>): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => gone.abort(new SatsumaError([problem('drafts/given-up', {})])))
  return gone.signal
}
