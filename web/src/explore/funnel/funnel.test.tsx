import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Asked } from '../../testing/answers'
import { rowsIn } from '../../testing/reading'
import { giveRoom } from '../../testing/room'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { ANALYST, analysed, jobOf } from '../testing/analysed'
import {
  chooseExport,
  csvLines,
  definitionOffered,
  mark,
  marksOf,
  questions,
  selection,
} from '../testing/picture'
import { FunnelPage } from './FunnelPage'
import { hoursText } from './hours-text'
import type { FunnelResult } from './result'

giveRoom(900)

const FIGURE = 'From step to step'
const RESULT: FunnelResult = {
  last: null,
  steps: [
    { title: 'page_viewed', rule: { event: 'page_viewed' }, reached: 200, time: null },
    { title: 'product_added', rule: { event: 'product_added' }, reached: 80, time: { typical: 0.5 } },
    { title: 'order_completed', rule: { event: 'order_completed' }, reached: 80, time: { typical: 36 } },
  ],
}
const EVENTS = ['order_completed', 'page_viewed', 'product_added', 'sign_up']
const CATALOGUE = { events: EVENTS.map((name) => ({ name })), traits: [] }

const page = (search = '', result: Partial<FunnelResult> = {}) =>
  show(<FunnelPage />, {
    at: `/explore/funnel${search}`,
    may: ANALYST,
    answers: { 'GET /catalogue': CATALOGUE, ...analysed('funnels', { result: { ...RESULT, ...result } }) },
    known: [knownStatus()],
  })

/** Of data in which nothing happened in the last 30 days. */
const quietPage = (search: string) =>
  show(<FunnelPage />, {
    at: `/explore/funnel${search}`,
    may: ANALYST,
    answers: {
      'GET /catalogue': CATALOGUE,
      ...analysed('funnels', { result: RESULT }),
      ...analysed('funnels', { id: 8, outcome: 'insufficient-data', reason: 'Nobody did page_viewed.' }),
      'POST /analyses/funnels/runs': ({ body }: Asked) =>
        jobOf('last' in (body as { options: object }).options ? 8 : 7),
    },
    known: [knownStatus()],
  })

const steps = () =>
  within(screen.getByRole('group', { name: 'Steps' }))
    .getAllByRole('combobox')
    .map((select) => (select as HTMLSelectElement).value)

describe('the funnel', () => {
  test('has who came to each step, and who was lost where somebody was', async () => {
    page()
    expect(await marksOf(FIGURE)).toEqual([
      'Came to page_viewed, 200 profiles',
      'Came to product_added, 80 profiles, 40.0% of those at the step before, Half of them within 30 minutes',
      'Lost before product_added, 120 profiles, 60.0% of those at the step before',
      'Came to order_completed, 80 profiles, 100.0% of those at the step before, Half of them within 1.5 days',
    ])
    expect(screen.getByText('40.0% come from the first step to the last: 80 of 200.')).toBeDefined()
    expect(screen.getAllByText('80 · 40.0%')).toHaveLength(2)
  })

  test('of nobody has no shares of nothing', async () => {
    page('', { steps: RESULT.steps.map((step) => ({ ...step, reached: 0, time: null })) })
    const marks = await marksOf(FIGURE)
    expect(marks).toEqual([
      'Came to page_viewed, 0 profiles',
      'Came to product_added, 0 profiles',
      'Came to order_completed, 0 profiles',
    ])
    expect(screen.getByText('0.0% come from the first step to the last: 0 of 0.')).toBeDefined()
  })

  test('can be read as a table and saved', async () => {
    const { user } = page()
    await marksOf(FIGURE)
    expect(await csvLines(user)).toEqual([
      'Step,Came,Of the first step,Of the step before,Lost before it',
      '1. page_viewed,200,1,,',
      '2. product_added,80,0.4,0.4,120',
      '3. order_completed,80,0.4,1,0',
    ])
    await chooseExport(user, 'Show as table')
    expect(rowsIn(screen.getByRole('table'))[0]).toEqual(['1. page_viewed', '200', '100.0%', '–', '–'])
  })
})

test('the steps have their place until they are known', async () => {
  const { container } = page()
  expect(container.querySelectorAll('[role=status][aria-label=Loading] > *')).toHaveLength(4)
  expect(await screen.findByRole('group', { name: 'Steps' })).toBeDefined()
  expect(container.querySelector('[aria-label=Loading]')).toBeNull()
})

describe('what is asked', () => {
  test.each([
    ['', { last: '30 days' }],
    ['?last=all', {}],
    ['?steps=sign_up,order_completed', { steps: ['sign_up', 'order_completed'], last: '30 days' }],
    ['?within=7+days&last=90+days', { within: '7 days', last: '90 days' }],
    ['?within=forever&last=x', {}],
  ])('at %j is %j', async (search, options) => {
    const { asked } = page(search)
    await marksOf(FIGURE)
    expect(questions(asked, 'funnels')).toEqual([options])
  })

  test('steps that nobody chose are those that were found, and can be changed from there', async () => {
    const { user, where } = page('?pick=reached-1')
    await marksOf(FIGURE)
    expect(steps()).toEqual(['page_viewed', 'product_added', 'order_completed'])
    await screen.findAllByText('sign_up')
    await user.selectOptions(screen.getByLabelText('Step 1'), 'sign_up')
    expect(where()).toBe('/explore/funnel?steps=sign_up%2Cproduct_added%2Corder_completed')
    await user.click(screen.getByRole('button', { name: 'Take out step 2' }))
    expect(steps()).toEqual(['sign_up', 'order_completed'])
    expect(screen.queryByRole('button', { name: /^Take out step/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Add a step' }))
    expect(steps()).toEqual(['sign_up', 'order_completed', 'order_completed'])
  })

  test('are ten steps at most', async () => {
    page(`?steps=${Array.from({ length: 10 }, () => 'sign_up')}`)
    await marksOf(FIGURE)
    expect(steps()).toHaveLength(10)
    expect(screen.queryByRole('button', { name: 'Add a step' })).toBeNull()
  })

  test('how soon, and of what time, stand in the address', async () => {
    const { user, asked, where } = page()
    await marksOf(FIGURE)
    await user.selectOptions(screen.getByLabelText('Each step within'), 'A day')
    await user.selectOptions(screen.getByLabelText('Events of'), 'The last 90 days')
    await marksOf(FIGURE)
    expect(where()).toBe('/explore/funnel?within=1+day&last=90+days')
    expect(questions(asked, 'funnels').at(-1)).toEqual({ within: '1 day', last: '90 days' })
    await user.selectOptions(screen.getByLabelText('Each step within'), 'Any time')
    await user.selectOptions(screen.getByLabelText('Events of'), 'All time')
    expect(where()).toBe('/explore/funnel?last=all')
  })

  test.each([
    ['', 'all', [{ last: '30 days' }, {}]],
    ['?last=30+days', '30 days', [{ last: '30 days' }]],
  ])('at %j, where nothing happened lately, is of %s', async (search, last, options) => {
    const { asked } = quietPage(search)
    await (last === 'all' ? marksOf(FIGURE) : screen.findByText('Nobody did page_viewed.'))
    expect(questions(asked, 'funnels')).toEqual(options)
    expect(screen.getByLabelText<HTMLSelectElement>('Events of').value).toBe(last)
  })
})

describe('picking', () => {
  test('by mouse: who was lost came to the step before and not to this one', async () => {
    const { user, where } = page()
    await user.click(await mark(/^Lost before product_added/))
    expect(where()).toBe('/explore/funnel?pick=lost-1')
    expect(selection().textContent).toContain('120 profiles')
    expect(definitionOffered()).toEqual({
      segment: 'lost-before-product-added',
      title: 'Lost before product_added',
      when: {
        all: [
          { event: 'page_viewed' },
          { not: { sequence: [{ event: 'page_viewed' }, { event: 'product_added' }] } },
        ],
      },
    })
    await user.click(await mark(/^Lost before product_added/))
    expect(where()).toBe('/explore/funnel')
  })

  test('by keyboard: who came to a step', async () => {
    const { user, where } = page()
    const first = await mark(/^Came to page_viewed/)
    first.focus()
    await user.keyboard('{Enter}')
    expect(definitionOffered()).toMatchObject({ when: { event: 'page_viewed' } })
    await user.keyboard('{ArrowDown} ')
    expect(where()).toBe('/explore/funnel?pick=reached-1')
    expect(definitionOffered()).toMatchObject({
      when: { sequence: [{ event: 'page_viewed' }, { event: 'product_added' }] },
    })
  })

  test('within a time keeps to that time', async () => {
    page('?last=30+days&pick=reached-0', { last: '30 days' })
    await marksOf(FIGURE)
    expect(definitionOffered()).toMatchObject({ when: { event: 'page_viewed', in: { last: '30 days' } } })
  })

  test.each(['lost-2', 'reached-9', 'x'])('%s, which there is not, picks nothing', async (pick) => {
    page(`?pick=${pick}`)
    await marksOf(FIGURE)
    expect(selection().textContent).toMatch(/^Pick a bar/)
  })
})

test.each([
  [0, '0 minutes'],
  [0.2, '12 minutes'],
  [1 / 60, '1 minute'],
  [1, '1 hour'],
  [2.25, '2.3 hours'],
  [23.94, '23.9 hours'],
  [24, '1 day'],
  [84, '3.5 days'],
  [24_000, '1,000 days'],
])('%d hours are %s', (hours, text) => {
  expect(hoursText(hours)).toBe(text)
})
