import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { factsIn, rowsIn } from '../../testing/reading'
import { giveRoom } from '../../testing/room'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { ANALYST, analysed, NO_MODELS } from '../testing/analysed'
import { chooseExport, csvLines, definitionOffered, drawing, questions, selection } from '../testing/picture'
import { ParetoPage } from './ParetoPage'
import { layOutPareto } from './pareto-layout'
import type { Concentration, ParetoResult } from './result'

const WIDTH = 900
giveRoom(WIDTH)

const FIGURE = 'Share of revenue by share of customers'
const CONCENTRATION: Concentration = {
  customers: 1_000,
  money: 50_000,
  gini: { value: 0.617, low: 0.58, high: 0.651 },
  forEighty: 0.31,
  best: [
    { share: 0.01, customers: 10, from: 900, money: 0.2 },
    { share: 0.2, customers: 203, from: 40, money: 0.64 },
    { share: 0.5, customers: 500, from: 10, money: 0.9 },
    { share: 1, customers: 1_000, from: null, money: 1 },
  ],
}
const RESULT: ParetoResult = {
  purchases: { event: 'order_completed', amount: ['revenue'] },
  customers: 1_000,
  currencies: [],
  concentration: CONCENTRATION,
}

const page = (search = '', result: Partial<ParetoResult> = {}, may: readonly string[] = ANALYST) =>
  show(<ParetoPage />, {
    at: `/explore/pareto${search}`,
    may,
    answers: {
      ...analysed('rfm', { result: { ...RESULT, ...result }, options: { scores: 5, window: 90 } }),
      ...NO_MODELS,
    },
    known: [knownStatus()],
  })

const curve = () => drawing(FIGURE)

describe('the curve', () => {
  test('comes with how unequal it is, in words', async () => {
    const { container } = page()
    await curve()
    expect(factsIn(container)).toEqual({
      'Inequality (Gini)': '0.62Between 0.58 and 0.65; 0 is all alike, 1 is one customer with everything.',
      'Customers who bring 80% of revenue': '31.0%of all customers, the best first',
      'Revenue from the best 20%': '64.0%of all revenue',
    })
  })

  test('has axes of shares, and the line of all alike', async () => {
    page()
    const texts = within(await curve())
    for (const share of ['0%', '20%', '40%', '60%', '80%', '100%']) {
      expect(texts.getAllByText(share)).toHaveLength(2)
    }
    expect(texts.getByText('If all were alike')).toBeDefined()
    expect(texts.getByText('Share of customers, the best first')).toBeDefined()
  })

  test('can be read as a table and saved; of everybody there is no least amount', async () => {
    const { user } = page()
    await curve()
    expect(await csvLines(user)).toEqual([
      'Best customers,Customers,Share of revenue,Each at least',
      '0.01,10,0.2,900',
      '0.2,203,0.64,40',
      '0.5,500,0.9,10',
      '1,1000,1,',
    ])
    await chooseExport(user, 'Show as table')
    expect(rowsIn(screen.getByRole('table'))[1]).toEqual(['20.0%', '203', '64.0%', '€40.00'])
  })

  test('is not drawn where there is no revenue; the page says what to do', async () => {
    page('', { concentration: null })
    expect(await screen.findByRole('heading', { name: 'There is no revenue to share.' })).toBeDefined()
    expect(screen.getByText('Import purchases with amounts.')).toBeDefined()
    const lead = screen.getByRole('link', { name: 'Import a file' })
    expect(lead.getAttribute('href')).toBe('/imports/new')
  })

  test('of nobody has no NaN', async () => {
    page('', { concentration: { ...CONCENTRATION, customers: 0, best: [] } })
    expect((await curve()).innerHTML).not.toContain('NaN')
    expect(selection().textContent).toMatch(/^Move the slider/)
  })
})

describe('what is asked', () => {
  test.each([
    ['', {}],
    ['?window=730', { window: 730 }],
    ['?window=-1', {}],
  ])('at %j is %j', async (search, options) => {
    const { asked } = page(search)
    await curve()
    expect(questions(asked, 'rfm')).toEqual([options])
  })

  test('is of a time, which the address keeps together with who is meant', async () => {
    const { user, asked, where } = page('?top=10')
    await curve()
    await user.selectOptions(screen.getByLabelText('Purchases of'), 'The last 90 days')
    await curve()
    expect(where()).toBe('/explore/pareto?top=10&window=90')
    expect(questions(asked, 'rfm').at(-1)).toEqual({ window: 90 })
  })
})

describe('how many of the best are meant', () => {
  test.each([
    ['', '20'],
    ['?top=50', '50'],
    ['?top=0', '20'],
    ['?top=-3', '1'],
    ['?top=4000', '100'],
    ['?top=33.4', '33'],
    ['?top=all', '20'],
  ])('%j of the address is %s %%', async (search, percent) => {
    page(search)
    await curve()
    expect(screen.getByLabelText(`The best ${percent}%`)).toHaveProperty('value', percent)
  })

  test('is said by the slider', async () => {
    const { where } = page()
    await curve()
    expect(selection().textContent).toContain('Top 20% by revenue')
    fireEvent.change(screen.getByRole('slider'), { target: { value: '50' } })
    expect(where()).toBe('/explore/pareto?top=50')
    expect(selection().textContent).toContain('500 profiles · 50.0% of customers, 90.0% of revenue')
    fireEvent.change(screen.getByRole('slider'), { target: { value: '20' } })
    expect(where()).toBe('/explore/pareto')
  })

  test('is said by a click on the curve', async () => {
    const { where } = page()
    const surface = (await curve()).querySelector('rect')
    const { x, area } = layOutPareto(CONCENTRATION, WIDTH)
    fireEvent.pointerDown(surface!, { clientX: x(0.42) - area.left })
    expect(where()).toBe('/explore/pareto?top=42')
  })

  test('is more where the last of them brought as much as others', async () => {
    page('?top=20')
    await curve()
    expect(selection().textContent).toContain('203 profiles · 20.3% of customers, 64.0% of revenue')
  })
})

describe('a segment of the best', () => {
  test('is by the sum of what they bought', async () => {
    page('?top=20&window=90')
    await curve()
    expect(definitionOffered()).toEqual({
      segment: 'top-20-by-revenue',
      title: 'Top 20% by revenue',
      when: {
        population: { event: 'order_completed', in: { last: '90 days' }, sum: 'revenue' },
        rank: { to: 203 },
      },
    })
  })

  test('of everybody is whoever bought', async () => {
    page('?top=100')
    await curve()
    expect(definitionOffered()).toMatchObject({ when: { event: 'order_completed' } })
  })

  test('by price times quantity needs a model', async () => {
    page('', { purchases: { event: 'order_completed', amount: ['price', 'quantity'] } })
    await curve()
    expect(within(selection()).getByRole('button', { name: 'Save this selection' })).toBeDefined()
    expect(within(selection()).queryByRole('link')).toBeNull()
  })

  test('is always there, so that nothing clears it', async () => {
    page()
    await curve()
    expect(within(selection()).queryByRole('button', { name: 'Clear' })).toBeNull()
  })
})
