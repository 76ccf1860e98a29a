import type { SegmentRow } from '../api/segments'
import { summariseSizes } from '../charts/size-summary'

/** How the list of segments is searched, ordered and grouped; part of the page's address. */
export interface Listing {
  readonly search: string
  readonly sort: SortKey
  readonly group: GroupKey
  readonly show: ShowKey
}

export type SortKey = 'size' | 'name' | 'change'
export type GroupKey = 'none' | 'tag'
export type ShowKey = 'current' | 'paused' | 'archived'

export const SORTS: readonly { readonly value: SortKey; readonly label: string }[] = [
  { value: 'size', label: 'Largest first' },
  { value: 'name', label: 'By name' },
  { value: 'change', label: 'Grown most first' },
]

export const GROUPS: readonly { readonly value: GroupKey; readonly label: string }[] = [
  { value: 'none', label: 'One list' },
  { value: 'tag', label: 'By tag' },
]

export const SHOWN: readonly { readonly value: ShowKey; readonly label: string }[] = [
  { value: 'current', label: 'Current' },
  { value: 'paused', label: 'Paused' },
  { value: 'archived', label: 'Archived' },
]

const DEFAULTS: Listing = { search: '', sort: 'size', group: 'none', show: 'current' }

export function listingOf(params: URLSearchParams): Listing {
  const sort = SORTS.find(({ value }) => value === params.get('sort'))?.value ?? DEFAULTS.sort
  const group = GROUPS.find(({ value }) => value === params.get('group'))?.value ?? DEFAULTS.group
  const show = SHOWN.find(({ value }) => value === params.get('show'))?.value ?? DEFAULTS.show
  return { search: params.get('search') ?? DEFAULTS.search, sort, group, show }
}

/** The address of a listing; what is as usual is left out. */
export function listingParams(listing: Listing): URLSearchParams {
  const params = new URLSearchParams()
  for (const key of ['search', 'sort', 'group', 'show'] as const) {
    if (listing[key] !== DEFAULTS[key]) params.set(key, listing[key])
  }
  return params
}

/** The rows to list: segments, and of what is paused or archived parts too, called by their segmentation. */
export function rowsShown(rows: readonly SegmentRow[], show: ShowKey): readonly SegmentRow[] {
  if (show === 'current') return rows.filter(({ kind }) => kind === 'segment')
  return rows.filter(({ status }) => status === show).map((row) => ({ ...row, title: fullTitle(row) }))
}

function fullTitle({ title, segmentationTitle }: SegmentRow): string {
  return segmentationTitle === undefined ? title : `${segmentationTitle}: ${title}`
}

/** Segments that hold every word of a search in title, sentence, description or tags. */
export function searchSegments(rows: readonly SegmentRow[], search: string): readonly SegmentRow[] {
  const words = search.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  return rows.filter(({ name, title, sentence, description = '', tags }) => {
    const text = [name, title, sentence, description, ...tags].join(' ').toLocaleLowerCase('en')
    return words.every((word) => text.includes(word))
  })
}

const byTitle = (a: SegmentRow, b: SegmentRow) => a.title.localeCompare(b.title, 'en')

const ORDERS: Readonly<Record<SortKey, (a: SegmentRow, b: SegmentRow) => number>> = {
  name: byTitle,
  size: (a, b) => (b.size ?? -1) - (a.size ?? -1) || byTitle(a, b),
  change: (a, b) => growth(b) - growth(a) || byTitle(a, b),
}

export function sortSegments(rows: readonly SegmentRow[], sort: SortKey): readonly SegmentRow[] {
  return [...rows].sort(ORDERS[sort])
}

/** By how much of its former size a segment grew; those without a history come last. */
function growth({ sizes }: SegmentRow): number {
  const summary = summariseSizes(sizes)
  if (summary === undefined) return -2
  const { first, last } = summary
  if (first.size === last.size) return 0
  return first.size === 0 ? Number.MAX_VALUE : last.size / first.size - 1
}

export interface Group {
  readonly title: string | undefined
  readonly rows: readonly SegmentRow[]
}

export const UNTAGGED = 'Without a tag'

/** The rows by tag, in order of tag; one with several tags stands under each. */
export function groupSegments(rows: readonly SegmentRow[], group: GroupKey): readonly Group[] {
  if (group === 'none') return [{ title: undefined, rows }]
  const tags = [...new Set(rows.flatMap((row) => row.tags))].sort((a, b) => a.localeCompare(b, 'en'))
  const groups: Group[] = tags.map((tag) => ({
    title: tag,
    rows: rows.filter((row) => row.tags.includes(tag)),
  }))
  const untagged = rows.filter((row) => row.tags.length === 0)
  return untagged.length === 0 ? groups : [...groups, { title: UNTAGGED, rows: untagged }]
}

/** search -> sort -> group */
export function listSegments(
  rows: readonly SegmentRow[],
  { search, sort, group }: Listing,
): readonly Group[] {
  return groupSegments(sortSegments(searchSegments(rows, search), sort), group)
}
