import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { getJson } from './client'
import { refreshAll } from './live-data'
import { useStatus } from './status'
import type { Operations, Schemas } from './wire'

/** A segment, or one part of a segmentation. `size`, `share` and `asOf` are absent until it is evaluated. */
export type SegmentRow = Schemas['Segment']
export type SizeAt = SegmentRow['sizes'][number]
export type SegmentDetail = Schemas['SegmentDetail']
/** Who came and went at one evaluation, for one cause. */
export type Movement = Schemas['Movement']
export type Cause = Movement['cause']
/** One entry or exit of a profile. */
export type MembershipChange = Schemas['MembershipChange']
export type Identity = Schemas['Identity']
/** Why a profile is in a segment or not. */
export type Explanation = Schemas['Explanation']
export type ExplainedPart = Schemas['ExplainedPart']
export type Evidence = NonNullable<ExplainedPart['evidence']>[number]
export type ComparedWith = NonNullable<ExplainedPart['comparedWith']>

/** Where a page begins, and how many lie before it. */
export interface CursorPlace {
  readonly after: string | undefined
  readonly index: number
}

/** Where a segment's data lies; a part's id holds a slash. */
export function segmentAddress(id: string, rest = ''): string {
  return `/segments/${encodeURIComponent(id)}${rest}`
}

/** Asks again for everything about segments and who is in them once an evaluation was committed or background work is over. */
export function useFreshSegments(): void {
  const client = useQueryClient()
  const { data: status } = useStatus()
  const state = status && `${status.lastEvaluation?.finishedAt} ${status.job === null}`
  const seen = useRef(state)
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== state) {
      refreshAll(client)
    }
    seen.current = state
  }, [client, state])
}

/** All segments and parts. */
export function useSegments() {
  return useQuery({
    queryKey: ['segments'],
    queryFn: ({ signal }) => getJson<Operations['listSegments']['answer']>('/segments', signal),
    select: ({ segments }) => segments,
  })
}

export function useSegment(id: string) {
  return useQuery({
    queryKey: ['segments', id],
    queryFn: ({ signal }) => getJson<SegmentDetail>(segmentAddress(id), signal),
  })
}

/** Why the profile of an identity is in a segment or not; nothing is asked without one. */
export function useExplanation(id: string, identity: string) {
  const query = new URLSearchParams({ identity })
  return useQuery({
    queryKey: ['segments', id, 'explain', identity],
    queryFn: ({ signal }) => getJson<Explanation>(segmentAddress(id, `/explain?${query}`), signal),
    enabled: identity !== '',
  })
}
