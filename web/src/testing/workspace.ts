import type { Status } from '../api/status'

/** A workspace in which all is well; its times are those of `timeZone`. */
export const STATUS: Status = {
  version: '1.2.3',
  timeZone: 'UTC',
  currency: 'EUR',
  profiles: 1_000,
  events: 20_000,
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

/** For `known`: whoever asks how the workspace is knows it. */
export const knownStatus = (change: Partial<Status> = {}) => [['status'], { ...STATUS, ...change }] as const
