import type { Job, JobProgress, JobStatus } from '../api/jobs'

/** From 0 to 100; a job that tells nothing yet is at its beginning. */
export function percentOf(progress: JobProgress | undefined): number {
  if (progress === undefined || progress.of <= 0) return 0
  return Math.max(0, Math.min(100, (100 * progress.done) / progress.of))
}

/** How far all that runs is, taken together. */
export function meanPercent(jobs: readonly Job[]): number {
  if (jobs.length === 0) return 0
  return jobs.reduce((sum, { progress }) => sum + percentOf(progress), 0) / jobs.length
}

export const STATUSES: Readonly<
  Record<JobStatus, { readonly label: string; readonly tone?: 'good' | 'bad' }>
> = {
  running: { label: 'running' },
  done: { label: 'done', tone: 'good' },
  failed: { label: 'failed', tone: 'bad' },
  cancelled: { label: 'cancelled' },
  interrupted: { label: 'interrupted', tone: 'bad' },
}

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

/** `0.4 s`, `12 s`, `3 min 20 s`, `2 h 5 min` */
export function formatSpan(ms: number): string {
  if (ms < 10 * SECOND_MS) return `${(Math.max(0, ms) / SECOND_MS).toFixed(1)} s`
  if (ms < MINUTE_MS) return `${Math.floor(ms / SECOND_MS)} s`
  if (ms < HOUR_MS) return `${Math.floor(ms / MINUTE_MS)} min ${Math.floor((ms % MINUTE_MS) / SECOND_MS)} s`
  return `${Math.floor(ms / HOUR_MS)} h ${Math.floor((ms % HOUR_MS) / MINUTE_MS)} min`
}
