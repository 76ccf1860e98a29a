import type { Live } from '../../live/index.ts'
import type { Metrics } from './metrics.ts'

/** How live evaluation is doing. */
export function addLiveMetrics(metrics: Metrics, live: Live): void {
  metrics.gauge('satsuma_live_ready', '1 while every saved segment is kept true.', () =>
    live.state.isReady ? 1 : 0,
  )
  metrics.gauge(
    'satsuma_live_build_progress_ratio',
    'Of what is being made ready: how far that is, from 0 to 1; 1 where nothing is.',
    () => live.state.progress ?? 1,
  )
  metrics.counters('satsuma_live_changes_total', 'Entries and exits, by cause.', 'cause', () =>
    live.measures.changes.entries(),
  )
  metrics.counter(
    'satsuma_live_evaluations_total',
    'Groups of conditions that were evaluated, each for one profile.',
    () => live.measures.evaluations,
  )
  metrics.gauge(
    'satsuma_live_dirty_profiles',
    'Profiles that wait to be evaluated.',
    () => live.measures.dirty,
  )
  metrics.gauge(
    'satsuma_live_due',
    'Changes by time alone that may come within minutes.',
    () => live.measures.due,
  )
  metrics.gauge(
    'satsuma_live_time_lag_seconds',
    'How long after its instant the last that was due by time was evaluated.',
    () => live.measures.lateMs / 1_000,
  )
  metrics.gauge(
    'satsuma_live_overdue_seconds',
    'For how long the first that is due by time has waited.',
    () => live.measures.overdueMs / 1_000,
  )
  metrics.gauge(
    'satsuma_live_failing_conditions',
    'Conditions that threw when they were evaluated.',
    () => live.state.failures.size,
  )
  metrics.gauge(
    'satsuma_live_incomplete_profiles',
    'Profiles of which a record could not be taken.',
    () => live.state.leftOut.size,
  )
  metrics.gauge('satsuma_live_trouble', '1 while something keeps live evaluation from going on.', () =>
    live.state.trouble === undefined ? 0 : 1,
  )
}
