import { useInfiniteQuery } from '@tanstack/react-query'
import { getJson } from './client'
import type { SegmentRow } from './segments'
import type { Operations, Schemas } from './wire'

/** A definition as it was from an instant on. */
export type DefinitionVersion = Schemas['DefinitionVersion']

const PAGE = 20

/** Where the versions of a segment's definition lie; a part has those of its segmentation. */
export function versionsAddress({ kind, name, segmentation }: SegmentRow): string {
  const definition = kind === 'part' ? ['segmentation', segmentation ?? name] : ['segment', name]
  return `/definitions/${definition.map(encodeURIComponent).join('/')}/versions`
}

/** The versions of a segment's definition, the newest first. */
export function useVersions(segment: SegmentRow) {
  const address = versionsAddress(segment)
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
