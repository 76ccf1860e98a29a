import type { FastifyRequest } from 'fastify'
import { fail } from '../errors/index.ts'
import { pageSegmentsOf, principalOf } from './access/protect.ts'
import type { EventStream } from './event-stream.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly openStreams: OpenStreams
  }
}

/** Pages need one or two each; what happens is written down for every stream anew. */
const MOST = 30
/** A page key is that of all visitors of a site; each of their streams is told little. */
const MOST_VISITORS = 5_000

/** Streams of events that are open, by who reads them. */
export class OpenStreams {
  readonly #counts = new Map<string, number>()
  readonly #open = new Set<EventStream>()

  get size(): number {
    return this.#open.size
  }

  /** Ends all of them; their readers come again when there is somebody to answer. */
  finish(): void {
    for (const stream of this.#open) stream.finish()
  }

  /** Counts a stream until it is closed. Throws `api/too-many-streams`, and then closes it. */
  add(request: FastifyRequest, stream: EventStream): void {
    const principal = principalOf(request)
    const { id } = principal
    const most = pageSegmentsOf(principal) ? MOST_VISITORS : MOST
    const count = this.#counts.get(id) ?? 0
    if (count >= most) {
      stream.destroy()
      fail('api/too-many-streams', { most })
    }
    this.#counts.set(id, count + 1)
    this.#open.add(stream)
    stream.once('close', () => this.#remove(id, stream))
  }

  #remove(id: string, stream: EventStream): void {
    this.#open.delete(stream)
    const count = this.#counts.get(id)! - 1
    if (count === 0) this.#counts.delete(id)
    else this.#counts.set(id, count)
  }
}
