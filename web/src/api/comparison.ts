import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getJson } from './client'
import type { Schemas } from './wire'

/** Segments beside each other. */
export type Comparison = Schemas['Comparison']
export type Pair = Comparison['pairs'][number]

export function useComparison(ids: readonly string[], days: number) {
  const query = new URLSearchParams({ ids: ids.join(','), days: String(days) })
  return useQuery({
    queryKey: ['segments', 'comparison', ids, days],
    queryFn: ({ signal }) => getJson<Comparison>(`/comparison?${query}`, signal),
    enabled: ids.length >= 2,
    placeholderData: keepPreviousData,
  })
}
