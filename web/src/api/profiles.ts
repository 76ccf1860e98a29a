import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from './client'
import type { Cause, Identity } from './segments'

/** An identity that was searched for, and whose it is. */
export interface FoundProfile extends Identity {
  readonly profileId: number
}

/** Everything known of one profile at present. */
export interface Profile {
  readonly profileId: number
  readonly identities: readonly Identity[]
  readonly firstAt: number
  readonly traits: Readonly<Record<string, { readonly value: unknown; readonly since: number }>>
  readonly events: Readonly<
    Record<string, { readonly count: number; readonly firstAt: number; readonly lastAt: number }>
  >
  /** Segments and parts that the last evaluation found it in. */
  readonly segments: readonly string[]
  readonly changes: readonly {
    readonly segment: string
    readonly at: number
    readonly entered: boolean
    readonly cause: Cause
  }[]
}

export interface TimelineEvent {
  readonly id: string
  readonly event: string
  readonly at: number
  readonly receivedAt: number
  readonly properties: unknown
}

/** One change of a trait; `value` is absent where it was removed. */
export interface TraitChange {
  readonly id: string
  readonly trait: string
  readonly at: number
  readonly receivedAt: number
  readonly value?: unknown
}

/** A call that named two identities together. */
export interface Connection {
  readonly from: Identity
  readonly to: Identity
  readonly at: number
  /** The call, such as `identify`, or `manual`. */
  readonly call: string
  readonly messageId: string
}

/** Identities that went from one profile to another at once. */
export interface ProfileChange {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly identities: readonly Identity[]
  readonly cause: 'link' | 'separation' | 'rejoin' | 'rules' | string
  readonly by?: string
  readonly messageId?: string
  readonly call?: string
}

/** Two identities that somebody separated. */
export interface Separation {
  readonly a: Identity & { readonly profile: number }
  readonly b: Identity & { readonly profile: number }
  readonly at: number
  readonly by: string
  readonly reason: string
}

/** How the identities of a profile came to be one, and what was not joined. */
export interface Connections {
  readonly joined: readonly Connection[]
  readonly refused: readonly (Connection & { readonly reason: string })[]
  readonly separations: readonly Separation[]
  readonly history: readonly ProfileChange[]
}

const KEY = 'profiles'

/** Where a profile's data lies, by an identity of it as somebody writes it. */
export function profileAddress(identity: string, rest = ''): string {
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

/** Identities that begin with a text or contain it. */
export function useProfileSearch(text: string) {
  return usePages<'profiles', FoundProfile>('profiles', {
    key: [KEY, 'search', text],
    address: '/profiles',
    query: { search: text, limit: '25' },
    enabled: text !== '',
  })
}

/** The profile of an identity. */
export function useProfile(identity: string) {
  return useQuery({
    queryKey: [KEY, identity],
    queryFn: ({ signal }) => getJson<Profile>(profileAddress(identity), signal),
  })
}

/** Its events of a name, or all, the latest first. */
export function useTimeline(identity: string, event: string) {
  return usePages<'events', TimelineEvent>('events', {
    key: [KEY, identity, 'events', event],
    address: profileAddress(identity, '/events'),
    query: { limit: '25', ...(event === '' ? {} : { event }) },
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
export interface Correction {
  readonly a: Identity
  readonly b: Identity
  readonly reason?: string
}

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
