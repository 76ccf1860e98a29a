import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { getJson } from './client'
import { useStatus } from './status'

export interface SizeAt {
  readonly at: number
  readonly size: number
}

/** A segment, or one part of a segmentation. `size`, `share` and `asOf` are absent until it is evaluated. */
export interface SegmentRow {
  readonly id: string
  readonly kind: 'segment' | 'part'
  readonly segmentation?: string
  readonly segmentationTitle?: string
  readonly name: string
  readonly title: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly sentence: string
  readonly version: number
  readonly size?: number
  readonly share?: number
  readonly asOf?: number
  /** Over the last year, oldest first. */
  readonly sizes: readonly SizeAt[]
}

export type Cause = 'data' | 'time' | 'definition' | 'identity'

/** Who came and went at one evaluation, for one cause. */
export interface Movement {
  readonly at: number
  readonly cause: Cause
  readonly entered: number
  readonly exited: number
}

export interface SegmentDetail extends SegmentRow {
  /** The definition as YAML. */
  readonly yaml: string
  readonly versions: readonly { readonly version: number; readonly createdAt: number }[]
  readonly movements: readonly Movement[]
}

export interface Identity {
  readonly namespace: string
  readonly value: string
}

export interface Member {
  readonly profileId: number
  readonly identities: readonly Identity[]
}

export interface MembersPage {
  readonly asOf: number
  readonly size: number
  readonly members: readonly Member[]
  /** Where the next page begins; null on the last. */
  readonly next: string | null
}

export interface Evidence {
  readonly name: string
  readonly at: number
  /** An event's properties, or a trait's value; absent where the trait was removed. */
  readonly value?: unknown
}

export interface ExplainedPart {
  readonly kind: 'all' | 'any' | 'not' | 'condition'
  readonly holds: boolean
  readonly sentence?: string
  readonly found?: string
  readonly evidence?: readonly Evidence[]
  readonly evidenceCount?: number
  readonly parts: readonly ExplainedPart[]
}

export interface Explanation {
  readonly segment: string
  readonly profileId: number
  readonly identities: readonly Identity[]
  readonly at: number
  readonly member: boolean
  readonly changesAt?: number
  readonly because: ExplainedPart
  readonly log: readonly { readonly at: number; readonly entered: boolean; readonly cause: Cause }[]
}

/** Where a page begins, and how many lie before it. */
export interface CursorPlace {
  readonly after: string | undefined
  readonly index: number
}

/** Where a segment's data lies; a part's id holds a slash. */
export function segmentAddress(id: string, rest = ''): string {
  return `/segments/${encodeURIComponent(id)}${rest}`
}

/** Asks again for everything about segments once an evaluation was committed or background work is over. */
export function useFreshSegments(): void {
  const client = useQueryClient()
  const { data: status } = useStatus()
  const state = status && `${status.lastEvaluation?.finishedAt} ${status.job === null}`
  const seen = useRef(state)
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== state) {
      void client.invalidateQueries({ queryKey: ['segments'] })
    }
    seen.current = state
  }, [client, state])
}

/** All segments and parts. */
export function useSegments() {
  return useQuery({
    queryKey: ['segments'],
    queryFn: ({ signal }) => getJson<{ segments: readonly SegmentRow[] }>('/segments', signal),
    select: ({ segments }) => segments,
  })
}

export function useSegment(id: string) {
  return useQuery({
    queryKey: ['segments', id],
    queryFn: ({ signal }) => getJson<SegmentDetail>(segmentAddress(id), signal),
  })
}

/** Which members: those with an identity that contains a text, or all. */
export interface MembersAsked extends CursorPlace {
  readonly search: string
  readonly limit: number
}

/** One page of members; while it loads, the page before it. `first` is the number of its first member. */
export function useMembersPage(id: string, { after, index, search, limit }: MembersAsked) {
  const query = new URLSearchParams({
    limit: String(limit),
    ...(after === undefined ? {} : { after }),
    ...(search === '' ? {} : { search }),
  })
  return useQuery({
    queryKey: ['segments', id, 'members', search, limit, index, after],
    queryFn: async ({ signal }) => {
      const page = await getJson<MembersPage>(segmentAddress(id, `/members?${query}`), signal)
      return { ...page, first: index * limit + 1 }
    },
    placeholderData: keepPreviousData,
  })
}

export function useExplanation(id: string, identity: string) {
  const query = new URLSearchParams({ identity })
  return useQuery({
    queryKey: ['segments', id, 'explain', identity],
    queryFn: ({ signal }) => getJson<Explanation>(segmentAddress(id, `/explain?${query}`), signal),
    enabled: identity !== '',
  })
}
