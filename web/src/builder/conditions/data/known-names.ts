import type { Catalogue, CatalogueEntry } from '../../../api/catalogue'
import type { DataType } from '../language/predicates'

/** A name that may be meant, with how much there is of it. */
export interface Suggestion {
  readonly name: string
  /** How many records, or how large a share; shown at the end of its line. */
  readonly note?: string
  /** What people call it, where that differs. */
  readonly title?: string
}

/** Where values lie: in a trait, or in a property of some events. */
export type Place =
  | { readonly of: 'trait'; readonly name: string; readonly path: string }
  | { readonly of: 'event'; readonly names: readonly string[]; readonly path: string }

/** The place of a trait, or of a member of one after a dot. */
export function traitPlace(written: string): Place {
  const dot = written.indexOf('.')
  if (dot < 0) return { of: 'trait', name: written, path: '' }
  return { of: 'trait', name: written.slice(0, dot), path: written.slice(dot + 1) }
}

/** The entries of the catalogue that a place lies in: all events, as long as none is named. */
function entriesAt(catalogue: Catalogue, place: Place): readonly CatalogueEntry[] {
  if (place.of === 'trait') return catalogue.traits.filter(({ name }) => name === place.name)
  const named = place.names.filter((name) => name !== '')
  return named.length === 0 ? catalogue.events : catalogue.events.filter(({ name }) => named.includes(name))
}

/** The types that the data have at a place, the most frequent first; none where it is not known. */
export function typesAt(catalogue: Catalogue | undefined, place: Place | undefined): readonly DataType[] {
  if (catalogue === undefined || place === undefined) return []
  const counts = new Map<DataType, number>()
  for (const { values } of entriesAt(catalogue, place)) {
    for (const [type, count] of Object.entries(values.find(({ path }) => path === place.path)?.types ?? {})) {
      counts.set(type as DataType, (counts.get(type as DataType) ?? 0) + count)
    }
  }
  // A date is a text too; where all texts are dates, dates are meant.
  if (counts.get('text') === counts.get('date')) counts.delete('text')
  return [...counts].sort(([, a], [, b]) => b - a).map(([type]) => type)
}

/** The properties of some events with the number of events that have them, or have a number there, the most first. */
export function propertyCounts(
  catalogue: Catalogue,
  events: readonly string[],
  ofNumbers = false,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { values } of entriesAt(catalogue, { of: 'event', names: events, path: '' })) {
    for (const { path, types } of values) {
      const records = ofNumbers ? (types.number ?? 0) : recordsOf(types)
      if (records > 0) counts.set(path, (counts.get(path) ?? 0) + records)
    }
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a))
}

function recordsOf({ date: _, ...types }: CatalogueEntry['values'][number]['types']): number {
  return Object.values(types).reduce((sum, count) => sum + count, 0)
}

/** Traits that conditions of their own ask about: those of models and of uploaded lists. */
const OWNED = /^(model|list):/

/** The traits, and the members of those that are objects, with the number of their records. */
export function traitCounts(catalogue: Catalogue): ReadonlyMap<string, number> {
  const plain = catalogue.traits.filter(({ name }) => !OWNED.test(name))
  return new Map(
    plain.flatMap(({ name, records, values }) => {
      const members = values.filter(({ path }) => path !== '')
      const own: [string, number][] = [[name, records]]
      return [
        ...own,
        ...members.map(({ path, types }): [string, number] => [`${name}.${path}`, recordsOf(types)]),
      ]
    }),
  )
}

/** What stands after a prefix such as `list:` in the names of traits, with how many profiles have it. */
export function ownedCounts(catalogue: Catalogue, prefix: 'model:' | 'list:'): ReadonlyMap<string, number> {
  const owned = catalogue.traits.filter(({ name }) => name.startsWith(prefix))
  return new Map(owned.map(({ name, profiles }) => [name.slice(prefix.length), profiles]))
}
