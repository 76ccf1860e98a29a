import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { rowsIn } from '../../testing/reading'
import { giveRoom } from '../../testing/room'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { ANALYST, analysed } from '../testing/analysed'
import {
  chooseExport,
  csvLines,
  definitionOffered,
  drawing,
  mark,
  marksOf,
  questions,
  selection,
} from '../testing/picture'
import { RetentionPage } from './RetentionPage'
import type { CohortsResult } from './result'

giveRoom(900)

const FIGURE = 'Purchases after the first purchase'
/** Cohorts of January to March 2026; March is not over. */
const RESULT: CohortsResult = {
  start: 'order_completed',
  activity: 'order_completed',
  unit: 'month',
  hasMoney: true,
  currencies: [],
  lastPeriod: 674,
  lastIsComplete: false,
  customers: 170,
  cohorts: [
    cohort(672, 0, 100, [100, 30, 20], [1_000, 250, 100]),
    cohort(673, 1, 50, [50, 20], [600, 300]),
    cohort(674, 2, 20, [20], [90]),
  ],
  ages: [
    { age: 0, retention: { value: 1, low: 0.9, high: 1 } },
    { age: 1, retention: { value: 1 / 3, low: 0.2, high: 0.4 } },
  ],
}

function cohort(period: number, month: number, customers: number, active: number[], money: number[]) {
  return { period, start: Date.UTC(2026, month, 1), customers, active, money }
}

const CATALOGUE = { events: [{ name: 'order_completed' }, { name: 'page_viewed' }], traits: [] }

const page = (search = '', result: Partial<CohortsResult> = {}, may: readonly string[] = ANALYST) =>
  show(<RetentionPage />, {
    at: `/explore/retention${search}`,
    may,
    answers: {
      'GET /catalogue': CATALOGUE,
      ...analysed('cohorts', { result: { ...RESULT, ...result } }),
    },
    known: [knownStatus()],
  })

const shades = async () => {
  const cells = (await drawing(FIGURE)).querySelectorAll<SVGElement>('[role=button] rect')
  return [...cells].map(({ style }) => {
    const level = style.getPropertyValue('--level')
    return Math.round(100 * Number(level)) / 100
  })
}

describe('the table of cohorts', () => {
  test('has a row for each month in which somebody came, and a cell for each month since', async () => {
    page()
    expect(await marksOf(FIGURE)).toEqual([
      'Came Jan 2026, active in the same month, 100 of 100 · 100.0%, €1,000.00 spent then',
      'Came Jan 2026, active one month later, 30 of 100 · 30.0%, €250.00 spent then',
      'Came Jan 2026, active 2 months later, 20 of 100 · 20.0%, €100.00 spent then, Not over yet',
      'Came Feb 2026, active in the same month, 50 of 50 · 100.0%, €600.00 spent then',
      'Came Feb 2026, active one month later, 20 of 50 · 40.0%, €300.00 spent then, Not over yet',
      'Came Mar 2026, active in the same month, 20 of 20 · 100.0%, €90.00 spent then, Not over yet',
    ])
    expect(screen.getByText(/^33.3% were active one month later\./)).toBeDefined()
  })

  test('is shaded by those who came back: the month of coming, all by definition, does not set the scale', async () => {
    page()
    expect(await shades()).toEqual([0, 0.75, 0.5, 0, 1, 0])
  })

  test('of the month of coming alone is shaded all the same', async () => {
    page('', { cohorts: RESULT.cohorts.slice(2), ages: [] })
    expect(await shades()).toEqual([1])
    expect(screen.getByText(/^Each row is who came first in one period; each column/)).toBeDefined()
  })

  test.each([
    ['customers', 'Active customers', ['100', '30', '20', '50', '20', '20']],
    ['revenue', 'Revenue a customer', ['€10', '€2.50', '€1', '€12', '€6', '€4.50']],
  ])('shows %s when asked, which its address keeps', async (value, label, texts) => {
    const { user, where } = page()
    const map = within(await drawing(FIGURE))
    await user.selectOptions(screen.getByLabelText('Show'), label)
    expect(where()).toBe(`/explore/retention?show=${value}`)
    for (const text of texts) expect(map.getAllByText(text).length).toBeGreaterThan(0)
  })

  test('says nothing of money where there is none', async () => {
    page('', { hasMoney: false })
    expect((await marksOf(FIGURE)).join()).not.toContain('spent')
  })

  test('has as many rows as asked for, the latest', async () => {
    const many = Array.from({ length: 15 }, (_, month) => cohort(660 + month, month - 12, 1, [1], [0]))
    const { user, where } = page('', { cohorts: many })
    expect(await marksOf(FIGURE)).toHaveLength(12)
    await user.selectOptions(screen.getByLabelText('Rows'), 'The latest 24')
    expect(await marksOf(FIGURE)).toHaveLength(15)
    expect(where()).toBe('/explore/retention?cohorts=24')
  })

  test('can be read as a table and saved', async () => {
    const { user } = page()
    await marksOf(FIGURE)
    expect(await csvLines(user)).toEqual([
      'Came first,Customers,0,1,2',
      'Jan 2026,100,1,0.3,0.2',
      'Feb 2026,50,1,0.4,',
      'Mar 2026,20,1,,',
    ])
    await chooseExport(user, 'Show as table')
    expect(rowsIn(screen.getByRole('table'))[1]).toEqual(['Feb 2026', '50', '100.0%', '40.0%', '–'])
  })

  test('of weeks and quarters is named after them', async () => {
    page('?unit=quarter', { unit: 'quarter', cohorts: RESULT.cohorts.slice(0, 1) })
    expect((await marksOf(FIGURE))[1]).toMatch(/^Came Q1 2026, active one quarter later/)
  })
})

describe('what is asked', () => {
  test.each([
    ['', { unit: 'month' }, FIGURE],
    ['?unit=week&start=sign_up', { unit: 'week', start: 'sign_up' }, 'Purchases after the first sign_up'],
    [
      '?unit=year&activity=page_viewed',
      { unit: 'month', activity: 'page_viewed' },
      'page_viewed after the first purchase',
    ],
  ])('at %j is %j: %s', async (search, options, figure) => {
    const { start = 'order_completed', activity = 'order_completed' } = options as Partial<CohortsResult>
    const { asked } = page(search, { start, activity })
    await marksOf(figure)
    expect(questions(asked, 'cohorts')).toEqual([options])
  })

  test('changes with the choices, and what was picked of others is let go', async () => {
    const { user, asked, where } = page('?pick=672-1')
    await marksOf(FIGURE)
    await user.selectOptions(screen.getByLabelText('They begin with'), 'page_viewed')
    await marksOf('Purchases after the first order_completed')
    expect(where()).toBe('/explore/retention?start=page_viewed')
    await user.selectOptions(screen.getByLabelText('They begin with'), 'A purchase')
    expect(where()).toBe('/explore/retention')
    await user.selectOptions(screen.getByLabelText('By'), 'Week')
    await marksOf(FIGURE)
    expect(questions(asked, 'cohorts')).toEqual([
      { unit: 'month' },
      { unit: 'month', start: 'page_viewed' },
      { unit: 'week' },
    ])
  })

  test('an event of the address that the data do not hold stays to be seen', async () => {
    page('?activity=long_gone', { activity: 'long_gone' })
    await marksOf('long_gone after the first purchase')
    expect(screen.getByLabelText('Active is')).toHaveProperty('value', 'long_gone')
  })
})

describe('picking', () => {
  const when = { firstEvent: 'order_completed', time: { after: '2025-12-31', before: '2026-02-01' } }
  const came = { event: 'order_completed', in: { from: '2026-02-01', to: '2026-03-01' } }

  test('by mouse: who came back then, and beside them who did not', async () => {
    const { user, where } = page()
    await user.click(await mark(/^Came Jan 2026, active one month/))
    expect(where()).toBe('/explore/retention?pick=672-1')
    expect(selection().textContent).toContain('30 profiles · 30.0% of their cohort')
    expect(definitionOffered()).toMatchObject({ when: { all: [when, came] } })
    expect(definitionOffered('Save the 70 who did not')).toEqual({
      segment: 'not-so-came-jan-2026-active-one-month-later',
      title: 'Not so: Came Jan 2026, active one month later',
      when: { all: [when, { not: came }] },
    })
    await user.click(await mark(/^Came Jan 2026, active one month/))
    expect(where()).toBe('/explore/retention')
  })

  test('by keyboard: End goes to the last cell that there is', async () => {
    const { user, where } = page()
    const first = await mark(/^Came Feb 2026, active in the same/)
    first.focus()
    await user.keyboard('{End}{Enter}')
    expect(where()).toBe('/explore/retention?pick=673-1')
    await user.keyboard('{ArrowUp}{ArrowRight}{ArrowDown}')
    expect(document.activeElement).toBe(await mark(/^Came Feb 2026, active one month/))
    await user.keyboard('{Enter}')
    expect(where()).toBe('/explore/retention')
  })

  test('of a cell with all of them has nobody beside it', async () => {
    page('?pick=672-0')
    await marksOf(FIGURE)
    expect(selection().textContent).toContain('100 profiles · 100.0% of their cohort')
    expect(within(selection()).queryByRole('link', { name: /who did not/ })).toBeNull()
  })

  test.each(['999-0', '672-7', 'x'])('%s, which there is not, picks nothing', async (pick) => {
    page(`?pick=${pick}`)
    await marksOf(FIGURE)
    expect(selection().textContent).toMatch(/^Pick a cell/)
  })

  test('days are those of the workspace', async () => {
    const start = Date.UTC(2025, 11, 31, 23)
    show(<RetentionPage />, {
      at: '/explore/retention?pick=672-1',
      may: ANALYST,
      answers: {
        'GET /catalogue': CATALOGUE,
        ...analysed('cohorts', { result: { ...RESULT, cohorts: [{ ...RESULT.cohorts[0], start }] } }),
      },
      known: [knownStatus({ timeZone: 'Europe/Berlin' })],
    })
    await marksOf(FIGURE)
    expect(definitionOffered()).toMatchObject({ when: { all: [when, came] } })
  })
})
