import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getJson, sendJson } from './client'
import type { SegmentRow } from './segments'
import type { Operations, Schemas } from './wire'

export type DefinitionStatus = SegmentRow['status']
export type StatusMove = 'pause' | 'resume' | 'archive' | 'restore'

/** Segments and parts that are archived; asked for when they are to be shown. */
export function useArchivedSegments(enabled: boolean) {
  return useQuery({
    queryKey: ['segments', { status: 'archived' }],
    queryFn: ({ signal }) =>
      getJson<Operations['listSegments']['answer']>('/segments?status=archived', signal),
    select: ({ segments }) => segments,
    enabled,
  })
}

/** Pauses, resumes, archives or restores what defines a segment. */
export function useStatusMove(segment: SegmentRow) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (move: StatusMove) =>
      sendJson<Schemas['Definition']>('POST', `${definitionAddress(segment)}/${move}`),
    onSuccess: () => outdate(client, 'active'),
  })
}

/** Removes what defines a segment; pages that show it must be left. */
export function useRemoveDefinition(segment: SegmentRow) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => sendJson<void>('DELETE', definitionAddress(segment)),
    // What is shown is not there any more, so that only what is shown next is asked for.
    onSuccess: () => outdate(client, 'none'),
  })
}

/** Where the definition of a segment lies; a part has that of its segmentation. */
export function definitionAddress({ kind, name, segmentation }: SegmentRow): string {
  const definition = kind === 'part' ? ['segmentation', segmentation ?? name] : ['segment', name]
  return `/definitions/${definition.map(encodeURIComponent).join('/')}`
}

function outdate(client: QueryClient, refetchType: 'active' | 'none'): void {
  for (const queryKey of [['segments'], ['profiles']])
    void client.invalidateQueries({ queryKey, refetchType })
}
