import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { catchDownloads } from '../../testing/downloads'
import { rowsIn } from '../../testing/reading'
import { giveRoom } from '../../testing/room'
import { show } from '../../testing/show'
import { knownStatus, STATUS } from '../../testing/status'
import { ANALYST, analysed, NO_MODELS } from '../testing/analysed'
import {
  chooseExport,
  csvLines,
  item,
  itemsOf,
  mark,
  marksOf,
  questions,
  selection,
} from '../testing/picture'
import { RfmPage } from './RfmPage'
import type { RfmResult } from './result'

giveRoom(900)

const FIGURE = 'Customers by recency and frequency'
const RESULT: RfmResult = {
  scores: 3,
  customers: 150,
  revenue: 27_500,
  currencies: [{ currency: 'GBP' }],
  cuts: { recency: [30, 90], frequency: [1, 3] },
  heatMap: {
    customers: [
      [40, 10, 0],
      [20, 15, 5],
      [10, 20, 30],
    ],
    revenue: [
      [4_000, 2_000, 0],
      [2_000, 3_000, 2_500],
      [1_000, 4_000, 9_000],
    ],
  },
  groups: [
    { name: 'Champions', customers: 50, shareOfCustomers: 1 / 3, revenue: 13_000, shareOfRevenue: 0.47 },
    { name: 'Lost', customers: 1, shareOfCustomers: 1 / 150, revenue: 40, shareOfRevenue: null },
    { name: 'Nobody', customers: 0, shareOfCustomers: 0, revenue: 0, shareOfRevenue: 0 },
  ],
}

const page = (search = '', result: Partial<RfmResult> = {}, may: readonly string[] = ANALYST) =>
  show(<RfmPage />, {
    at: `/explore/rfm${search}`,
    may,
    answers: {
      ...analysed('rfm', { result: { ...RESULT, ...result }, options: { scores: 3 } }),
      ...NO_MODELS,
    },
    known: [knownStatus()],
  })

describe('the heat map', () => {
  test('has who bought lately above and who buys often at the right, with what they bring', async () => {
    page()
    expect(await marksOf(FIGURE)).toEqual([
      '0–30 days ago, orders: 1, 10 customers · 6.7%, €1,000.00 of revenue',
      '0–30 days ago, orders: 2–3, 20 customers · 13.3%, €4,000.00 of revenue',
      '0–30 days ago, orders: 4+, 30 customers · 20.0%, €9,000.00 of revenue',
      '31–90 days ago, orders: 1, 20 customers · 13.3%, €2,000.00 of revenue',
      '31–90 days ago, orders: 2–3, 15 customers · 10.0%, €3,000.00 of revenue',
      '31–90 days ago, orders: 4+, 5 customers · 3.3%, €2,500.00 of revenue',
      '91+ days ago, orders: 1, 40 customers · 26.7%, €4,000.00 of revenue',
      '91+ days ago, orders: 2–3, 10 customers · 6.7%, €2,000.00 of revenue',
      '91+ days ago, orders: 4+, 0 customers · 0.0%, €0.00 of revenue',
    ])
    expect(screen.getByText('As of 3 Mar 2026, 14:05.')).toBeDefined()
  })

  test('is written in the currency of the data where the workspace has none', async () => {
    show(<RfmPage />, {
      may: ANALYST,
      answers: analysed('rfm', { result: RESULT }),
      known: [[['status'], { ...STATUS, currency: undefined }]],
    })
    expect((await marksOf(FIGURE))[2]).toContain('£9,000.00')
  })

  test('is shaded by revenue when asked, which its address keeps', async () => {
    const { user, where } = page()
    await marksOf(FIGURE)
    expect(screen.queryByText('€9,000')).toBeNull()
    await user.selectOptions(screen.getByLabelText('Shade by'), 'Revenue')
    expect(screen.getByText('€9,000')).toBeDefined()
    expect(where()).toBe('/explore/rfm?show=revenue')
    await user.selectOptions(screen.getByLabelText('Shade by'), 'Customers')
    expect(where()).toBe('/explore/rfm')
  })

  test('of nobody is all zeros', async () => {
    const none = [
      [0, 0],
      [0, 0],
    ]
    page('', {
      scores: 2,
      customers: 0,
      cuts: { recency: [30], frequency: [1] },
      heatMap: { customers: none, revenue: none },
      groups: [],
    })
    const marks = await marksOf(FIGURE)
    expect(marks).toHaveLength(4)
    expect(marks.join()).not.toMatch(/NaN|∞/)
  })

  test('leaves out scores that nobody can have and says why, at the picture and at its table', async () => {
    const { user } = page('', { cuts: { recency: [30, 90], frequency: [1, 1] } })
    expect(await marksOf(FIGURE)).toEqual([
      expect.stringMatching(/^0–30 days ago, orders: 1, 10 customers/),
      expect.stringMatching(/^0–30 days ago, orders: 2\+, 30 customers/),
      expect.stringMatching(/^31–90 days ago, orders: 1, 20/),
      expect.stringMatching(/^31–90 days ago, orders: 2\+, 5/),
      expect.stringMatching(/^91\+ days ago, orders: 1, 40/),
      expect.stringMatching(/^91\+ days ago, orders: 2\+, 0/),
    ])
    const why =
      'Orders: nobody has score 2, because 46.7% of customers are at 1, and equal values have the same score, 1.'
    const figure = screen.getByRole('figure', { name: FIGURE })
    expect(within(figure).getByText(why)).toBeDefined()
    await user.click(await mark(/^91\+ days ago, orders: 2\+/))
    expect(selection().textContent).toContain('Recency 1, frequency 3')
    await chooseExport(user, 'Show as table')
    expect(rowsIn(screen.getByRole('table'))).toHaveLength(6)
    expect(within(figure).getByText(why)).toBeDefined()
  })

  test('says so of recency too, where one day has most customers', async () => {
    const customers = [
      [1, 2, 3, 4],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [10, 20, 30, 40],
    ]
    const cuts = { recency: [7, 7, 7], frequency: [1, 2, 3] }
    page('', { scores: 4, cuts, heatMap: { customers, revenue: customers } })
    expect(await marksOf(FIGURE)).toHaveLength(8)
    expect(screen.getByText(/^Days since the last purchase: nobody has scores 2–3, because/)).toBeDefined()
  })

  test('leaves out the last score too where the greatest values tie', async () => {
    const customers = [
      [40, 60, 0],
      [20, 30, 0],
      [0, 0, 0],
    ]
    page('', { cuts: { recency: [30, 90], frequency: [1, 2] }, heatMap: { customers, revenue: customers } })
    expect(await marksOf(FIGURE)).toHaveLength(6)
    expect(
      screen.getByText(
        'Orders: nobody has score 3, because 60.0% of customers are at 2, and equal values have the same score, 2.',
      ),
    ).toBeDefined()
  })

  test('can be read as a table, and saved with the numbers in full', async () => {
    const { user } = page()
    await marksOf(FIGURE)
    expect(await csvLines(user)).toEqual([
      'Days since the last purchase,Orders,Customers,Revenue',
      '0–30 days,1,10,1000',
      '0–30 days,2–3,20,4000',
      '0–30 days,4+,30,9000',
      '31–90 days,1,20,2000',
      '31–90 days,2–3,15,3000',
      '31–90 days,4+,5,2500',
      '91+ days,1,40,4000',
      '91+ days,2–3,10,2000',
      '91+ days,4+,0,0',
    ])
    await chooseExport(user, 'Show as table')
    const rows = rowsIn(screen.getByRole('table'))
    expect(rows).toHaveLength(9)
    expect(rows[2]).toEqual(['0–30 days', '4+', '30', '€9,000.00'])
    expect(screen.queryByLabelText(FIGURE, { selector: 'svg' })).toBeNull()
    await chooseExport(user, 'Show as picture')
    expect(await marksOf(FIGURE)).toHaveLength(9)
  })

  test('can be taken along as SVG, with its title, its ranges and its numbers', async () => {
    const { user } = page()
    await marksOf(FIGURE)
    const files = catchDownloads()
    await chooseExport(user, 'Save as SVG')
    const svg = new DOMParser().parseFromString((await files[0]?.text()) ?? '', 'image/svg+xml')
    const texts = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent)
    expect(texts).toEqual(
      expect.arrayContaining([FIGURE, '0–30 days', '91+ days', '2–3', '4+', '40', '30', '0']),
    )
    expect(texts.join()).not.toContain('Export')
  })
})

describe('what is asked', () => {
  test.each([
    ['', {}],
    ['?scores=4', { scores: 4 }],
    ['?scores=99&window=1', {}],
    ['?window=365', { window: 365 }],
    ['?scores=10&window=90', { scores: 10, window: 90 }],
  ])('at %j is %j', async (search, options) => {
    const { asked } = page(search)
    await marksOf(FIGURE)
    expect(questions(asked, 'rfm')).toEqual([{ scores: 5, ...options }])
  })

  test('changes with the choices, and what was picked of other scores is let go', async () => {
    const { user, asked, where } = page('?cells=3-3&groups=Lost')
    await marksOf(FIGURE)
    await user.selectOptions(screen.getByLabelText('Scores'), '4')
    expect(where()).toBe('/explore/rfm?scores=4')
    await user.selectOptions(screen.getByLabelText('Purchases of'), 'The last 180 days')
    await marksOf(FIGURE)
    expect(where()).toBe('/explore/rfm?scores=4&window=180')
    expect(questions(asked, 'rfm')).toEqual([{ scores: 5 }, { scores: 4 }, { scores: 4, window: 180 }])
  })
})

describe('picking', () => {
  test('cells by mouse adds them up; again lets them go', async () => {
    const { user, where } = page()
    await user.click(await mark(/^0–30 days ago, orders: 4\+/))
    expect(selection().textContent).toContain('Recency 3, frequency 3')
    expect(selection().textContent).toContain('30 profiles · 20.0% of customers')
    await user.click(await mark(/^0–30 days ago, orders: 2–3/))
    expect(selection().textContent).toContain('2 cells of recency and frequency')
    expect(selection().textContent).toContain('50 profiles · 33.3% of customers')
    expect(where()).toBe('/explore/rfm?cells=3-3.3-2')
    await user.click(await mark(/^0–30 days ago, orders: 4\+/))
    expect(where()).toBe('/explore/rfm?cells=3-2')
    await user.click(within(selection()).getByRole('button', { name: 'Clear' }))
    expect(where()).toBe('/explore/rfm')
    expect(selection().textContent).toMatch(/^Pick cells or a group/)
  })

  test('cells by keyboard goes row by row from one stop of Tab', async () => {
    const { user, where } = page()
    const first = await mark(/^0–30 days ago, orders: 1,/)
    first.focus()
    await user.keyboard('{ArrowRight}{ArrowDown}{Enter}')
    expect(where()).toBe('/explore/rfm?cells=2-2')
    const picked = await mark(/^31–90 days ago, orders: 2–3/)
    expect(picked.getAttribute('aria-pressed')).toBe('true')
    expect(document.activeElement).toBe(picked)
    await user.keyboard('{End} ')
    expect(where()).toBe('/explore/rfm?cells=2-2.2-3')
    await user.tab({ shift: true })
    await user.tab()
    expect(document.activeElement).toBe(await mark(/^31–90 days ago, orders: 4\+/))
  })

  test('groups by name lets cells go, and the other way round', async () => {
    const { user, where } = page('?cells=3-3')
    await user.click(await item('Groups by name', 'Champions'))
    expect(where()).toBe('/explore/rfm?groups=Champions')
    await user.click(await item('Groups by name', 'Lost'))
    expect(selection().textContent).toContain('Champions, Lost')
    expect(selection().textContent).toContain('51 profiles · 34.0% of customers')
    await user.click(await mark(/^91\+ days ago, orders: 1,/))
    expect(where()).toBe('/explore/rfm?cells=1-1')
  })

  test('groups tells of each what it is and brings, and leaves out those without anybody', async () => {
    page()
    const groups = await itemsOf('Groups by name')
    expect(groups.map(({ textContent }) => textContent)).toEqual([
      'Champions50 customers · 33.3%€13k · 47.0%',
      'Lost1 customer · 0.7%€40',
    ])
  })

  test.each([
    ['a shared address', '?cells=3-3.2-2', '2 cells of recency and frequency'],
    ['a shared address with groups', '?groups=Lost', 'Lost'],
    ['an address with cells and groups that there are not', '?cells=9-9.x&groups=Gone', 'Pick cells'],
  ])('comes back from %s', async (_, search, text) => {
    page(search)
    await marksOf(FIGURE)
    expect(selection().textContent).toContain(text)
  })

  test('can be saved by whoever may write segments alone', async () => {
    page('?cells=3-3', {}, ['evaluations:run'])
    await marksOf(FIGURE)
    expect(within(selection()).queryByRole('button', { name: 'Save this selection' })).toBeNull()
    expect(within(selection()).getByRole('button', { name: 'Clear' })).toBeDefined()
  })
})
