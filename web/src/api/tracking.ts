import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getJson, spokenHere } from './client'
import type { StreamPlan } from './stream'
import type { Operations, Schemas } from './wire'

/** What was wrong with a call: it was rejected, or taken after a repair. */
export type Issue = Schemas['TrackingIssue']
export type StoredIssue = Schemas['StoredTrackingIssue']
export type IssueCount = Schemas['IssueCount']
/** The calls of one request. */
export type Reception = Schemas['Reception']
/** A call that was taken. */
export type Message = Reception['messages'][number]

/** Calls as they come in; those of the last 50 requests first. */
export const CALLS: StreamPlan = {
  address: spokenHere('/api/v1/tracking/live'),
  types: ['reception', 'missed'],
  retold: 50,
}

const OFTEN_MS = 2_000
const SOON_MS = 500
const STORED_WITHIN_MS = 60_000
const PAGE = 10

export function useTrackingState() {
  return useQuery({
    queryKey: ['tracking', 'state'],
    queryFn: ({ signal }) => getJson<Schemas['TrackingState']>('/tracking/state', signal),
    refetchInterval: OFTEN_MS,
  })
}

/** How often each thing was wrong lately; asked soon while a call that was seen since may not be among them. */
export function useIssueCounts(newest: number | undefined) {
  return useQuery({
    queryKey: ['tracking', 'counts'],
    queryFn: ({ signal }) => getJson<Operations['countIssues']['answer']>('/tracking/issues/counts', signal),
    refetchInterval: ({ state }) => (lacks(state.data, newest) ? SOON_MS : 5 * OFTEN_MS),
    select: ({ counts }) => counts,
  })
}

/** Whether counts are of before an instant that is not long ago: what is wrong is stored a second after it is told. */
function lacks(known: Operations['countIssues']['answer'] | undefined, newest: number | undefined): boolean {
  if (newest === undefined || newest < Date.now() - STORED_WITHIN_MS) return false
  return known?.counts.every(({ latestAt }) => latestAt < newest) ?? false
}

/** Calls that one thing was wrong with, the latest first. */
export function useIssues(code: string) {
  return useInfiniteQuery({
    queryKey: ['tracking', 'issues', code],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        code,
        limit: String(PAGE),
        ...(pageParam === null ? {} : { after: pageParam }),
      })
      return getJson<Operations['listIssues']['answer']>(`/tracking/issues?${query}`, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ issues }) => issues),
  })
}
