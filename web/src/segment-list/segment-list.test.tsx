import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { rowsIn, wordsIn } from '../testing/reading'
import { segmentRow } from '../testing/segment-row'
import { CARTS, count, EMPTY, filter, open, PARTS, ROWS, segments, tables, titles } from './testing/list'

describe('a segment in the list', () => {
  test('has its size, share, trend, value, churn risk, owner and folder', async () => {
    open('/segments?sort=name')
    const [table] = await tables()
    await waitFor(() => expect(wordsIn(table!)).toContain('€1,500'))
    const [carts] = rowsIn(table!)
    expect(carts?.[1]).toBe('Abandoned carts web Profiles who left a cart. Shop › Web')
    expect(carts?.slice(2, 4)).toEqual(['30', '3.0%'])
    expect(carts?.[4]).toMatch(/\+50(\.0)?% since 1 Jan$/)
    expect(carts?.[5]).toMatch(/^€1,500\s*€50 each$/)
    expect(carts?.[6]).toBe('25.0%')
    expect(carts?.[7]).toContain('Ada')
    expect(screen.getByRole('link', { name: 'Abandoned carts' }).getAttribute('href')).toBe('/segments/carts')
  })

  test('of which a year is known has its change within the year', async () => {
    const sizes = [
      { at: 0, size: 20 },
      { at: 364 * 86_400_000, size: 30 },
    ]
    open('/segments', { 'GET /segments': { segments: [{ ...CARTS, sizes }] } })
    const [table] = await tables()
    expect(rowsIn(table!)[0]?.[4]).toMatch(/\+50(\.0)?%$/)
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
    open('/segments', { 'GET /segments': segments([segmentRow('x', { title: 'a\u202Eb' })]) })
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
    const archived = [segmentRow('old', { title: 'Old', status: 'archived' }), ...PARTS.slice(0, 1)].map(
      (one) => ({
        ...one,
        status: 'archived' as const,
      }),
    )
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
    expect(new URLSearchParams(page.where().split('?')[1]).get('selected')).toBe('vips,carts')
    await page.user.click(within(bar).getByRole('button', { name: 'Clear' }))
    expect(screen.queryByRole('region', { name: 'Selected segments' })).toBeNull()
    expect(page.where()).toBe('/segments')
  })

  test('are those that the address says, each once and six at most', async () => {
    const page = open('/segments?selected=vips,carts,,vips')
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Select VIPs' })
    expect(box.checked).toBe(true)
    expect(wordsIn(screen.getByRole('region', { name: 'Selected segments' }))).toContain('2 of at most 6')
    await page.user.click(box)
    expect(page.where()).toBe('/segments?selected=carts')
  })

  test('are six at most, and stay selected while others are searched', async () => {
    const many = Array.from({ length: 7 }, (_, index) => segmentRow(`s${index}`, { size: index }))
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
