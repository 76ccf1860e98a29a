import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { rowsIn, wordsIn } from '../../testing/reading'
import { giveRoom } from '../../testing/room'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { ANALYST, analysed } from '../testing/analysed'
import {
  chooseExport,
  csvLines,
  definitionOffered,
  drawing,
  item,
  itemsOf,
  mark,
  marksOf,
  questions,
  selection,
} from '../testing/picture'
import { CITIES, COUNTRIES, country, page, place, TOWNS } from '../testing/regions-page'
import { RegionsPage } from './RegionsPage'

giveRoom(900)

const LIST = 'All places'
const names = async () => (await itemsOf(LIST)).map(wordsIn)

describe('the map', () => {
  test('has the countries with customers as marks, the others as land, and no Antarctica', async () => {
    page()
    expect(await marksOf(COUNTRIES)).toEqual([
      'Germany, 50 customers · 55.6%, €1,000 from 20 buyers',
      'France, 25 customers · 27.8%, €4,000 from 10 buyers',
    ])
    expect((await drawing(COUNTRIES)).querySelectorAll('path')).toHaveLength(3)
    expect(screen.getByText('The place of 90 of 100 profiles is known.')).toBeDefined()
  })

  test('is beside a list of all places, those without a shape too', async () => {
    page()
    expect(await names()).toEqual([
      'Germany50 customers · 55.6%€1,000 from 20 buyers',
      'France25 customers · 27.8%€4,000 from 10 buyers',
      'Singapore10 customers · 11.1%€0 from 0 buyers',
      'Atlantis5 customers · 5.6%€50 from 1 buyer',
    ])
  })

  test.each([
    ['revenue', 'Revenue', ['France', 'Germany', 'Atlantis', 'Singapore']],
    ['perBuyer', 'Revenue a buyer', ['France', 'Germany', 'Atlantis', 'Singapore']],
  ])('shows %s when asked, the largest first', async (value, label, order) => {
    const { user, where } = page()
    await user.selectOptions(await screen.findByLabelText('Show'), label)
    expect(where()).toBe(`/explore/regions?show=${value}`)
    const found = await names()
    expect(order.map((name) => found.findIndex((text) => text.startsWith(name)))).toEqual([0, 1, 2, 3])
  })

  test('can be read as a table and saved; without buyers there is no revenue a buyer', async () => {
    const { user } = page()
    await marksOf(COUNTRIES)
    expect(await csvLines(user)).toEqual([
      'Country,Customers,Buyers,Revenue,Revenue a buyer',
      'Germany,50,20,1000,50',
      'France,25,10,4000,400',
      'Singapore,10,0,0,',
      'Atlantis,5,1,50,50',
    ])
    await chooseExport(user, 'Show as table')
    expect(rowsIn(screen.getByRole('table'))[2]).toEqual(['Singapore', '10', '0', '€0.00', '–'])
  })

  test('says how many places are not listed', async () => {
    const many = Array.from({ length: 62 }, (_, index) => place(`Place ${index}`, 62 - index, 0, 0))
    page('', { places: many, others: { ...place('', 3, 0, 0), places: 5 } })
    expect(await names()).toHaveLength(60)
    expect(screen.getByText(/^7 smaller places are not listed here/)).toBeDefined()
  })

  test('of nobody whose place is known has no NaN', async () => {
    const { container } = page('', { places: [country('DE', '276', 0, 0, 0)], known: 0 })
    await marksOf(COUNTRIES)
    expect(container.textContent).not.toContain('NaN')
  })
})

describe('what is asked', () => {
  test.each([
    ['', [{ by: 'country' }]],
    ['?within=DE', [{ by: 'country' }]],
    ['?trait=land', [{ by: 'country', trait: 'land' }]],
    ['?by=planet', [{ by: 'country' }]],
  ])('at %j is %j', async (search, options) => {
    const { asked } = page(search)
    await marksOf(COUNTRIES)
    expect(questions(asked, 'regions')).toEqual(options)
  })

  test('of cities is also which countries there are, to look into one', async () => {
    const { user, asked, where } = page('?by=city')
    await marksOf(CITIES)
    expect(questions(asked, 'regions')).toEqual([{ by: 'city' }, { by: 'country' }])
    const select = screen.getByLabelText('Only in')
    await screen.findByRole('option', { name: 'Germany' })
    expect([...select.children].map(({ textContent }) => textContent)).toEqual([
      'Everywhere',
      'Germany',
      'France',
      'Singapore',
    ])
    await user.selectOptions(select, 'France')
    await marksOf(CITIES)
    expect(where()).toBe('/explore/regions?by=city&within=FR')
    expect(questions(asked, 'regions').at(-1)).toEqual({ by: 'city', within: 'FR' })
  })

  test('lets go of a trait and of what was picked when it is about other places', async () => {
    const { user, where } = page('?trait=land&pick=DE')
    await marksOf(COUNTRIES)
    await user.selectOptions(screen.getByLabelText('By'), 'City')
    await marksOf(CITIES)
    expect(where()).toBe('/explore/regions?by=city')
  })

  test('reads another trait once it is written to its end', async () => {
    const { user, asked, where } = page()
    await marksOf(COUNTRIES)
    const field = screen.getByLabelText('Trait')
    await user.type(field, ' home_country ')
    expect(where()).toBe('/explore/regions')
    await user.tab()
    await marksOf(COUNTRIES)
    expect(where()).toBe('/explore/regions?trait=home_country')
    expect(questions(asked, 'regions').at(-1)).toEqual({ by: 'country', trait: 'home_country' })
  })
})

describe('picking', () => {
  test('by mouse, on the map and in the list alike', async () => {
    const { user, where } = page()
    await user.click(await mark(/^Germany/))
    expect(where()).toBe('/explore/regions?pick=DE')
    expect((await item(LIST, 'Germany')).getAttribute('aria-pressed')).toBe('true')
    expect(definitionOffered()).toEqual({
      segment: 'in-germany',
      title: 'In Germany',
      when: { geo: { country: 'DE' } },
    })
    await user.click(await item(LIST, 'Atlantis'))
    expect(where()).toBe('/explore/regions?pick=DE%7E%3DAtlantis')
    expect(selection().textContent).toContain('55 profiles · 61.1% of those whose place is known')
    expect(definitionOffered()).toMatchObject({
      when: {
        any: [{ geo: { country: 'DE' } }, { trait: 'country', oneOf: ['Atlantis'], ignoreCase: true }],
      },
    })
    await user.click(within(selection()).getByRole('button', { name: 'Clear' }))
    expect(where()).toBe('/explore/regions')
  })

  test('by keyboard, on bars of cities', async () => {
    const { user, where } = page('?by=city')
    const first = await mark(/^Berlin/)
    first.focus()
    await user.keyboard('{ArrowDown}{Enter}')
    expect(where()).toBe('/explore/regions?by=city&pick=%3DParis')
    expect(definitionOffered()).toMatchObject({ title: 'In Paris', when: { geo: { city: 'Paris' } } })
  })

  test('many names three of them and counts the rest', async () => {
    page('?pick=DE~FR~SG~=Atlantis')
    await marksOf(COUNTRIES)
    expect(selection().textContent).toContain('In Germany, France, Singapore and 1 more')
    expect(selection().textContent).toContain('90 profiles · 100.0% of those whose place is known')
  })

  test('places that there are not picks nothing', async () => {
    page('?pick=XX~=Nowhere')
    await marksOf(COUNTRIES)
    expect(selection().textContent).toMatch(/^Pick places on the map/)
  })
})

test('bars are twenty at most, whatever their names', async () => {
  const long = `${'Llanfairpwllgwyngyll'.repeat(5)} <b>`
  const places = Array.from({ length: 30 }, (_, index) => place(`${long} ${index}`, 30 - index, 0, 0))
  const { container } = show(<RegionsPage />, {
    at: '/explore/regions?by=city&show=revenue',
    may: ANALYST,
    answers: analysed('regions', { result: { ...TOWNS, places } }),
    known: [knownStatus()],
  })
  const marks = await marksOf(CITIES)
  expect(marks).toHaveLength(20)
  expect(marks[0]).toContain(long)
  expect(container.querySelector('b')).toBeNull()
  expect(container.innerHTML).not.toContain('NaN')
})
