import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from './client'
import type { Schemas } from './wire'

export type Settings = Schemas['Settings']

/** Which identities are admitted, and which of those seen together are one person. */
export type IdentityRules = Schemas['IdentityRules']
/** How many identities of a namespace one profile may have; `*` stands for all that are not named. */
export type NamespaceRule = IdentityRules['namespaces'][number]

const SETTINGS = ['settings']
const RULES = ['identity-rules']

export function useSettings() {
  return useQuery({
    queryKey: SETTINGS,
    queryFn: ({ signal }) => getJson<Settings>('/settings', signal),
  })
}

export function useChangeSettings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (settings: Settings) => sendJson<Settings>('PATCH', '/settings', settings),
    onSuccess: (settings) => {
      client.setQueryData(SETTINGS, settings)
      return client.invalidateQueries({ queryKey: ['status'] })
    },
  })
}

export function useIdentityRules() {
  return useQuery({
    queryKey: RULES,
    queryFn: ({ signal }) => getJson<IdentityRules>('/settings/identity-rules', signal),
  })
}

/** Puts other rules in place, by which everybody is resolved anew. */
export function useChangeIdentityRules() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (rules: IdentityRules) => sendJson<IdentityRules>('PUT', '/settings/identity-rules', rules),
    onSuccess: (rules) => client.setQueryData(RULES, rules),
  })
}
