import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getJson } from './client'
import type { Identity } from './segments'

/** What was wrong with a call: it was rejected, or taken after a repair. */
export interface Issue {
  readonly kind: 'rejected' | 'repaired'
  readonly code: string
  /** Where in the call. */
  readonly path: readonly string[]
  readonly detail: string
  readonly call: string
  readonly messageId: string
  /** The call as it came, cut where it is long. */
  readonly body: string
}

/** A call that was taken. */
export interface Message {
  readonly call: string
  readonly messageId: string
  readonly identities: readonly Identity[]
  readonly at: number
  readonly event?: { readonly name: string; readonly properties: object }
  readonly traits?: object
}

/** The calls of one request. */
export interface Reception {
  readonly receivedAt: number
  readonly messages: readonly Message[]
  readonly issues: readonly Issue[]
}

/** How tracking is doing. */
export interface TrackingState {
  /** Calls that are safe and not yet in the stores, and for how long the oldest has waited. */
  readonly waiting: number
  readonly lagMs: number
  readonly trouble?: string | null
}

export interface IssueCount {
  readonly kind: Issue['kind']
  readonly code: string
  readonly count: number
  readonly latestAt: number
}

export interface StoredIssue extends Issue {
  readonly receivedAt: number
  readonly digest: string
}

/** Where calls are told of as they come in, as server-sent events. */
export const LIVE_ADDRESS = '/api/v1/tracking/live'

const OFTEN_MS = 2_000
const PAGE = 10

export function useTrackingState() {
  return useQuery({
    queryKey: ['tracking', 'state'],
    queryFn: ({ signal }) => getJson<TrackingState>('/tracking/state', signal),
    refetchInterval: OFTEN_MS,
  })
}

/** How often each thing was wrong lately. */
export function useIssueCounts() {
  return useQuery({
    queryKey: ['tracking', 'counts'],
    queryFn: ({ signal }) => getJson<{ counts: readonly IssueCount[] }>('/tracking/issues/counts', signal),
    refetchInterval: 5 * OFTEN_MS,
    select: ({ counts }) => counts,
  })
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
      return getJson<{ issues: readonly StoredIssue[]; next: string | null }>(
        `/tracking/issues?${query}`,
        signal,
      )
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ issues }) => issues),
  })
}
