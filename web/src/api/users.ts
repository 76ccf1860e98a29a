import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from './client'
import type { Role } from './session'
import type { Operations } from './wire'

export type User = Operations['listUsers']['answer']['users'][number]
type UserCreation = Operations['createUser']['body']

interface UserChange {
  readonly id: string
  readonly name: string
  readonly role: Role
}

const KEY = ['users']

export function useUsers() {
  return useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => getJson<{ users: readonly User[] }>('/users', signal),
    select: ({ users }) => users,
  })
}

export const useCreateUser = () =>
  useUsersMutation((creation: UserCreation) => sendJson<User>('POST', '/users', creation))

export const useChangeUser = () =>
  useUsersMutation(({ id, ...change }: UserChange) => sendJson<User>('PATCH', `/users/${id}`, change))

/** Gives somebody another password, which ends their sessions. */
export const useResetPassword = () =>
  useUsersMutation(({ id, password }: { readonly id: string; readonly password: string }) =>
    sendJson<void>('PUT', `/users/${id}/password`, { password }),
  )

export const useRemoveUser = () => useUsersMutation((id: string) => sendJson<void>('DELETE', `/users/${id}`))

/** What changes users may change oneself. */
function useUsersMutation<Given, Answer>(
  mutationFn: (given: Given) => Promise<Answer>,
): UseMutationResult<Answer, Error, Given> {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: KEY }),
        client.invalidateQueries({ queryKey: ['session'] }),
      ]),
  })
}
