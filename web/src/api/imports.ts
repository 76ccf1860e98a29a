import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson, spokenHere } from './client'
import type { ImportJob } from './jobs'
import type { Operations, Schemas } from './wire'

/** A file that was sent and is not imported yet. */
export type Upload = Schemas['Upload']

/** A mapping proposed for a file, and why it is as it is. */
export type Proposal = Schemas['Proposal']
export type ColumnSample = Proposal['columns'][number]

/** What the first rows become under a mapping, and what of them cannot be taken. */
export type MappingPreview = Schemas['MappingPreview']
/** What a row would become; without an event it gives traits. */
export type PreviewRecord = MappingPreview['preview'][number]
export type PreviewReject = MappingPreview['rejects'][number]

/** What an import did. */
export type ImportSummary = Schemas['ImportSummary']
export type StoredImport = Schemas['Import']
export type ImportDetail = Schemas['ImportDetail']
export type ImportsPage = Operations['listImports']['answer']

const KEY = ['imports']
/** Under which key files are known that were sent. */
export const SENT_FILES = ['uploads', 'list'] as const
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

/** What an import could not take, to be looked at. */
export type RejectSummary = Schemas['RejectSummary']

export function useRejects(id: number) {
  return useQuery({
    queryKey: [...KEY, 'rejects', id],
    queryFn: ({ signal }) => getJson<RejectSummary>(`/imports/${id}/rejects/summary`, signal),
    staleTime: FOREVER,
  })
}

/** Where the rows are downloaded that an import could not take. */
export function rejectsAddress(id: number): string {
  return spokenHere(`/api/v1/imports/${id}/rejects`)
}

/** A file that was sent and waits to be imported. */
export function useSentFile(uploadId: string): Upload | undefined {
  const { data } = useQuery({
    queryKey: SENT_FILES,
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
