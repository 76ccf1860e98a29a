import type { GalleryTemplate } from '../api/gallery'

/** What of the gallery is shown; part of the page's address. */
export interface GalleryAsked {
  readonly search: string
  /** Empty: of every category. */
  readonly category: string
}

export const galleryAsked = (params: URLSearchParams): GalleryAsked => ({
  search: params.get('search') ?? '',
  category: params.get('category') ?? '',
})

/** The address of what is asked for; what is as usual is left out. */
export function galleryParams(asked: GalleryAsked): URLSearchParams {
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
}

/** Templates that hold every word of a search, those that can be used first, in their order. */
interface FoundTemplates {
  readonly usable: readonly GalleryTemplate[]
  /** Those that need data that are not there. */
  readonly lacking: readonly GalleryTemplate[]
}

export function findTemplates(
  templates: readonly GalleryTemplate[],
  { search, category }: GalleryAsked,
): FoundTemplates {
  const words = search.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  const found = templates.filter((one) => {
    const text = [one.title, one.purpose, one.sentence].join(' ').toLocaleLowerCase('en')
    return (category === '' || one.category === category) && words.every((word) => text.includes(word))
  })
  return {
    usable: found.filter(({ definition }) => definition !== undefined),
    lacking: found.filter(({ definition }) => definition === undefined),
  }
}
