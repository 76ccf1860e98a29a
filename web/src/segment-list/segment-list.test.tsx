import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { SegmentMeasures } from '../api/measures'
import type { SegmentRow } from '../api/segments'
import { type Answers, NEVER, Refusal } from '../testing/answers'
import { rowsIn, wordsIn } from '../testing/reading'
import { type Setting, show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { SegmentListPage } from './SegmentListPage'

const row = (name: string, more: Partial<SegmentRow> = {}): SegmentRow => ({
  id: name,
  kind: 'segment',
  name,
  title: name,
  tags: [],
  sentence: 'All profiles.',
  version: 1,
  status: 'active',
  updatedAt: 0,
  sizes: [],
  ...more,
})

const DAY = 86_400_000
const CARTS = row('carts', {
  title: 'Abandoned carts',
  sentence: 'Profiles who left a cart.',
  size: 30,
  share: 0.03,
  tags: ['web'],
  folder: 'Shop/Web',
  owner: 'Ada',
  sizes: [
    { at: 0, size: 20 },
    { at: DAY, size: 30 },
  ],
})
const VIPS = row('vips', { title: 'VIPs', size: 90, share: 0.09, tags: ['value'], owner: 'Bo' })
const EMPTY = row('empty', { title: 'Empty', size: 0, share: 0 })
const DRAFTED = row('drafted', { title: 'Not evaluated yet' })
const PAUSED = row('paused', { title: 'On hold', status: 'paused' })
const PARTS = ['new', 'loyal', 'others'].map((name, index) =>
  row(`stage/${name}`, {
    kind: 'part',
    name,
    title: name,
    segmentation: 'stage',
    segmentationTitle: 'Stage',
    size: 100 * index,
    share: index / 3,
  }),
)
const ROWS = [CARTS, VIPS, EMPTY, DRAFTED, PAUSED, ...PARTS]

const MEASURES: SegmentMeasures = {
  asOf: 0,
  measuring: false,
  purchases: { event: 'order_completed', amount: ['price', 'quantity'] },
  churn: { name: 'churn', title: 'Leaving', asOf: 0 },
  segments: [
    { id: 'carts', value: 1_500, buyers: 10, churnRisk: 0.25 },
    { id: 'vips', value: 90_000, buyers: 90, churnRisk: 0.05 },
    { id: 'empty', value: 0, buyers: 0 },
  ],
}

const segments = (rows: readonly SegmentRow[]) => ({ segments: rows, next: null })

function open(at = '/segments', answers: Answers = {}, more: Setting = {}) {
  return show(<SegmentListPage />, {
    at,
    may: ['segments:write', 'evaluations:run'],
    known: [knownStatus()],
    answers: { 'GET /segments': segments(ROWS), 'GET /segment-measures': MEASURES, ...answers },
    ...more,
  })
}

const tables = () => screen.findAllByRole('table')
const titles = async () =>
  (await tables()).flatMap((table) =>
    within(table)
      .getAllByRole('rowheader')
      .map((head) => wordsIn(within(head).getByRole('link'))),
  )
const filter = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name })
const count = () =>
  screen
    .getAllByRole('status')
    .map(wordsIn)
    .find((text) => / of /.test(text))

describe('a segment in the list', () => {
  test('has its size, share, trend, value, churn risk, owner and folder', async () => {
    open('/segments?sort=name')
    const [table] = await tables()
    await waitFor(() => expect(wordsIn(table!)).toContain('€1.5'))
    const [carts] = rowsIn(table!)
    expect(carts?.[1]).toBe('Abandoned carts web Profiles who left a cart. Shop › Web')
    expect(carts?.slice(2, 4)).toEqual(['30', '3.0%'])
    expect(carts?.[4]).toMatch(/\+50/)
    expect(carts?.[5]).toMatch(/^€1\.5k\s*€50 each$/)
    expect(carts?.[6]).toBe('25.0%')
    expect(carts?.[7]).toContain('Ada')
    expect(screen.getByRole('link', { name: 'Abandoned carts' }).getAttribute('href')).toBe('/segments/carts')
  })

  test('of which something is not known says so instead of a number', async () => {
    open()
    const [table] = await tables()
    await waitFor(() => expect(wordsIn(table!)).toContain('€0'))
    const [empty, drafted] = ['Empty', 'Not evaluated yet'].map((title) =>
      rowsIn(table!).find(([, name]) => name?.startsWith(title)),
    )
    expect(empty?.slice(2, 4)).toEqual(['0', '0.0%'])
    expect(empty?.[5]).not.toContain('each')
    expect(drafted?.slice(2, 4)).toEqual(['–', '–'])
    expect(drafted?.slice(5, 7)).toEqual(['–', '–'])
  })

  test('shows what is hidden in its title', async () => {
    open('/segments', { 'GET /segments': segments([row('x', { title: 'a\u202Eb' })]) })
    expect(await titles()).toEqual(['a\\u202Eb'])
  })

  test('that is paused says so', async () => {
    open()
    const [table] = await tables()
    expect(rowsIn(table!).find(([, name]) => name?.startsWith('On hold'))?.[1]).toContain('paused')
  })
})

describe('the list', () => {
  test('has segments in order of size, and no parts', async () => {
    open()
    expect(await titles()).toEqual(['VIPs', 'Abandoned carts', 'Empty', 'Not evaluated yet', 'On hold'])
    expect(count()).toBe('5 of 5 segments')
  })

  test('is searched, and the address has it', async () => {
    const page = open()
    await page.user.type(await screen.findByRole('searchbox', { name: 'Search segments' }), 'left cart')
    expect(await titles()).toEqual(['Abandoned carts'])
    expect(count()).toBe('1 of 5 segments')
    expect(page.where()).toBe('/segments?search=left+cart')
  })

  test.each([
    ['Folder', 'Shop', 'folder=Shop'],
    ['Tag', 'web', 'tag=web'],
    ['Owner', 'Ada', 'owner=Ada'],
  ])('is filtered by %s', async (name, value, query) => {
    const page = open()
    await tables()
    await page.user.selectOptions(filter(name), value)
    expect(await titles()).toEqual(['Abandoned carts'])
    expect(page.where()).toBe(`/segments?${query}`)
    await page.user.selectOptions(filter(name), '')
    expect(page.where()).toBe('/segments')
  })

  test('offers no filter that would make no difference', async () => {
    open('/segments', { 'GET /segments': segments([EMPTY]) })
    await tables()
    for (const name of ['Folder', 'Tag', 'Owner']) expect(screen.queryByRole('combobox', { name })).toBeNull()
  })

  test('is ordered by its columns, and the other way round by the same', async () => {
    const page = open()
    const [table] = await tables()
    const head = (name: string) => within(table!).getByRole('columnheader', { name: new RegExp(`^${name}`) })
    expect(head('Size').getAttribute('aria-sort')).toBe('descending')
    await page.user.click(within(table!).getByRole('button', { name: /^Segment/ }))
    expect(head('Segment').getAttribute('aria-sort')).toBe('ascending')
    expect((await titles())[0]).toBe('Abandoned carts')
    await page.user.click(within(table!).getByRole('button', { name: /^Segment/ }))
    expect(head('Segment').getAttribute('aria-sort')).toBe('descending')
    expect((await titles())[0]).toBe('VIPs')
    expect(page.where()).toBe('/segments?sort=name&reverse=true')
    expect(head('Size').getAttribute('aria-sort')).toBeNull()
  })

  test('is ordered without its heads, too', async () => {
    const page = open('/segments?sort=name&reverse=true')
    await tables()
    await page.user.selectOptions(filter('Order'), 'By Churn risk')
    expect(page.where()).toBe('/segments?sort=churn')
    await waitFor(async () => expect((await titles())[0]).toBe('Abandoned carts'))
  })

  test.each([
    ['By folder', ['Shop/Web', 'In no folder']],
    ['By tag', ['value', 'web', 'Without a tag']],
    ['By owner', ['Ada', 'Bo', 'Without an owner']],
  ])('is grouped %s, those without last', async (name, groups) => {
    const page = open()
    await tables()
    await page.user.selectOptions(filter('Grouping'), name)
    expect((await tables()).map((table) => wordsIn(table.querySelector('caption')))).toEqual(groups)
    expect(count()).toBe('5 of 5 segments')
  })

  test('is as its address says when it is opened', async () => {
    open('/segments?search=e&sort=name&group=tag&tag=web')
    expect(await titles()).toEqual(['Abandoned carts'])
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('e')
    expect([filter('Order').value, filter('Grouping').value, filter('Tag').value]).toEqual([
      'name',
      'tag',
      'web',
    ])
  })

  test('in which nothing is found leads back to all', async () => {
    const page = open('/segments?search=nothing&sort=name')
    expect(await screen.findByText('No segment fits what you search and filter for.')).toBeDefined()
    expect(screen.queryByRole('table')).toBeNull()
    await page.user.click(screen.getByRole('button', { name: 'Show all' }))
    expect(await titles()).toHaveLength(5)
    expect(page.where()).toBe('/segments?sort=name')
  })
})

describe('what is not current', () => {
  test('is asked for when it is to be shown, parts by their segmentation', async () => {
    const archived = [row('old', { title: 'Old', status: 'archived' }), ...PARTS.slice(0, 1)].map((one) => ({
      ...one,
      status: 'archived' as const,
    }))
    const page = open('/segments', {
      'GET /segments': ({ query }: { readonly query: URLSearchParams }) =>
        segments(query.get('status') === 'archived' ? archived : ROWS),
    })
    await tables()
    expect(page.asked.filter(({ query }) => query.has('status'))).toEqual([])
    await page.user.selectOptions(filter('Which segments'), 'Archived')
    await waitFor(async () => expect(await titles()).toEqual(['Stage: new', 'Old']))
    expect(page.where()).toBe('/segments?show=archived')
  })

  test.each([
    ['paused', 'No segment is paused.'],
    ['archived', 'No segment is archived.'],
  ])('of which nothing is %s is said', async (show_, text) => {
    open(`/segments?show=${show_}`, {
      'GET /segments': ({ query }: { readonly query: URLSearchParams }) =>
        segments(query.has('status') ? [] : [CARTS]),
    })
    expect(await screen.findByText(text)).toBeDefined()
  })
})

describe('segments that are selected', () => {
  test('are compared, two at least', async () => {
    const page = open()
    await page.user.click(await screen.findByRole('checkbox', { name: 'Select VIPs' }))
    const bar = screen.getByRole('region', { name: 'Selected segments' })
    expect(wordsIn(bar)).toContain('1 selected. Select another one to compare them.')
    expect(within(bar).queryByRole('link')).toBeNull()
    await page.user.click(screen.getByRole('checkbox', { name: 'Select Abandoned carts' }))
    expect(wordsIn(bar)).toContain('2 of at most 6 selected')
    expect(within(bar).getByRole('link', { name: 'Compare' }).getAttribute('href')).toBe(
      '/compare?ids=vips,carts',
    )
    await page.user.click(within(bar).getByRole('button', { name: 'Clear' }))
    expect(screen.queryByRole('region', { name: 'Selected segments' })).toBeNull()
  })

  test('are six at most, and stay selected while others are searched', async () => {
    const many = Array.from({ length: 7 }, (_, index) => row(`s${index}`, { size: index }))
    const page = open('/segments', { 'GET /segments': segments(many) })
    await tables()
    const box = (index: number) =>
      screen.getByRole<HTMLInputElement>('checkbox', { name: `Select s${index}` })
    for (const index of [0, 1, 2, 3, 4, 5]) await page.user.click(box(index))
    expect([box(6).disabled, box(0).disabled]).toEqual([true, false])
    await page.user.type(screen.getByRole('searchbox'), 's6')
    expect(wordsIn(screen.getByRole('region', { name: 'Selected segments' }))).toContain('6 of at most 6')
  })
})

describe('segmentations', () => {
  const at = '/segments?view=segmentations'

  test('have their parts in the order they are decided in, as a bar and as a list', async () => {
    const page = open(at)
    const card = await screen.findByRole('article', { name: 'Stage' })
    const listed = within(card).getAllByRole('listitem').map(wordsIn)
    expect(listed[0]).toMatch(/^new\s*0\s*0\.0%$/)
    expect(listed[2]).toMatch(/^others\s*200\s*66\.7%$/)
    expect(within(card).getByRole('img', { name: /^Stage: new 0\.0%, loyal 33\.3%/ })).toBeDefined()
    expect(within(card).getByRole('link', { name: 'loyal' }).getAttribute('href')).toBe(
      '/segments/stage/loyal',
    )
    await page.user.hover(within(card).getByText('loyal'))
    expect(within(card).getByText('loyal').closest('li')!.dataset.marked).toBe('true')
    await page.user.unhover(within(card).getByText('loyal'))
    expect(within(card).getByText('loyal').closest('li')!.dataset.marked).toBeUndefined()
  })

  test('that are paused have no bar', async () => {
    open(at, { 'GET /segments': segments(PARTS.map((part) => ({ ...part, status: 'paused' as const }))) })
    const card = await screen.findByRole('article')
    expect(wordsIn(card)).toContain('paused')
    expect(within(card).queryByRole('img')).toBeNull()
  })

  test('can be begun where there are none', async () => {
    open(at, { 'GET /segments': segments([CARTS]) })
    expect(await screen.findByText(/There are no segmentations yet/)).toBeDefined()
    expect(screen.getByRole('link', { name: 'New segmentation' }).getAttribute('href')).toBe(
      '/build?kind=segmentation',
    )
  })

  test('are another view, marked as the one that is shown', async () => {
    const page = open()
    await tables()
    const views = screen.getByRole('navigation', { name: 'What is listed' })
    const current = () => wordsIn(views.querySelector('[aria-current=page]'))
    expect(current()).toBe('Segments')
    await page.user.click(within(views).getByRole('link', { name: 'Segmentations' }))
    expect(current()).toBe('Segmentations')
    expect(page.where()).toBe(at)
    expect(screen.queryByRole('table')).toBeNull()
  })
})

describe('what values are made of', () => {
  const { churn: _, ...withoutChurn } = MEASURES
  const { purchases: __, ...withoutPurchases } = MEASURES
  test.each<[string, SegmentMeasures, string]>([
    [
      'purchases and a model',
      MEASURES,
      'Value is the price × quantity of order_completed in the last 365 days. Churn risk is the mean of “Leaving”.',
    ],
    ['no model', withoutChurn, 'Churn risk needs a model of churn.'],
    ['no purchases', withoutPurchases, 'No purchases with an amount were found in the data'],
    ['not known yet', { measuring: true, segments: [] }, 'What segments are worth is being computed.'],
    [
      'trouble',
      { ...MEASURES, trouble: 'disk full' },
      'What segments are worth could not be computed: disk full',
    ],
  ])('is said: %s', async (_, measures, text) => {
    open('/segments', { 'GET /segment-measures': measures })
    await waitFor(() => expect(wordsIn(document.body)).toContain(text))
  })

  test('is missing without harm where it cannot be asked for', async () => {
    open('/segments', { 'GET /segment-measures': new Refusal(500) })
    expect(await titles()).toHaveLength(5)
  })
})

describe('the page', () => {
  test('has a shape while it loads', () => {
    open('/segments', { 'GET /segments': NEVER })
    expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
    expect(screen.getByRole('heading', { level: 1, name: 'Segments' })).toBeDefined()
  })

  test('that cannot be had says why, and is asked for again', async () => {
    let tries = 0
    const page = open('/segments', {
      'GET /segments': () => {
        tries += 1
        return tries === 1 ? new Refusal(503, { message: 'Satsuma is being upgraded.' }) : segments(ROWS)
      },
    })
    expect(await screen.findByRole('heading', { name: 'Satsuma is being upgraded.' })).toBeDefined()
    await page.user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await titles()).toHaveLength(5)
  })

  test('without any segment leads to the first one', async () => {
    open('/segments', { 'GET /segments': segments([]) })
    expect(await screen.findByRole('region', { name: /./ })).toBeDefined()
    expect(screen.queryByRole('searchbox')).toBeNull()
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain('/gallery')
  })

  test('offers nothing to those who only read', async () => {
    open('/segments', {}, { may: [] })
    await tables()
    expect(screen.queryByRole('link', { name: 'New segment' })).toBeNull()
    expect(screen.getByRole('link', { name: 'Gallery' })).toBeDefined()
  })

  const behind = { ...knownStatus()[1].live, lagMs: 60_000 }
  test('has segments evaluated where they are not kept up to date', async () => {
    const page = open(
      '/segments',
      { 'POST /evaluations': {}, 'GET /status': NEVER },
      { known: [knownStatus({ live: behind })] },
    )
    await page.user.click(await screen.findByRole('button', { name: 'Evaluate now' }))
    await waitFor(() => expect(page.asked.map(({ what }) => what)).toContain('POST /evaluations'))
  })

  test.each<[string, Partial<Parameters<typeof knownStatus>[0]>, readonly string[]]>([
    ['they are up to date', {}, ['evaluations:run']],
    ['there are no profiles', { live: behind, profiles: 0 }, ['evaluations:run']],
    ['one may not', { live: behind }, []],
  ])('does not offer that where %s', async (_, status, may) => {
    open('/segments', {}, { known: [knownStatus(status)], may })
    await tables()
    expect(screen.queryByRole('button', { name: 'Evaluate now' })).toBeNull()
  })

  test('says why segments are not evaluated', async () => {
    const refused = new Refusal(409, { message: 'A job runs already.', mend: 'Wait for it.' })
    const page = open(
      '/segments',
      { 'POST /evaluations': refused, 'GET /status': knownStatus({ live: behind })[1] },
      { known: [knownStatus({ live: behind })] },
    )
    await page.user.click(await screen.findByRole('button', { name: 'Evaluate now' }))
    expect(wordsIn(await screen.findByRole('alert'))).toBe('A job runs already. Wait for it.')
  })
})

test('while somebody points at the list its numbers change, and its order does not', async () => {
  const page = open()
  const [table] = await tables()
  await page.user.hover(within(table!).getByText('VIPs'))
  const grown = ROWS.map((one) => (one.id === 'carts' ? { ...one, size: 500 } : one))
  page.client.setQueryData(['segments'], segments(grown))
  await waitFor(() => expect(wordsIn(table!)).toContain('500'))
  expect((await titles())[0]).toBe('VIPs')
  await page.user.unhover(within(table!).getByText('VIPs'))
  await page.user.hover(screen.getByRole('heading', { level: 1 }))
  await waitFor(async () => expect((await titles())[0]).toBe('Abandoned carts'))
})
