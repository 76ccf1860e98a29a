import { useQuery } from '@tanstack/react-query'
import { getJson } from './client'

/** Work that goes on in the background. */
export interface Job {
  readonly title: string
  readonly done: number
  readonly of: number
}

export interface Status {
  readonly version: string
  readonly timeZone: string
  readonly profiles: number
  readonly events: number
  readonly lastEvaluation: { readonly asOf: number; readonly finishedAt: number } | null
  readonly job: Job | null
}

const IDLE_MS = 30_000
const BUSY_MS = 2_000

/** How the workspace is; asked more often while it works on something. */
export function useStatus() {
  return useQuery({
    queryKey: ['status'],
    queryFn: ({ signal }) => getJson<Status>('/status', signal),
    refetchInterval: ({ state }) => (state.data?.job ? BUSY_MS : IDLE_MS),
  })
}

/** The workspace's time zone, in which every date is shown. */
export function useTimeZone(): string {
  return useStatus().data?.timeZone ?? 'UTC'
}
