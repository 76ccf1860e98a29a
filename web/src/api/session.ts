import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from './client'

export const ROLES = ['viewer', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

interface SignedInUser {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
}

export interface Session {
  readonly user: SignedInUser | null
  readonly permissions: readonly string[]
  /** Present until somebody creates the first administrator. */
  readonly setUp: { readonly tokenRequired: boolean } | null
}

const KEY = ['session']

/** Who is signed in; asked again when the page comes back into view. */
export function useSession() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => getJson<Session>('/session', signal),
  })
}

/** Whoever is signed in; pages inside the frame are only shown to somebody. */
export function useUser(): SignedInUser | undefined {
  return useSession().data?.user ?? undefined
}

/** Whether whoever is signed in may do something. */
export function useMay(permission: string): boolean {
  return useSession().data?.permissions.includes(permission) === true
}

export interface SignIn {
  readonly email: string
  readonly password: string
}

export interface SetUp extends SignIn {
  readonly name: string
  readonly token?: string
}

/** Signs in, or creates the first administrator, which signs in too. */
export function useEnter<Entry extends SignIn>(address: '/session' | '/setup') {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (entry: Entry) => sendJson<Session>('POST', address, entry),
    onSuccess: (session) => {
      forgetOthers(client)
      client.setQueryData(KEY, session)
    },
  })
}

/** Signs out here, or on every machine. */
export function useLeave(address: '/session' | '/sessions') {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => sendJson<void>('DELETE', address),
    onSuccess: async () => {
      forgetOthers(client)
      await client.invalidateQueries({ queryKey: KEY })
    },
  })
}

/** What somebody was allowed to see is not kept for whoever comes next. */
function forgetOthers(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] })
}

interface PasswordChange {
  readonly password: string
  readonly newPassword: string
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (change: PasswordChange) => sendJson<void>('PUT', '/password', change),
  })
}
