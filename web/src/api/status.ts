import { useQuery } from '@tanstack/react-query'
import { getJson } from './client'
import type { Schemas } from './wire'

export type Status = Schemas['Status']
/** How live evaluation is doing. */
export type LiveStatus = Status['live']

const IDLE_MS = 30_000
const BUSY_MS = 2_000
/** From here on memberships are behind for everybody to see. */
export const BEHIND_MS = 2_000

/** How the workspace is; asked more often while it works on something. */
export function useStatus() {
  return useQuery({
    queryKey: ['status'],
    queryFn: ({ signal }) => getJson<Status>('/status', signal),
    refetchInterval: ({ state }) => (state.data && isBusy(state.data) ? BUSY_MS : IDLE_MS),
  })
}

function isBusy({ job, live }: Status): boolean {
  return job !== null || !live.isReady || live.lagMs > BEHIND_MS || live.trouble !== null
}

/** The workspace's time zone, in which every date is shown. */
export function useTimeZone(): string {
  return useStatus().data?.timeZone ?? 'UTC'
}
