import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getJson } from './client'

export interface AuditEntry {
  readonly id: number
  readonly at: number
  readonly actor: { readonly kind: 'user' | 'key' | 'cli'; readonly id?: string; readonly name: string }
  /** Such as `user.create`. */
  readonly action: string
  readonly target?: string
  readonly summary: string
  readonly address?: string
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[]
  readonly next: string | null
}

/** A page of who changed what, newest first; while it loads, the page before it. */
export function useAudit(after: string | undefined, limit: number) {
  const query = new URLSearchParams({ limit: String(limit), ...(after === undefined ? {} : { after }) })
  return useQuery({
    queryKey: ['audit', limit, after],
    queryFn: ({ signal }) => getJson<AuditPage>(`/audit?${query}`, signal),
    placeholderData: keepPreviousData,
  })
}
