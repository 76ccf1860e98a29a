import { STATES, type Webhooks } from '../../webhooks/index.ts'
import type { Metrics } from './metrics.ts'

/** How telling receivers elsewhere is doing. */
export function addWebhookMetrics(metrics: Metrics, webhooks: Webhooks): void {
  metrics.gauges('satsuma_webhooks', 'Webhooks, by state.', 'state', () =>
    STATES.map((state) => [state, webhooks.measures.filter((webhook) => webhook.state === state).length]),
  )
  metrics.gauge(
    'satsuma_webhook_waiting_places',
    'Places of the log of changes that the webhook that is furthest behind has before it.',
    () => Math.max(0, ...webhooks.measures.map(({ waiting }) => waiting)),
  )
  metrics.gauge('satsuma_webhook_sending', 'Messages that are on their way.', () => webhooks.sending)
}
