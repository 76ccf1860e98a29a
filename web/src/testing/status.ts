import type { Status } from '../api/status'

/** A workspace with data whose memberships keep up, in UTC. */
export const STATUS: Status = {
  version: '0.1.0',
  timeZone: 'UTC',
  currency: 'EUR',
  profiles: 40,
  events: 104,
  lastEvaluation: null,
  job: null,
  live: {
    isReady: true,
    progress: null,
    lagMs: 0,
    trouble: null,
    failingConditions: 0,
    incompleteProfiles: 0,
    failure: null,
  },
}

/** How a workspace is, known without asking. */
export function knownStatus(more: Partial<Status> = {}) {
  return [['status'], { ...STATUS, ...more }] as const
}
