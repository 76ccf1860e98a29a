import { useInfiniteQuery } from '@tanstack/react-query'
import { getJson } from './client'
import { definitionAddress } from './definition-status'
import type { SegmentRow } from './segments'
import type { Operations, Schemas } from './wire'

/** A definition as it was from an instant on. */
export type DefinitionVersion = Schemas['DefinitionVersion']

const PAGE = 20

/** The versions of a segment's definition, the newest first. */
export function useVersions(segment: SegmentRow) {
  const address = `${definitionAddress(segment)}/versions`
  return useInfiniteQuery({
    queryKey: ['segments', segment.id, 'versions'],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        limit: String(PAGE),
        ...(pageParam === null ? {} : { after: pageParam }),
      })
      return getJson<Operations['listVersions']['answer']>(`${address}?${query}`, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ versions }) => versions),
  })
}
