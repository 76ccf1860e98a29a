import { screen } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { runHook, show } from '../testing/show'
import { STATUS } from '../testing/status'
import { EventSelect, useEventNames } from './EventSelect'
import { ExplorePage } from './ExplorePage'
import { PicturePage } from './PicturePage'
import { PICTURES } from './pictures'
import { exploreRoutes } from './routes'
import { useMoney } from './use-money'

describe('the pictures', () => {
  test('each have a card with what they show, which leads to them', async () => {
    const { user, where } = show(<ExplorePage />, { at: '/explore', route: '/explore' })
    const cards = screen.getAllByRole('link').filter(({ textContent }) => (textContent?.length ?? 0) > 30)
    expect(cards.map((card) => card.getAttribute('href'))).toEqual(PICTURES.map((name) => `/explore/${name}`))
    expect(document.title).toBe('Explore · Satsuma')
    await user.click(screen.getByRole('link', { name: /^Overlap/ }))
    expect(where()).toBe('/explore/overlap')
  })

  test('have signs of their own, which screen readers pass over', () => {
    const { container } = show(<ExplorePage />)
    const signs = [...container.querySelectorAll('li svg')]
    expect(new Set(signs.map(({ innerHTML }) => innerHTML)).size).toBe(PICTURES.length)
    expect(signs.every((sign) => sign.getAttribute('aria-hidden') === 'true')).toBe(true)
  })

  test('lead to the reports, where there is more to ask', () => {
    show(<ExplorePage />)
    expect(screen.getByRole('link', { name: 'all analyses' }).getAttribute('href')).toBe('/analyses')
  })

  test('have a page each', () => {
    const paths = exploreRoutes.map(({ path }) => path)
    expect(paths).toEqual(['/explore', ...PICTURES.map((name) => `/explore/${name}`)])
  })

  test.each(PICTURES)('%s names its page, leads back, and says what it is', (name) => {
    show(<PicturePage name={name}>the picture</PicturePage>)
    const title = screen.getByRole('heading', { level: 1 }).textContent
    expect(document.title).toBe(`${title} · Satsuma`)
    expect(screen.getByRole('link', { name: 'Explore' }).getAttribute('href')).toBe('/explore')
    expect(screen.getByText('the picture')).toBeDefined()
  })
})

const CATALOGUE = { events: [{ name: 'page_viewed' }, { name: 'order_completed' }], traits: [] }

describe('choosing an event', () => {
  const select = (value: string, usual?: string) => {
    const onChange = vi.fn()
    const page = show(
      <EventSelect label="Event" value={value} onChange={onChange} {...(usual && { usual })} />,
      { answers: { 'GET /catalogue': CATALOGUE } },
    )
    return { ...page, onChange }
  }
  const options = () => screen.getAllByRole('option').map(({ textContent }) => textContent)

  test('offers those of the data, and what no choice means', async () => {
    const { user, onChange } = select('', 'A purchase')
    await screen.findByRole('option', { name: 'page_viewed' })
    expect(options()).toEqual(['A purchase', 'page_viewed', 'order_completed'])
    await user.selectOptions(screen.getByLabelText('Event'), 'order_completed')
    expect(onChange).toHaveBeenCalledWith('order_completed')
  })

  test('keeps one that the data do not hold', async () => {
    select('gone')
    await screen.findByRole('option', { name: 'page_viewed' })
    expect(options()).toEqual(['gone', 'page_viewed', 'order_completed'])
    expect(screen.getByLabelText('Event')).toHaveProperty('value', 'gone')
  })

  test('knows the names once for all that ask', async () => {
    const { result, asked } = runHook(() => [useEventNames(), useEventNames()], {
      answers: { 'GET /catalogue': CATALOGUE },
    })
    await vi.waitFor(() => expect(result.current[1]).toEqual(['page_viewed', 'order_completed']))
    expect(asked).toHaveLength(1)
  })
})

test.each([
  ['JPY', [{ currency: 'USD' }], 'JP¥1,235', 'JP¥1,235'],
  [undefined, [{ currency: 'USD' }, { currency: 'EUR' }], 'US$1,234.50', 'US$1,235'],
  [undefined, [], '1,234.50', '1,235'],
])('in a workspace of %s with data in %j, amounts are %s', (currency, currencies, whole, short) => {
  const { result } = runHook(() => useMoney(currencies), { known: [[['status'], { ...STATUS, currency }]] })
  expect(result.current.money(1_234.5)).toBe(whole)
  expect(result.current.shortMoney(1_234.5)).toBe(short)
})
