import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from './client'
import type { Operations } from './wire'

export type Key = Operations['listKeys']['answer']['keys'][number]
/** A key with its secret, which the server tells once. */
export type NewKey = Operations['createKey']['answer']
type KeyCreation = Operations['createKey']['body']
type PermissionMeaning = Operations['listPermissions']['answer']['permissions'][number]
export type Permission = PermissionMeaning['name']

const KEY = ['keys']

export function useKeys() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => getJson<{ keys: readonly Key[] }>('/keys', signal),
    select: ({ keys }) => keys,
  })
}

/** What can be allowed, for the scopes of a key. */
export function usePermissions() {
  return useQuery({
    queryKey: ['permissions'],
    queryFn: ({ signal }) => getJson<{ permissions: readonly PermissionMeaning[] }>('/permissions', signal),
    select: ({ permissions }) => permissions,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useCreateKey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (creation: KeyCreation) => sendJson<NewKey>('POST', '/keys', creation),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

export function useRevokeKey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => sendJson<Key>('DELETE', `/keys/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
