import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from './client'
import type { ImportJob } from './jobs'

/** A file that was sent and is not imported yet. */
export interface Upload {
  readonly id: string
  readonly name: string
  readonly bytes: number
  readonly uploadedAt: number
}

export interface ColumnSample {
  readonly name: string
  readonly type: string
  readonly filled: number
  readonly distinct: number
  readonly samples: readonly string[]
}

/** What a row would become; without an event it gives traits. */
export interface PreviewRecord {
  readonly customer: string
  readonly event?: string
  readonly occurredAt: string
  readonly properties: Readonly<Record<string, unknown>>
}

/** A value, or a whole row, that cannot be taken. */
export interface PreviewReject {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly reason: string
}

export interface MappingPreview {
  readonly preview: readonly PreviewRecord[]
  readonly rejects?: readonly PreviewReject[]
}

/** A mapping proposed for a file, and why it is as it is. */
export interface Proposal extends MappingPreview {
  readonly mapping: Readonly<Record<string, unknown>>
  readonly yaml: string
  readonly reasons: readonly { readonly field: string; readonly reason: string }[]
  /** What only a person can tell. */
  readonly questions: readonly string[]
  readonly warnings: readonly string[]
  readonly columns: readonly ColumnSample[]
}

/** What an import did. */
export interface ImportSummary {
  readonly importId: number
  readonly rows: number
  readonly events: number
  readonly eventsNew: number
  readonly traitChanges: number
  readonly traitChangesNew: number
  readonly profilesNew: number
  readonly unusedRows: number
  readonly rejectedRows: number
  readonly rejectedValues: number
  readonly hasRejects: boolean
  readonly seconds: number
}

export interface StoredImport {
  readonly id: number
  readonly files: readonly string[]
  readonly startedAt: number
  readonly finishedAt?: number
  readonly status: 'running' | 'done' | 'failed' | 'interrupted'
  readonly rows: number
  readonly events: number
  readonly traitChanges: number
  readonly profiles: number
  readonly rejected: number
  readonly hasRejects: boolean
  readonly error?: string
}

export interface ImportDetail extends StoredImport {
  /** As YAML. */
  readonly mapping: string
}

export interface ImportsPage {
  readonly imports: readonly StoredImport[]
  readonly next: string | null
}

const KEY = ['imports']
const FOREVER = Number.POSITIVE_INFINITY

/** Former imports and those that run, a page at a time, newest first. */
export function useImports(after: string | undefined, limit: number) {
  const query = new URLSearchParams({ limit: String(limit), ...(after === undefined ? {} : { after }) })
  return useQuery({
    queryKey: [...KEY, 'list', limit, after],
    queryFn: ({ signal }) => getJson<ImportsPage>(`/imports?${query}`, signal),
    placeholderData: keepPreviousData,
  })
}

export function useImport(id: string) {
  return useQuery({
    queryKey: [...KEY, 'one', id],
    queryFn: ({ signal }) => getJson<ImportDetail>(`/imports/${encodeURIComponent(id)}`, signal),
  })
}

/** Where the rows are downloaded that an import could not take. */
export function rejectsAddress(id: number): string {
  return `/api/v1/imports/${id}/rejects`
}

/** A file that was sent and waits to be imported. */
export function useSentFile(uploadId: string): Upload | undefined {
  const { data } = useQuery({
    queryKey: ['uploads', 'list'],
    queryFn: ({ signal }) => getJson<{ uploads: readonly Upload[] }>('/uploads', signal),
    select: ({ uploads }) => uploads.find(({ id }) => id === uploadId),
  })
  return data
}

/** What is proposed for a file that was sent. */
export function useProposal(uploadId: string) {
  return useQuery({
    queryKey: ['uploads', uploadId, 'proposal'],
    queryFn: ({ signal }) => getJson<Proposal>(`/uploads/${encodeURIComponent(uploadId)}/proposal`, signal),
    staleTime: FOREVER,
  })
}

/** What the first rows become under a mapping, as YAML; while it is asked for, what they became before. */
export function useMappingPreview(uploadId: string, mapping: string) {
  return useQuery({
    queryKey: ['uploads', uploadId, 'preview', mapping],
    queryFn: () =>
      sendJson<MappingPreview>('POST', `/uploads/${encodeURIComponent(uploadId)}/preview`, { mapping }),
    placeholderData: keepPreviousData,
    staleTime: FOREVER,
  })
}

/** Begins the import of a file that was sent. */
export function useStartImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (start: { readonly uploads: readonly string[]; readonly mapping: string }) =>
      sendJson<ImportJob>('POST', '/imports', start),
    onSuccess: () => client.invalidateQueries({ queryKey: ['jobs'] }),
  })
}
