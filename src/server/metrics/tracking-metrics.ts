import type { Tracking } from '../../tracking/index.ts'
import type { Metrics } from './metrics.ts'

/** How tracking is doing. */
export function addTrackingMetrics(metrics: Metrics, tracking: Tracking): void {
  const counts = {
    received: 'Messages that were acknowledged, with those that the process before had left.',
    followed: 'Messages that live evaluation has taken.',
    stored: 'Messages that are in the stores.',
    rejected: 'Messages that were rejected, with the reason in the stores.',
    repaired: 'Times that something was left out or replaced in a message that was taken.',
  } as const
  for (const [name, help] of Object.entries(counts)) {
    const read = () => tracking.state.counts[name as keyof typeof counts]
    metrics.counter(`satsuma_tracking_${name}_total`, help, read)
  }
  metrics.counter(
    'satsuma_tracking_slowed_down_total',
    'Requests that were answered with 429 since too much waited.',
    () => tracking.state.counts.slowedDown,
  )
  metrics.gauge(
    'satsuma_tracking_waiting_messages',
    'Messages that are acknowledged and not yet in the stores.',
    () => tracking.state.waiting,
  )
  metrics.gauge(
    'satsuma_tracking_waiting_bytes',
    'What these are in the journal and in memory.',
    () => tracking.state.waitingBytes,
  )
  metrics.gauge(
    'satsuma_tracking_store_lag_seconds',
    'For how long the oldest message has waited that is not yet in the stores.',
    () => tracking.state.lagMs / 1_000,
  )
  metrics.gauge(
    'satsuma_tracking_follow_lag_seconds',
    'For how long the oldest message has waited that live evaluation has not yet taken.',
    () => tracking.state.followLagMs / 1_000,
  )
}
