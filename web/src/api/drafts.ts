import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { sendJson } from './client'
import type { Operations, Schemas } from './wire'

/** How many, and between which numbers with 95 % confidence; all equal where it is exact. */
export type Estimate = Schemas['Estimate']
export type DraftCount = Schemas['DraftCount']
export type DraftOverlap = Schemas['DraftOverlap']
export type DraftHistory = Schemas['DraftHistory']
export type DraftWords = Schemas['DraftWords']
type Precision = DraftCount['precision']

/** What a draft was asked about: the JSON of its definition, so that equal ones are asked about once. */
type Asked = string

const KEPT_MS = 60_000

function usePost<Answer>(
  address: string,
  asked: Asked,
  { enabled, more = {} }: { readonly enabled: boolean; readonly more?: object },
) {
  return useQuery({
    queryKey: ['drafts', address, more, asked],
    queryFn: ({ signal }) =>
      sendJson<Answer>('POST', address, { definition: JSON.parse(asked) as object, ...more }, signal),
    enabled,
    staleTime: KEPT_MS,
    gcTime: KEPT_MS,
    // What is shown stays until the next is there.
    placeholderData: keepPreviousData,
  })
}

/** A definition in words, or what is wrong with it. */
export function useDraftWords(asked: Asked) {
  return usePost<Operations['describeDefinition']['answer']>('/definitions/describe', asked, {
    enabled: true,
  })
}

/** Who a draft takes in, from a sample or everybody; compared with what is saved under its name, or with another definition. */
export function useDraftCount(asked: Asked, precision: Precision, enabled: boolean, against?: object) {
  return usePost<DraftCount>('/drafts/count', asked, {
    enabled,
    more: against === undefined ? { precision } : { precision, against },
  })
}

export function useDraftOverlap(asked: Asked, enabled: boolean) {
  return usePost<DraftOverlap>('/drafts/overlap', asked, { enabled })
}

/** The size over the last year as if it had existed. */
export function useDraftHistory(asked: Asked, enabled: boolean) {
  return usePost<DraftHistory>('/drafts/history', asked, { enabled })
}
