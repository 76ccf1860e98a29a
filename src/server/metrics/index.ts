import type { FastifyInstance } from 'fastify'
import { Gauge, Registry } from 'prom-client'
import { PRODUCT_VERSION } from '../../workspace/product-version.ts'
import type { Services } from '../services.ts'
import { addLiveMetrics } from './live-metrics.ts'
import { Metrics } from './metrics.ts'
import { observeRequests } from './observe-requests.ts'
import { processMetrics } from './process-metrics.ts'
import { StoreParts } from './store-parts.ts'
import { addTrackingMetrics } from './tracking-metrics.ts'
import { addWebhookMetrics } from './webhook-metrics.ts'

/** Counts from here on: every route that is registered afterwards. */
export function openMetrics(app: FastifyInstance, services: Services): Registry {
  const { workspace, tracking, live, webhooks } = services
  const metrics = new Metrics()
  observeRequests(app, metrics.registry)
  addTrackingMetrics(metrics, tracking)
  addLiveMetrics(metrics, live)
  addWebhookMetrics(metrics, webhooks)
  metrics.gauge('satsuma_http_event_streams', 'Streams of events that are open.', () => app.openStreams.size)
  const parts = new StoreParts(workspace.analytical)
  const byTable = (what: 'parts' | 'rows' | 'bytes') => () =>
    parts.known.map((table) => [table.table, table[what]] as const)
  metrics.gauges(
    'satsuma_store_parts',
    'Parts that a table of the analytical store consists of; of many, merging does not keep up.',
    'table',
    byTable('parts'),
  )
  metrics.gauges('satsuma_store_rows', 'Rows of a table of the analytical store.', 'table', byTable('rows'))
  metrics.gauges('satsuma_store_bytes', 'What a table takes on the disk.', 'table', byTable('bytes'))
  new Gauge({
    name: 'satsuma_build_info',
    help: 'Always 1; the version is a label.',
    labelNames: ['version'],
    registers: [metrics.registry],
  }).set({ version: PRODUCT_VERSION }, 1)
  return Registry.merge([processMetrics(), metrics.registry])
}

/** For Prometheus and what reads its text format. */
export function addMetricsRoute(app: FastifyInstance, registry: Registry): void {
  const options = {
    config: { permission: 'metrics:read', whileStopping: true },
    schema: { hide: true },
  } as const
  app.get('/metrics', options, async (_request, reply) =>
    reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics()),
  )
}
