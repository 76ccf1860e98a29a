import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getJson } from './client'
import type { Operations } from './wire'

export type AuditPage = Operations['listAudit']['answer']
export type AuditEntry = AuditPage['entries'][number]

/** A page of who changed what, newest first; while it loads, the page before it. */
export function useAudit(after: string | undefined, limit: number) {
  const query = new URLSearchParams({ limit: String(limit), ...(after === undefined ? {} : { after }) })
  return useQuery({
    queryKey: ['audit', limit, after],
    queryFn: ({ signal }) => getJson<AuditPage>(`/audit?${query}`, signal),
    placeholderData: keepPreviousData,
  })
}
