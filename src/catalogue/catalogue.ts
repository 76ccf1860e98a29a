import { sayLater, translate } from '../language/index.ts'
import type { ValueType } from '../predicates/value.ts'

/** How many records have a value of each type. */
export type TypeCounts = { readonly [type in ValueType]?: number }

/** What lies under one path: of an event its property, of a trait a member or, under `''`, the trait itself. */
export interface CatalogueValue {
  readonly path: string
  readonly types: TypeCounts
}

/** An event or a trait that the data holds. */
export interface CatalogueEntry {
  readonly name: string
  /** Events of that name, or changes of that trait. */
  readonly records: number
  /** Profiles that have any. */
  readonly profiles: number
  /** How many of the records the values are counted in: all, or a sample where there are very many. */
  readonly sampled: number
  /** Values by how many records have them, the most first. */
  readonly values: readonly CatalogueValue[]
}

/** What the data holds, each list by number of records, the most first. */
export interface Catalogue {
  readonly events: readonly CatalogueEntry[]
  readonly traits: readonly CatalogueEntry[]
}

/** Names of events, and of traits, beyond these are left out; so are paths of one type under one name. */
export const MOST_NAMES = 2_000
export const MOST_PATHS = 500

/** Whether a name that is not there may have been left out. */
export const isCut = (entries: readonly CatalogueEntry[]): boolean => entries.length >= MOST_NAMES

/** Whether a path that is not there may have been left out, or no record was in the sample. */
export const hasCutValues = ({ values, sampled }: CatalogueEntry): boolean =>
  values.length >= MOST_PATHS || sampled === 0

/** The types of the values, in words; a date is a text too, which goes without saying where all are dates. */
export function typeWords(types: TypeCounts): string {
  const shown = (Object.keys(WORDS) as ValueType[]).filter(
    (type) => types[type] !== undefined && !(type === 'text' && types.text === types.date),
  )
  return shown.map((type) => translate(WORDS[type])).join(', ')
}

const WORDS: Readonly<Record<ValueType, string>> = {
  text: sayLater`text`,
  number: sayLater`a number`,
  flag: sayLater`true or false`,
  date: sayLater`a date`,
  json: sayLater`a list`,
}
