import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { fail } from '../errors/index.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly shutdown: Shutdown
  }
  interface FastifyContextConfig {
    /** Answers while the server is stopping too. */
    whileStopping?: boolean
  }
}

/** What is being answered, and what is acknowledged, has so long from when the server is told to stop. */
export const DRAIN_MS = 10_000
/** How often it is looked whether everything is answered. */
const LOOK_EVERY_MS = 20

/** How far a server is with stopping. */
export class Shutdown {
  readonly #drainMs: number
  readonly #answering = new Set<ServerResponse>()
  #deadline: number | undefined

  constructor(drainMs: number) {
    this.#drainMs = drainMs
  }

  get isStopping(): boolean {
    return this.#deadline !== undefined
  }

  /** What is left of the time to drain, in ms. */
  get leftMs(): number {
    return Math.max(0, (this.#deadline ?? 0) - performance.now())
  }

  /** Counts an answer until it is sent; those of requests that come too late are not waited for. */
  track(response: ServerResponse): void {
    if (this.isStopping) return
    this.#answering.add(response)
    response.once('close', () => this.#answering.delete(response))
  }

  begin(): void {
    this.#deadline ??= performance.now() + this.#drainMs
    // Who goes on asking over this connection would ask a server that is gone.
    for (const response of this.#answering)
      if (!response.headersSent) response.setHeader('connection', 'close')
  }

  /** Resolves when everything is answered, or the time for that is over. */
  async answered(): Promise<void> {
    while (this.leftMs > 0 && [...this.#answering].some(isAwaited)) await pause(LOOK_EVERY_MS)
  }
}

/** An answer that is queued behind others on its connection does not hear of its end. */
function isAwaited({ req }: ServerResponse): boolean {
  return !req.socket.destroyed
}

/**
 * When the server is closed: refuse what still comes -> end streams of events -> finish what is being answered. Then
 * it stops listening, and what is left is cut off. Until then whoever asks hears that it is stopping.
 */
export function stopGracefully(app: FastifyInstance, drainMs = DRAIN_MS): void {
  const shutdown = new Shutdown(drainMs)
  app.decorate('shutdown', shutdown)
  app.server.prependListener('request', (_request, response) => shutdown.track(response))
  app.addHook('onRequest', async ({ routeOptions }, reply) => {
    if (!shutdown.isStopping || routeOptions.config?.whileStopping) return
    reply.header('retry-after', Math.ceil(drainMs / 1_000))
    fail('health/stopping', {})
  })
  app.addHook('preClose', async () => {
    shutdown.begin()
    app.openStreams.finish()
    await shutdown.answered()
  })
}
