import type { CatalogueEntry } from '../../api/catalogue'
import type { Member, MembersAsked } from '../../api/members'
import { sayData } from '../../format/data-value'
import { sayValue } from '../../format/property-lines'

/** A column of the list: identities of a namespace, or a trait. */
export type Column =
  | { readonly kind: 'identity'; readonly name: string }
  | { readonly kind: 'trait'; readonly name: string }

/** What an address says of the list; undefined columns are those that are usual. */
export interface ListAddress {
  readonly search: string
  readonly columns: readonly Column[] | undefined
  readonly sort: string | undefined
  readonly descending: boolean
}

/** More do not fit a line, and make every page slower to read. */
export const MOST_COLUMNS = 12

const PREFIX = { identity: 'id:', trait: 'trait:' } as const

export function columnKey({ kind, name }: Column): string {
  return `${PREFIX[kind]}${name}`
}

function columnOf(key: string): Column | undefined {
  for (const kind of ['identity', 'trait'] as const) {
    if (key.startsWith(PREFIX[kind])) return { kind, name: key.slice(PREFIX[kind].length) }
  }
  return undefined
}

/** Reads what an address says: `columns=id:email,trait:plan&sort=-plan&search=ada`. Names are encoded for their commas. */
export function readAddress(params: URLSearchParams): ListAddress {
  const written = params.get('columns')
  const columns = written
    ?.split(',')
    .flatMap((part) => columnOf(decodeURIComponent(part)) ?? [])
    .slice(0, MOST_COLUMNS)
  const sort = params.get('sort') ?? ''
  const descending = sort.startsWith('-')
  return {
    search: params.get('search') ?? '',
    columns,
    sort: sort === '' ? undefined : descending ? sort.slice(1) : sort,
    descending,
  }
}

/** The address that says so, with what else the page's address holds. */
export function writeAddress(params: URLSearchParams, { search, columns, sort, descending }: ListAddress) {
  const next = new URLSearchParams(params)
  const write = (name: string, value: string | undefined) =>
    value === undefined || value === '' ? next.delete(name) : next.set(name, value)
  write('search', search)
  write('columns', columns?.map((column) => encodeURIComponent(columnKey(column))).join(','))
  write('sort', sort === undefined ? undefined : `${descending ? '-' : ''}${sort}`)
  return next
}

/** What the server is asked for; a list that has no column of its order is not sorted. */
export function askedOf({ search, columns = [], sort, descending }: ListAddress): MembersAsked {
  const traits = columns.flatMap(({ kind, name }) => (kind === 'trait' ? [name] : []))
  const isShown = sort !== undefined && traits.includes(sort)
  return { search, traits, sort: isShown ? sort : undefined, descending: isShown && descending }
}

/** The order after a click on a trait's head: ascending, descending, none. */
export function nextOrder(
  { sort, descending }: Pick<ListAddress, 'sort' | 'descending'>,
  trait: string,
): Pick<ListAddress, 'sort' | 'descending'> {
  if (sort !== trait) return { sort: trait, descending: false }
  return descending ? { sort: undefined, descending: false } : { sort: trait, descending: true }
}

/** With or without a column; a new one comes last. */
export function toggled(columns: readonly Column[], column: Column): readonly Column[] {
  const key = columnKey(column)
  const without = columns.filter((one) => columnKey(one) !== key)
  return without.length < columns.length ? without : [...columns, column]
}

/** Names of traits that hold a value itself and that the server can be asked for in a list, the most known of first. */
export function traitNames(traits: readonly CatalogueEntry[]): readonly string[] {
  return traits
    .filter(({ name, values }) => !name.includes(',') && values.some(({ path }) => path === ''))
    .map(({ name }) => name)
}

/** What stands in a column of a member. */
interface Cell {
  /** Empty where the member has nothing there. */
  readonly text: string
  /** The same as it came. */
  readonly exact: string
}

/** What a member has in a column, as people read it. */
export function cellOf({ identities, traits }: Member, { kind, name }: Column, timeZone: string): Cell {
  if (kind === 'identity') {
    const text = identities.flatMap(({ namespace, value }) => (namespace === name ? [value] : [])).join(', ')
    return { text, exact: text }
  }
  const value = traits?.[name]
  if (value === undefined) return { text: '', exact: '' }
  return { text: sayData(value, timeZone, name), exact: sayValue(value) }
}
