import type { Job, JobProgress, JobStatus } from '../api/jobs'
import { texts } from '../i18n'

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

const t = texts('jobs')

export const STATUSES: Readonly<
  Record<JobStatus, { readonly label: string; readonly tone?: 'good' | 'bad' }>
> = {
  running: { label: t('states.running') },
  done: { label: t('states.done'), tone: 'good' },
  failed: { label: t('states.failed'), tone: 'bad' },
  cancelled: { label: t('states.cancelled') },
  interrupted: { label: t('states.interrupted'), tone: 'bad' },
}
