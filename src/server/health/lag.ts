import type { Services } from '../services.ts'

/** How far memberships are behind what has come in and the time that has passed, in ms. */
export function lagOf({ tracking, live }: Pick<Services, 'tracking' | 'live'>): number {
  return Math.max(tracking.state.followLagMs, live.measures.overdueMs)
}
