import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getJson } from './client'
import type { Operations, Schemas } from './wire'

/** Where data comes from, how much, and how fresh it is. */
export type DataSources = Schemas['DataSources']
/** The records of one event or trait: how many, what they hold, how good. */
export type NameDetails = Schemas['NameDetails']
export type ValueFacts = NameDetails['values'][number]
export type TypeFacts = ValueFacts['types'][number]
/** An event, or a trait. */
export type Owner = NameDetails['of']
/** Identities that went from one profile to another at once. */
export type MergeChange = Schemas['MergeChange']

const KEY = 'data'

export function useDataSources() {
  return useQuery({
    queryKey: [KEY, 'sources'],
    queryFn: ({ signal }) => getJson<DataSources>('/data/sources', signal),
  })
}

export function useNameDetails(of: Owner, name: string) {
  return useQuery({
    queryKey: [KEY, 'details', of, name],
    queryFn: ({ signal }) =>
      getJson<NameDetails>(`/data/details?${new URLSearchParams({ of, name })}`, signal),
  })
}

/** What was joined and separated lately, of all profiles, a page at a time. */
export function useMerges(after: string | undefined, limit: number) {
  const query = new URLSearchParams({ limit: String(limit), ...(after === undefined ? {} : { after }) })
  return useQuery({
    queryKey: [KEY, 'merges', limit, after],
    queryFn: ({ signal }) => getJson<Operations['listMerges']['answer']>(`/data/merges?${query}`, signal),
    placeholderData: keepPreviousData,
  })
}
