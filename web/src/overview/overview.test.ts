import { expect, test } from 'vitest'
import type { SegmentRow } from '../api/segments'
import {
  groupSegments,
  listingOf,
  listingParams,
  listSegments,
  rowsShown,
  searchSegments,
  sortSegments,
  UNTAGGED,
} from './listing'
import { segmentationsOf } from './segmentations'

const row = (id: string, more: Partial<SegmentRow> = {}): SegmentRow => ({
  id,
  kind: 'segment',
  name: id,
  title: id,
  tags: [],
  sentence: 'All profiles.',
  version: 1,
  status: 'active',
  sizes: [],
  ...more,
})

const grown = (from: number, to: number) => [
  { at: 1, size: from },
  { at: 2, size: to },
]

const ROWS = [
  row('carts', { title: 'Abandoned carts', size: 3, tags: ['web'], sizes: grown(6, 3) }),
  row('vips', { title: 'VIPs', size: 9, sentence: 'Profiles whose plan is "Gold".', sizes: grown(3, 9) }),
  row('draft', { title: 'Draft' }),
  row('buyers', { title: 'Buyers', size: 9, tags: ['web', 'shop'], sizes: grown(0, 9) }),
]
const ids = (rows: readonly SegmentRow[]) => rows.map(({ id }) => id)

test('a search wants every word, anywhere, in any case', () => {
  expect(ids(searchSegments(ROWS, ' gold  PROFILES '))).toEqual(['vips'])
  expect(ids(searchSegments(ROWS, 'web'))).toEqual(['carts', 'buyers'])
  expect(ids(searchSegments(ROWS, 'gold web'))).toEqual([])
  expect(searchSegments(ROWS, '')).toHaveLength(4)
})

test('orders: by size, by name, by growth; unknown sizes and growths come last', () => {
  expect(ids(sortSegments(ROWS, 'size'))).toEqual(['buyers', 'vips', 'carts', 'draft'])
  expect(ids(sortSegments(ROWS, 'name'))).toEqual(['carts', 'buyers', 'draft', 'vips'])
  expect(ids(sortSegments(ROWS, 'change'))).toEqual(['buyers', 'vips', 'carts', 'draft'])
})

test('by tag, one with several tags stands under each', () => {
  const groups = groupSegments(ROWS, 'tag')
  expect(groups.map(({ title, rows }) => [title, ids(rows)])).toEqual([
    ['shop', ['buyers']],
    ['web', ['carts', 'buyers']],
    [UNTAGGED, ['vips', 'draft']],
  ])
})

test('the address keeps what is not as usual, and nonsense in it is ignored', () => {
  const listing = { search: 'gold', sort: 'name', group: 'none', show: 'paused' } as const
  expect(listingParams(listing).toString()).toBe('search=gold&sort=name&show=paused')
  expect(listingOf(listingParams(listing))).toEqual(listing)
  expect(listingOf(new URLSearchParams('sort=x&group=y&show=z'))).toEqual({
    search: '',
    sort: 'size',
    group: 'none',
    show: 'current',
  })
  expect(ids(listSegments(ROWS, listing)[0]!.rows)).toEqual(['vips'])
})

test('segments are listed, and of what is paused or archived parts too, with the name of their segmentation', () => {
  const part = row('stage/new', { kind: 'part', segmentationTitle: 'Stage', status: 'paused' })
  const rows = [row('vips'), row('carts', { status: 'paused' }), part]
  expect(ids(rowsShown(rows, 'current'))).toEqual(['vips', 'carts'])
  expect(rowsShown(rows, 'paused').map(({ title }) => title)).toEqual(['carts', 'Stage: stage/new'])
  expect(rowsShown(rows, 'archived')).toEqual([])
})

test('parts stand in their segmentation in the order they are decided in; the rest is grey', () => {
  const parts = ['new', 'loyal', 'others'].map((name) =>
    row(`stage/${name}`, { kind: 'part', segmentation: 'stage', segmentationTitle: 'Stage' }),
  )
  const [segmentation, ...more] = segmentationsOf([...ROWS, ...parts])
  expect(more).toEqual([])
  expect(segmentation).toMatchObject({ name: 'stage', title: 'Stage', status: 'active' })
  expect(segmentation?.parts.map(({ id, tone }) => [id, tone])).toEqual([
    ['stage/new', 0],
    ['stage/loyal', 1],
    ['stage/others', 'rest'],
  ])
})
