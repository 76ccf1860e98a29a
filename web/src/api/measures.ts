import { useQuery } from '@tanstack/react-query'
import { getJson } from './client'
import type { Operations } from './wire'

export type SegmentMeasures = Operations['getSegmentMeasures']['answer']
export type SegmentMeasure = SegmentMeasures['segments'][number]

/** While newer ones are computed, nobody tells when they are there. */
const COMPUTING_MS = 2_000

/** What the members of segments are worth, and how likely they are to leave. */
export function useSegmentMeasures() {
  return useQuery({
    queryKey: ['segment-measures'],
    queryFn: ({ signal }) => getJson<SegmentMeasures>('/segment-measures', signal),
    refetchInterval: ({ state }) => (state.data?.measuring ? COMPUTING_MS : false),
  })
}

/** What a member is worth on average; undefined where nobody is in it. */
export function valueEach({
  value,
  size,
}: {
  readonly value?: number | undefined
  readonly size?: number | undefined
}): number | undefined {
  return value === undefined || !size ? undefined : value / size
}
