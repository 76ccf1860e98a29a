import { expect, test } from 'vitest'
import { valueEach } from '../api/measures'
import { folderOptions, isInFolder } from './folders'
import { type ListedSegment, withMeasures } from './listed-segment'
import {
  filterOptions,
  groupSegments,
  type Listing,
  listingOf,
  listingParams,
  listSegments,
  rowsShown,
  searchSegments,
} from './listing'
import { segmentationsOf } from './segmentations'
import { comparePath, toggled } from './selection'
import { sortSegments } from './sort'
import { viewOf, viewPath } from './view'

const row = (id: string, more: Partial<ListedSegment> = {}): ListedSegment => ({
  id,
  kind: 'segment',
  name: id,
  title: id,
  tags: [],
  sentence: 'All profiles.',
  version: 1,
  status: 'active',
  updatedAt: 0,
  sizes: [],
  ...more,
})

const grown = (from: number, to: number) => [
  { at: 1, size: from },
  { at: 2, size: to },
]

const ROWS = [
  row('carts', { title: 'Abandoned carts', size: 3, tags: ['web'], sizes: grown(6, 3), folder: 'Shop/Web' }),
  row('vips', { title: 'VIPs', size: 9, sentence: 'Profiles whose plan is "Gold".', sizes: grown(3, 9) }),
  row('draft', { title: 'Draft', owner: 'Ada', folder: 'Shop' }),
  row('buyers', { title: 'Buyers', size: 9, tags: ['web', 'shop'], sizes: grown(0, 9), value: 90 }),
]
const ids = (rows: readonly ListedSegment[]) => rows.map(({ id }) => id)
const usual = listingOf(new URLSearchParams())
const found = (asked: Partial<Listing>) =>
  listSegments(ROWS, { ...usual, ...asked }).flatMap(({ rows }) => ids(rows))

test('a search wants every word, anywhere, in any case', () => {
  expect(ids(searchSegments(ROWS, ' gold  PROFILES '))).toEqual(['vips'])
  expect(ids(searchSegments(ROWS, 'web'))).toEqual(['carts', 'buyers'])
  expect(ids(searchSegments(ROWS, 'ada'))).toEqual(['draft'])
  expect(ids(searchSegments(ROWS, 'gold web'))).toEqual([])
  expect(searchSegments(ROWS, '')).toHaveLength(4)
})

test.each([
  ['size', false, ['buyers', 'vips', 'carts', 'draft']],
  ['size', true, ['carts', 'buyers', 'vips', 'draft']],
  ['name', false, ['carts', 'buyers', 'draft', 'vips']],
  ['name', true, ['vips', 'draft', 'buyers', 'carts']],
  ['change', false, ['buyers', 'vips', 'carts', 'draft']],
  ['value', false, ['buyers', 'carts', 'draft', 'vips']],
] as const)('by %s, turned round: %s; what is not known comes last', (sort, reverse, order) => {
  expect(ids(sortSegments(ROWS, { sort, reverse }))).toEqual(order)
})

test('filters: a tag, an owner, a folder with those below it', () => {
  expect(found({ folder: 'Shop' })).toEqual(['carts', 'draft'])
  expect(found({ folder: 'Shop/Web' })).toEqual(['carts'])
  expect(found({ tag: 'shop' })).toEqual(['buyers'])
  expect(found({ owner: 'Ada', tag: 'web' })).toEqual([])
  expect(filterOptions(ROWS)).toEqual({ tag: ['shop', 'web'], folder: ['Shop', 'Shop/Web'], owner: ['Ada'] })
  expect(isInFolder('Shopping', 'Shop')).toBe(false)
  expect(folderOptions(['a/b/c'])).toEqual(['a', 'a/b', 'a/b/c'])
})

test('groups stand in order of the alphabet; one with several tags under each, those without last', () => {
  const told = (group: Listing['group']) =>
    groupSegments(ROWS, group).map(({ title, rows }) => [title, ids(rows)])
  expect(told('tag')).toEqual([
    ['shop', ['buyers']],
    ['web', ['carts', 'buyers']],
    ['', ['vips', 'draft']],
  ])
  expect(told('folder')).toEqual([
    ['Shop', ['draft']],
    ['Shop/Web', ['carts']],
    ['', ['vips', 'buyers']],
  ])
  expect(told('none')).toEqual([[undefined, ['carts', 'vips', 'draft', 'buyers']]])
})

test('the address keeps what is not as usual, and nonsense in it is ignored', () => {
  const listing: Listing = {
    ...usual,
    search: 'gold',
    sort: 'name',
    reverse: true,
    show: 'paused',
    folder: 'A/B',
  }
  expect(listingParams(listing).toString()).toBe(
    'search=gold&sort=name&reverse=true&show=paused&folder=A%2FB',
  )
  expect(listingOf(listingParams(listing))).toEqual(listing)
  expect(listingOf(new URLSearchParams('sort=x&group=y&show=z&reverse=1'))).toEqual(usual)
  expect(viewOf(new URLSearchParams('view=x'))).toBe('segments')
  expect(viewPath('segmentations')).toBe('/segments?view=segmentations')
})

test('segments are listed, and of what is paused or archived parts too, with the name of their segmentation', () => {
  const part = row('stage/new', { kind: 'part', segmentationTitle: 'Stage', status: 'paused' })
  const rows = [row('vips'), row('carts', { status: 'paused' }), part]
  expect(ids(rowsShown(rows, 'current'))).toEqual(['vips', 'carts'])
  expect(rowsShown(rows, 'paused').map(({ title }) => title)).toEqual(['carts', 'Stage: stage/new'])
  expect(rowsShown(rows, 'archived')).toEqual([])
})

test('measures go to their segments; what each is worth is not known of nobody', () => {
  const [vips, none] = withMeasures(
    [row('vips', { size: 4 }), row('none', { size: 0 })],
    [
      { id: 'vips', buyers: 2, value: 10, churnRisk: 0.5 },
      { id: 'none', buyers: 0, value: 0 },
    ],
  )
  expect(vips).toMatchObject({ value: 10, churnRisk: 0.5 })
  expect([valueEach(vips!), valueEach(none!)]).toEqual([2.5, undefined])
})

test('segments are selected and let go, and compared by an address', () => {
  expect(toggled(toggled(['a'], 'b'), 'a')).toEqual(['b'])
  expect(comparePath(['a', 'stage/new'])).toBe('/compare?ids=a,stage%2Fnew')
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
