import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { rowsIn, wordsIn } from '../../testing/reading'
import { giveRoom } from '../../testing/room'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { ANALYST, analysed, NO_MODELS } from '../testing/analysed'
import {
  chooseExport,
  csvLines,
  drawing,
  itemsOf,
  mark,
  marksOf,
  questions,
  selection,
} from '../testing/picture'
import { ClustersPage } from './ClustersPage'
import type { ClustersResult } from './result'

giveRoom(900)

const FIGURE = 'A map of your customers'
const point = (x: number, y: number, cluster: number) => ({ x, y, cluster })
const RESULT: ClustersResult = {
  customers: 100,
  clusters: [
    { name: 'Frequent', customers: 60, share: 0.6, confidence: 0.812 },
    { name: 'One order, <long ago>', customers: 30, share: 0.3, confidence: 0.5 },
  ],
  unassigned: 10,
  map: {
    axes: [{ share: 0.5 }, { share: 0.25 }],
    points: [
      ...[point(0, 0, 0), point(1, 0, 0), point(0, 1, 0)],
      ...[point(9, 9, 1), point(8, 9, 1)],
      point(5, 5, -1),
    ],
  },
}
const REPORT = {
  sections: [{ blocks: [{ kind: 'scatter', x: { title: 'more orders' }, y: { title: 'longer ago' } }] }],
}

const page = (search = '', result: Partial<ClustersResult> = {}) =>
  show(<ClustersPage />, {
    at: `/explore/clusters${search}`,
    may: ANALYST,
    answers: {
      ...analysed('clusters', { result: { ...RESULT, ...result }, report: REPORT }),
      ...NO_MODELS,
    },
    known: [knownStatus()],
  })

const LIST = 'Kinds'

test('an axis says as much as there is room for, and all of it to whoever points at it', async () => {
  const long = 'more days since the last purchase, fewer carts in a year, '.repeat(5)
  const report = {
    sections: [{ blocks: [{ kind: 'scatter', x: { title: long }, y: { title: 'longer ago' } }] }],
  }
  show(<ClustersPage />, {
    at: '/explore/clusters',
    may: ANALYST,
    answers: analysed('clusters', { result: RESULT, report }),
    known: [knownStatus()],
  })
  const map = await drawing(FIGURE)
  const [across, up] = map.querySelectorAll('text')
  expect(across?.querySelector('title')?.textContent).toBe(long)
  expect(across?.lastChild?.textContent).toMatch(/^more days.*…$/)
  expect([up?.querySelector('title'), up?.textContent]).toEqual([null, 'longer ago'])
})

describe('the map', () => {
  test('has a mark for each kind, and a point for each customer of the sample, those in none too', async () => {
    page()
    expect(await marksOf(FIGURE)).toEqual([
      'Frequent, 60 customers · 60.0%, How clearly they belong: 0.81 of 1',
      'One order, <long ago>, 30 customers · 30.0%, How clearly they belong: 0.50 of 1',
    ])
    const map = await drawing(FIGURE)
    expect(map.querySelectorAll('path[transform]')).toHaveLength(6)
    expect(within(map).getByText('more orders')).toBeDefined()
    expect(within(map).getByText('longer ago')).toBeDefined()
    expect(screen.getByText('6 customers are drawn. The plane shows 75.0% of all differences.')).toBeDefined()
  })

  test('tells kinds apart by shape, not by colour alone; the list has the same shapes', async () => {
    page()
    const marks = [...(await drawing(FIGURE)).querySelectorAll('[role=button]')]
    const [one, other] = marks.map((kind) => kind.querySelector('path[transform]')?.getAttribute('d'))
    expect(one).not.toBe(other)
    const signs = (await itemsOf(LIST)).map((item) => item.querySelector('svg path')?.getAttribute('d'))
    expect(signs).toEqual([one, other])
  })

  test('says within the figure, which is taken along, which sign is which kind', async () => {
    page()
    const figure = within(await screen.findByRole('figure', { name: FIGURE }))
    const key = within(figure.getByRole('list', { name: 'Signs of the map' }))
    const said = key.getAllByRole('listitem').map((one) => [one.textContent, one.querySelector('path')])
    const marks = [...(await drawing(FIGURE)).querySelectorAll('[role=button] path[transform]')]
    const signOf = (mark: Element | null | undefined) => [mark?.getAttribute('d'), mark?.getAttribute('fill')]
    expect(said.map(([name]) => name)).toEqual(['Frequent', 'One order, <long ago>', 'In none'])
    expect(said.slice(0, 2).map(([, sign]) => signOf(sign as Element))).toEqual(
      [marks[0], marks[3]].map(signOf),
    )
  })

  test('names nobody in none where everybody is in one', async () => {
    page('', { map: { ...RESULT.map!, points: [point(0, 0, 0), point(9, 9, 1), point(8, 9, 1)] } })
    const key = within(await screen.findByRole('list', { name: 'Signs of the map' }))
    expect(key.getAllByRole('listitem')).toHaveLength(2)
  })

  test('leads to the full report', async () => {
    page()
    await marksOf(FIGURE)
    expect(screen.getByRole('link', { name: 'Full report' }).getAttribute('href')).toBe('/analyses/clusters')
  })

  test('can be read as a table and saved, with those in none', async () => {
    const { user } = page()
    await marksOf(FIGURE)
    expect(await csvLines(user)).toEqual([
      'Kind,Customers,Share,"How clearly they belong, from 0 to 1"',
      'Frequent,60,0.6,0.812',
      '"One order, <long ago>",30,0.3,0.5',
      'In none,10,0.1,',
    ])
    await chooseExport(user, 'Show as table')
    expect(rowsIn(screen.getByRole('table'))).toEqual([
      ['Frequent', '60', '60.0%', '0.81'],
      ['One order, <long ago>', '30', '30.0%', '0.50'],
      ['In none', '10', '10.0%', '–'],
    ])
  })

  test('without kinds says what to do, and has nothing to pick', async () => {
    page('', { clusters: [], unassigned: 0, map: { axes: [], points: [point(0, 0, -1)] } })
    expect(await screen.findByRole('heading', { name: /no distinct kinds/ })).toBeDefined()
    expect(screen.getByText(/^Customers shade into each other\. Choose/)).toBeDefined()
    expect(screen.queryByRole('region', { name: 'Selection' })).toBeNull()
    expect((await drawing(FIGURE)).querySelectorAll('path')).toHaveLength(1)
  })

  test('is left out where the data have but one dimension; the list is there', async () => {
    page('', { map: null })
    expect(await itemsOf(LIST)).toHaveLength(2)
    expect(screen.queryByLabelText(FIGURE, { selector: 'svg' })).toBeNull()
  })
})

describe('what is asked', () => {
  test.each([
    ['', {}],
    ['?clusters=4', { clusters: 4 }],
    ['?clusters=9', {}],
  ])('at %j is %j', async (search, options) => {
    const { asked } = page(search)
    await marksOf(FIGURE)
    expect(questions(asked, 'clusters')).toEqual([options])
  })

  test('is a number of kinds when somebody chooses one, and kinds that were picked are let go', async () => {
    const { user, asked, where } = page('?pick=1')
    await marksOf(FIGURE)
    await user.selectOptions(screen.getByLabelText('Number of kinds'), '3')
    await marksOf(FIGURE)
    expect(where()).toBe('/explore/clusters?clusters=3')
    expect(questions(asked, 'clusters')).toEqual([{}, { clusters: 3 }])
    await user.selectOptions(screen.getByLabelText('Number of kinds'), 'As the data have it')
    expect(where()).toBe('/explore/clusters')
  })
})

describe('picking', () => {
  test('by mouse, on the map and in the list alike', async () => {
    const { user, where } = page()
    const items = await itemsOf(LIST)
    expect(items.map(wordsIn)[0]).toContain('Frequent')
    await user.click(items[0]!)
    expect(where()).toBe('/explore/clusters?pick=0')
    expect(selection().textContent).toContain('60 profiles · 60.0% of customers')
    await user.click(await mark(/^One order/))
    expect(where()).toBe('/explore/clusters?pick=0%7E1')
    expect(selection().textContent).toContain('Frequent, One order, <long ago>')
    expect(selection().textContent).toContain('90 profiles · 90.0% of customers')
    expect(items.map((item) => item.getAttribute('aria-pressed'))).toEqual(['true', 'true'])
  })

  test('by keyboard', async () => {
    const { user, where } = page()
    const first = await mark(/^Frequent/)
    first.focus()
    await user.keyboard('{ArrowRight} ')
    expect(where()).toBe('/explore/clusters?pick=1')
    await user.keyboard('{Enter}')
    expect(where()).toBe('/explore/clusters')
  })

  test.each(['7', 'x', '0.5', '-1'])('%s, which there is not, picks nothing', async (pick) => {
    page(`?pick=${pick}`)
    await marksOf(FIGURE)
    expect(selection().textContent).toMatch(/^Pick a kind/)
  })
})
