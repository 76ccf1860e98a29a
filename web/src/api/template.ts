import { useQuery } from '@tanstack/react-query'
import { getJson } from './client'
import type { Schemas } from './wire'

/** A ready-made segment, written for the data of this workspace. */
type Template = Schemas['GalleryTemplate']

/** The template of a name; null where there is none. */
export function useTemplate(name: string) {
  return useQuery({
    queryKey: ['gallery'],
    queryFn: ({ signal }) => getJson<{ readonly templates: readonly Template[] }>('/gallery', signal),
    select: ({ templates }) => templates.find((one) => one.name === name) ?? null,
  })
}
