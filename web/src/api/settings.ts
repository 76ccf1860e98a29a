import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from './client'

export interface Settings {
  readonly timeZone: string
  /** From 1 (Monday) to 7 (Sunday). */
  readonly weekStartsOn: number
}

export interface NamespaceRule {
  /** `*` stands for all that are not named. */
  readonly name: string
  /** How many identities of it one profile may have. */
  readonly limit: number
}

/** Which identities are admitted, and which of those seen together are one person. */
export interface IdentityRules {
  /** That of the highest priority first. */
  readonly namespaces: readonly NamespaceRule[]
  /** An identity seen with more identities of a namespace of limit 1 tells nobody apart. */
  readonly blockAfter: number
  /** So does one that was seen with more identities at all. */
  readonly mostLinks: number
  readonly blockedValues: readonly string[]
  /** Of telephone numbers that are written without one. */
  readonly phoneCountry?: string
}

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
