import type { Catalogue, CatalogueEntry } from '../../api/catalogue'
import type { Owner, TypeFacts } from '../../api/data'
import { typesOfCounts } from './value-types'

/** Names that are shown at once. */
export const MOST_SHOWN = 100

/** Names that contain a text; case is ignored. */
export function namesWith(entries: readonly CatalogueEntry[], text: string): readonly CatalogueEntry[] {
  const wanted = text.trim().toLowerCase()
  return wanted === '' ? entries : entries.filter(({ name }) => name.toLowerCase().includes(wanted))
}

/** A place whose values are of several types. */
interface MixedPlace {
  readonly of: Owner
  readonly name: string
  readonly path: string
  readonly types: readonly TypeFacts['type'][]
}

/** The places of an event or trait whose values are of several types. */
export function mixedPlacesOf(of: Owner, { name, values }: CatalogueEntry): readonly MixedPlace[] {
  return values
    .map(({ path, types }) => ({ of, name, path, types: typesOfCounts(types) }))
    .filter(({ types }) => types.length > 1)
}

/** The same of everything that the data holds. */
export function mixedPlaces({ events, traits }: Catalogue): readonly MixedPlace[] {
  return [
    ...events.flatMap((entry) => mixedPlacesOf('event', entry)),
    ...traits.flatMap((entry) => mixedPlacesOf('trait', entry)),
  ]
}
