import type { SegmentRow } from '../api/segments'
import { folderOptions, isInFolder } from './folders'
import type { ListedSegment } from './listed-segment'
import { SORT_KEYS, type SortKey, sortSegments } from './sort'

/** How the list of segments is searched, filtered, ordered and grouped; part of the page's address. */
export interface Listing {
  readonly search: string
  readonly sort: SortKey
  /** The order of the column turned round. */
  readonly reverse: boolean
  readonly group: GroupKey
  readonly show: ShowKey
  /** Empty: of whatever tag, folder, owner. */
  readonly tag: string
  readonly folder: string
  readonly owner: string
}

export const GROUP_KEYS = ['none', 'folder', 'tag', 'owner'] as const
export type GroupKey = (typeof GROUP_KEYS)[number]
export const SHOW_KEYS = ['current', 'paused', 'archived'] as const
export type ShowKey = (typeof SHOW_KEYS)[number]

const DEFAULTS: Listing = {
  search: '',
  sort: 'size',
  reverse: false,
  group: 'none',
  show: 'current',
  tag: '',
  folder: '',
  owner: '',
}

/** Nothing is left out. */
export const EVERYTHING: Partial<Listing> = { search: '', tag: '', folder: '', owner: '', show: 'current' }

export function listingOf(params: URLSearchParams): Listing {
  const known = <Key extends string>(name: string, keys: readonly Key[], usual: Key) =>
    keys.find((key) => key === params.get(name)) ?? usual
  return {
    search: params.get('search') ?? '',
    sort: known('sort', SORT_KEYS, DEFAULTS.sort),
    reverse: params.get('reverse') === 'true',
    group: known('group', GROUP_KEYS, DEFAULTS.group),
    show: known('show', SHOW_KEYS, DEFAULTS.show),
    tag: params.get('tag') ?? '',
    folder: params.get('folder') ?? '',
    owner: params.get('owner') ?? '',
  }
}

/** The address of a listing; what is as usual is left out. */
export function listingParams(listing: Listing): URLSearchParams {
  const params = new URLSearchParams()
  for (const key of Object.keys(DEFAULTS) as (keyof Listing)[]) {
    if (listing[key] !== DEFAULTS[key]) params.set(key, String(listing[key]))
  }
  return params
}

/** The rows to list: segments, and of what is paused or archived parts too, called by their segmentation. */
export function rowsShown<Row extends SegmentRow>(rows: readonly Row[], show: ShowKey): readonly Row[] {
  if (show === 'current') return rows.filter(({ kind }) => kind === 'segment')
  return rows.filter(({ status }) => status === show).map((row) => ({ ...row, title: fullTitle(row) }))
}

/** A part with the name of its segmentation before it. */
export function fullTitle({
  title,
  segmentationTitle,
}: Pick<SegmentRow, 'title' | 'segmentationTitle'>): string {
  return segmentationTitle === undefined ? title : `${segmentationTitle}: ${title}`
}

/** Segments that hold every word of a search in title, sentence, description, tags, folder or owner. */
export function searchSegments(rows: readonly ListedSegment[], search: string): readonly ListedSegment[] {
  const words = search.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  return rows.filter(({ name, title, sentence, description = '', tags, folder = '', owner = '' }) => {
    const text = [name, title, sentence, description, ...tags, folder, owner]
      .join(' ')
      .toLocaleLowerCase('en')
    return words.every((word) => text.includes(word))
  })
}

function filterSegments(
  rows: readonly ListedSegment[],
  { tag, folder, owner }: Listing,
): readonly ListedSegment[] {
  return rows.filter(
    (row) =>
      (tag === '' || row.tags.includes(tag)) &&
      (folder === '' || isInFolder(row.folder, folder)) &&
      (owner === '' || row.owner === owner),
  )
}

/** What there is to filter by, in order of the alphabet. */
export function filterOptions(rows: readonly ListedSegment[]) {
  return {
    tag: sorted(rows.flatMap(({ tags }) => tags)),
    folder: folderOptions(rows.flatMap(({ folder }) => folder ?? [])),
    owner: sorted(rows.flatMap(({ owner }) => owner ?? [])),
  }
}

const sorted = (names: readonly string[]) => [...new Set(names)].sort((a, b) => a.localeCompare(b))

export interface Group {
  /** Undefined: not grouped; empty: those without. */
  readonly title: string | undefined
  readonly rows: readonly ListedSegment[]
}

/** The rows by folder, tag or owner, in order of the alphabet; one with several tags stands under each. */
export function groupSegments(rows: readonly ListedSegment[], group: GroupKey): readonly Group[] {
  if (group === 'none') return [{ title: undefined, rows }]
  const titlesOf = ({ tags, folder, owner }: ListedSegment): readonly string[] =>
    group === 'tag' ? tags : [group === 'folder' ? folder : owner].flatMap((title) => title ?? [])
  const groups: Group[] = sorted(rows.flatMap(titlesOf)).map((title) => ({
    title,
    rows: rows.filter((row) => titlesOf(row).includes(title)),
  }))
  const without = rows.filter((row) => titlesOf(row).length === 0)
  return without.length === 0 ? groups : [...groups, { title: '', rows: without }]
}

/** search -> filter -> sort -> group */
export function listSegments(rows: readonly ListedSegment[], listing: Listing): readonly Group[] {
  const found = filterSegments(searchSegments(rows, listing.search), listing)
  return groupSegments(sortSegments(found, listing), listing.group)
}
