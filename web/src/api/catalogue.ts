import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { getJson } from './client'
import type { Schemas } from './wire'

/** What the data holds: events with their properties, traits, and the types of their values. */
export type Catalogue = Schemas['Catalogue']
export type CatalogueEntry = Schemas['CatalogueEntry']

/** It is kept by the server and changes with imports; whoever writes a condition needs no newer one. */
const STALE_MS = 5 * 60_000

/** What the data holds. */
export function useCatalogue() {
  return useQuery({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => getJson<Catalogue>('/catalogue', signal),
    staleTime: STALE_MS,
  })
}

/** Where values are asked for: in a trait, or in a property of an event; `path` is empty for a trait itself. */
export interface ValuesPlace {
  readonly of: 'event' | 'trait'
  readonly name: string
  readonly path: string
}

/** The most frequent values at a place with their shares, and the range of its numbers. */
export type CatalogueValues = Schemas['CatalogueValues']

const MOST = 20

/** How the most frequent values at a place are asked for that contain the text searched for. */
export function catalogueValues(place: ValuesPlace | undefined, search: string) {
  return queryOptions({
    queryKey: ['catalogue', 'values', place, search],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({
        ...place,
        limit: String(MOST),
        ...(search === '' ? {} : { search }),
      })
      return getJson<CatalogueValues>(`/catalogue/values?${query}`, signal)
    },
    staleTime: STALE_MS,
  })
}

/** The most frequent values that contain the text searched for; nothing is asked where no place is given. */
export function useCatalogueValues(place: ValuesPlace | undefined, search: string) {
  return useQuery({
    ...catalogueValues(place, search),
    enabled: place !== undefined && place.name !== '',
    placeholderData: keepPreviousData,
  })
}
