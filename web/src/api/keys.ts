import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from './client'
import type { Role } from './session'

export interface Key {
  readonly id: string
  readonly kind: 'api' | 'write'
  readonly name: string
  /** How it begins. */
  readonly hint: string
  readonly scopes: readonly string[]
  readonly createdAt: number
  readonly expiresAt?: number
  readonly revokedAt?: number
  /** To the minute. */
  readonly lastUsedAt?: number
}

/** A key with its secret, which the server tells once. */
export interface NewKey extends Key {
  readonly secret: string
}

export type KeyCreation =
  | { readonly kind: 'write'; readonly name: string }
  | {
      readonly kind: 'api'
      readonly name: string
      readonly scopes: readonly string[]
      readonly expiresAt?: number
    }

export interface PermissionMeaning {
  readonly name: string
  readonly meaning: string
  readonly roles: readonly Role[]
}

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
