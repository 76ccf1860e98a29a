import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from './client'
import type { Operations, Schemas } from './wire'

/** An identity that was searched for, and whose it is. */
export type FoundProfile = Schemas['FoundProfile']
/** A profile of those that came in last. */
export type NewestProfile = Schemas['NewestProfile']
/** Everything known of one profile at present. */
export type Profile = Schemas['Profile']
export type TimelineEvent = Schemas['TimelineEvent']
export type TraitChange = Schemas['TraitChange']
/** A call that named two identities together. */
export type Connection = Schemas['Connection']
/** How the identities of a profile came to be one, and what was not joined. */
export type Connections = Schemas['Connections']
/** Identities that went from one profile to another at once. */
export type ProfileChange = Connections['history'][number]
/** Two identities that somebody separated. */
export type Separation = Connections['separations'][number]

const KEY = 'profiles'

/** Where a profile's data lies, by an identity of it as somebody writes it. */
function profileAddress(identity: string, rest = ''): string {
  return `/profiles/${encodeURIComponent(identity)}${rest}`
}

/** A page of a list whose place is a cursor. */
type Page<Name extends string, Item> = Readonly<Record<Name, readonly Item[]>> & {
  readonly next: string | null
}

interface Listed {
  readonly key: readonly unknown[]
  readonly address: string
  readonly query?: Readonly<Record<string, string>>
  readonly enabled?: boolean
}

/** A list that is read page by page; what it holds so far, in order. */
function usePages<Name extends string, Item>(
  name: Name,
  { key, address, query = {}, enabled = true }: Listed,
) {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam, signal }) => {
      const params = new URLSearchParams({ ...query, ...(pageParam === null ? {} : { after: pageParam }) })
      return getJson<Page<Name, Item>>(`${address}?${params}`, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap((page) => page[name] as readonly Item[]),
    enabled,
  })
}

/** More have a name in common than anybody reads. */
const NAMED = 25

/** Identities that begin with a text or contain it. */
export function useProfileSearch(text: string) {
  return usePages<'profiles', FoundProfile>('profiles', {
    key: [KEY, 'search', text],
    address: '/profiles',
    query: { search: text, limit: '25' },
    enabled: text !== '',
  })
}

/** Profiles whose name or e-mail address contains a text. */
export function useNamedProfiles(text: string) {
  return useQuery({
    queryKey: [KEY, 'named', text],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ search: text, limit: String(NAMED) })
      return getJson<Operations['findNamedProfiles']['answer']>(`/named-profiles?${query}`, signal)
    },
    select: ({ profiles }) => profiles,
  })
}

/** The profiles that came in last. */
export function useNewestProfiles() {
  return useQuery({
    queryKey: [KEY, 'newest'],
    queryFn: ({ signal }) =>
      getJson<Operations['listNewestProfiles']['answer']>('/newest-profiles?limit=25', signal),
    select: ({ profiles }) => profiles,
  })
}

/** The profile of an identity. */
export function useProfile(identity: string) {
  return useQuery({
    queryKey: [KEY, identity],
    queryFn: ({ signal }) => getJson<Profile>(profileAddress(identity), signal),
  })
}

/** Days that a list begins and ends with: `2026-03-01`; the first belongs to it, the last too. */
export interface Days {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** What the server is asked for, which takes an end that is not part of it. */
function periodOf({ from, to }: Days): Record<string, string> {
  return { ...(from && { from }), ...(to && { to: dayAfter(to) }) }
}

/** The day after one, as it is written. */
export function dayAfter(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) ? day : new Date(at + 86_400_000).toISOString().slice(0, 10)
}

/** Its events of a name, or all, the latest first. */
export function useTimeline(identity: string, event: string, days: Days = {}, enabled = true) {
  return usePages<'events', TimelineEvent>('events', {
    key: [KEY, identity, 'events', event, days],
    address: profileAddress(identity, '/events'),
    query: { limit: '25', ...(event === '' ? {} : { event }), ...periodOf(days) },
    enabled,
  })
}

/** The changes of all its traits, the latest first. */
export function useAllTraitChanges(identity: string, days: Days, enabled: boolean) {
  return usePages<'changes', TraitChange>('changes', {
    key: [KEY, identity, 'traits', null, days],
    address: profileAddress(identity, '/trait-changes'),
    query: { limit: '25', ...periodOf(days) },
    enabled,
  })
}

/** The segments that it entered and left. */
export function useMemberships(identity: string) {
  return useQuery({
    queryKey: [KEY, identity, 'memberships'],
    queryFn: ({ signal }) =>
      getJson<Schemas['ProfileMemberships']>(profileAddress(identity, '/memberships'), signal),
  })
}

/** What a model says of a profile. */
export type ModelScores = Schemas['ModelScores']
export type ProfileScore = ModelScores['outputs'][number]
/** Something that moves a score. */
export type Reason = Schemas['ScoreReasons']['reasons'][number]

/** What every model says of it. */
export function useScores(identity: string) {
  return useQuery({
    queryKey: [KEY, identity, 'scores'],
    queryFn: ({ signal }) =>
      getJson<Operations['listScores']['answer']>(profileAddress(identity, '/scores'), signal),
    select: ({ scores }) => scores,
  })
}

/** Why a model says so; computed when it is asked for. */
export function useScoreReasons(identity: string, model: string, enabled: boolean) {
  return useQuery({
    queryKey: [KEY, identity, 'scores', model],
    queryFn: ({ signal }) =>
      getJson<Schemas['ScoreReasons']>(
        profileAddress(identity, `/scores/${encodeURIComponent(model)}/reasons`),
        signal,
      ),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The changes of one of its traits, the latest first. */
export function useTraitChanges(identity: string, trait: string, enabled: boolean) {
  return usePages<'changes', TraitChange>('changes', {
    key: [KEY, identity, 'traits', trait],
    address: profileAddress(identity, '/trait-changes'),
    query: { limit: '25', trait },
    enabled,
  })
}

export function useConnections(identity: string) {
  return useQuery({
    queryKey: [KEY, identity, 'connections'],
    queryFn: ({ signal }) => getJson<Connections>(profileAddress(identity, '/connections'), signal),
  })
}

/** Two identities that somebody takes apart, or lets be one again. */
export type Correction = Operations['unmergeProfiles']['body']

/** Changes which identities are one profile; everything about profiles and segments is asked for again. */
export function useCorrection(address: '/profiles/unmerge' | '/profiles/rejoin') {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (correction: Correction) => sendJson<void>('POST', address, correction),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: [KEY] }),
        client.invalidateQueries({ queryKey: ['segments'] }),
      ]),
  })
}
