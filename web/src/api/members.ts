import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson } from './client'
import { segmentAddress } from './segments'
import type { Operations } from './wire'

type Answer = Operations['listMembers']['answer']
export type Member = Answer['members'][number]

/** A page of members, with the search that found them: while another goes on, it is that of the one before. */
export interface MembersPage extends Answer {
  readonly search: string
}

/** Which members, in which order, and what is told of each. */
export interface MembersAsked {
  readonly search: string
  readonly traits: readonly string[]
  /** The trait to sort by; by their number without one. */
  readonly sort: string | undefined
  readonly descending: boolean
}

export const MEMBERS_A_PAGE = 100
/** Whoever scrolls through a million rows keeps those about the place. */
const KEPT_MS = 60_000

function keyOf(id: string, asked: MembersAsked, page: number) {
  return ['segments', id, 'members', asked, page] as const
}

/** The first page of members; while others are asked for, that of those before. */
export function useFirstMembers(id: string, asked: MembersAsked) {
  return useQuery({
    queryKey: keyOf(id, asked, 0),
    queryFn: ({ signal }) => readPage(id, asked, { skip: 0 }, signal),
    placeholderData: keepPreviousData,
  })
}

/** Some pages of members by their numbers, as far as they are there. */
export function useMemberPages(
  id: string,
  asked: MembersAsked,
  pages: readonly number[],
): ReadonlyMap<number, MembersPage> {
  const client = useQueryClient()
  return useQueries({
    queries: pages.map((page) => ({
      queryKey: keyOf(id, asked, page),
      queryFn: ({ signal }: { signal: AbortSignal }) => {
        // What comes after a page that is known goes on where that ended, whoever came or left meanwhile.
        const before = client.getQueryData<MembersPage>(keyOf(id, asked, page - 1))
        const place = before?.next ? { after: before.next } : { skip: page * MEMBERS_A_PAGE }
        return readPage(id, asked, place, signal)
      },
      gcTime: KEPT_MS,
    })),
    combine: (results) =>
      new Map(results.flatMap(({ data }, index) => (data ? [[pages[index]!, data] as const] : []))),
  })
}

type Place = { readonly skip: number } | { readonly after: string }

async function readPage(
  id: string,
  { search, traits, sort, descending }: MembersAsked,
  place: Place,
  signal: AbortSignal,
): Promise<MembersPage> {
  const query = new URLSearchParams({
    limit: String(MEMBERS_A_PAGE),
    ...('after' in place ? place : place.skip > 0 && { skip: String(place.skip) }),
    ...(search === '' ? {} : { search }),
    ...(traits.length === 0 ? {} : { traits: traits.join(',') }),
    ...(sort === undefined ? {} : { sort }),
    ...(sort !== undefined && descending && { order: 'descending' }),
  })
  return { ...(await getJson<Answer>(segmentAddress(id, `/members?${query}`), signal)), search }
}
