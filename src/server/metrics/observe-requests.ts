import type { FastifyInstance } from 'fastify'
import { Histogram, type Registry } from 'prom-client'

/** From a look-up in memory to an upload. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30]

/**
 * Notes how long requests took, by route and status. A route is named as it is registered (`/profiles/:identity`), so
 * labels are few and hold nothing of a customer. Streams of events, which last for hours, are left out.
 */
export function observeRequests(app: FastifyInstance, registry: Registry): void {
  const histogram = new Histogram({
    name: 'satsuma_http_request_duration_seconds',
    help: 'How long requests took, from their head to the end of the answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [registry],
  })
  app.addHook('onResponse', async ({ method, routeOptions: { url: route = 'unknown' } }, reply) => {
    if (`${reply.getHeader('content-type')}`.startsWith('text/event-stream')) return
    histogram.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1_000)
  })
}
