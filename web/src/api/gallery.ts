import { useQuery } from '@tanstack/react-query'
import { getJson } from './client'
import type { Operations, Schemas } from './wire'

/** A ready-made segment, written for the data of this workspace. */
export type GalleryTemplate = Schemas['GalleryTemplate']
export type Gallery = Operations['getGallery']['answer']

/** Names of events and traits seldom change. */
const KEPT_MS = 300_000

export function useGallery() {
  return useQuery({
    queryKey: ['gallery'],
    queryFn: ({ signal }) => getJson<Gallery>('/gallery', signal),
    staleTime: KEPT_MS,
  })
}
