import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Answer, NEVER, Refusal } from '../../testing/answers'
import { rowsIn, wordsIn } from '../../testing/reading'
import { type Setting, show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { CATALOGUE, entryOf } from '../testing/catalogue'
import { EventsPage, TraitsPage } from './NamesPage'

function open(Page: typeof EventsPage, catalogue: Answer = CATALOGUE, setting: Setting = {}) {
  return show(<Page />, {
    at: '/data/events',
    answers: { 'GET /catalogue': catalogue },
    known: [knownStatus()],
    may: ['segments:read', 'events:read', 'imports:write'],
    ...setting,
  })
}

const names = async () => rowsIn(await screen.findByRole('table')).map(([name]) => name)

test('events say how often, of whom, and how many properties they have', async () => {
  open(EventsPage)
  expect(rowsIn(await screen.findByRole('table'))).toEqual([
    ['order_completed mixed types', '64', '31', '77.5%', '2'],
    ['page_viewed', '1,200', '40', '100.0%', '0'],
  ])
  expect(screen.getAllByRole('columnheader').map(wordsIn)).toEqual([
    ...['Name', 'Records', 'Profiles', 'Share of profiles', 'Properties'],
  ])
})

test('traits say what they are, or of how many parts', async () => {
  open(TraitsPage)
  expect(rowsIn(await screen.findByRole('table'))).toEqual([
    ['plan', '20', '20', '50.0%', 'text'],
    ['address', '64', '31', '77.5%', '2'],
  ])
  expect(screen.getAllByRole('columnheader').at(-1)?.textContent).toBe('Type')
})

test('each leads to a page of its own, whatever it is called', async () => {
  const events = [entryOf('a/b?c#d'), entryOf('\u202Eevil')]
  open(EventsPage, { events, traits: [] })
  const links = [
    await screen.findByRole('link', { name: 'a/b?c#d' }),
    screen.getByRole('link', { name: '\\u202Eevil' }),
  ]
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    '/data/events/a%2Fb%3Fc%23d',
    '/data/events/%E2%80%AEevil',
  ])
})

test('a search is part of the address, which brings it back', async () => {
  const { user, where } = open(EventsPage)
  await user.type(await screen.findByLabelText('Search by name'), 'VIEW')
  expect(where()).toBe('/data/events?search=VIEW')
  expect(await names()).toEqual(['page_viewed'])
  await user.clear(screen.getByLabelText('Search by name'))
  expect(where()).toBe('/data/events')
  expect(await names()).toHaveLength(2)
})

test('an address with a search shows what it finds, or that it finds nothing', async () => {
  open(EventsPage, CATALOGUE, { at: '/data/events?search=zzz' })
  expect(await screen.findByText('No name contains that.')).toBeDefined()
  expect(screen.getByLabelText('Search by name')).toHaveProperty('value', 'zzz')
})

test('of thousands the first hundred are shown, and a search finds the others', async () => {
  const events = Array.from({ length: 2_500 }, (_, index) => entryOf(`event_${index}`))
  const { user } = open(EventsPage, { events, traits: [] })
  expect(await names()).toHaveLength(100)
  expect(screen.getByText('The first 100 of 2,500. Search for the others.')).toBeDefined()
  await user.click(screen.getByLabelText('Search by name'))
  await user.paste('event_2499')
  await waitFor(async () => expect(await names()).toEqual(['event_2499']))
  expect(screen.queryByText(/Search for the others/)).toBeNull()
})

test('after profiles were merged nothing is of more than all', async () => {
  open(EventsPage, CATALOGUE, { known: [knownStatus({ profiles: 39 })] })
  expect(rowsIn(await screen.findByRole('table'))[1]?.[3]).toBe('100.0%')
})

test('shares are not told of a workspace that is not known', async () => {
  open(EventsPage, CATALOGUE, { known: [knownStatus({ profiles: 0 })] })
  expect(rowsIn(await screen.findByRole('table'))[0]?.[3]).toBe('–')
})

test.each([
  ['event', EventsPage, 'No event has come in yet.'],
  ['trait', TraitsPage, 'No trait is known yet.'],
] as const)('without an %s it says so, and leads to an import', async (_, Page, words) => {
  open(Page, { events: [], traits: [] })
  expect(wordsIn(await screen.findByText(new RegExp(words)))).toBe(`${words} Import a file`)
})

test('whoever may not import is not led there', async () => {
  open(EventsPage, { events: [], traits: [] }, { may: ['segments:read'] })
  await screen.findByText('No event has come in yet.')
  expect(screen.queryByRole('link', { name: 'Import a file' })).toBeNull()
})

test('has its shape until it is there', () => {
  open(EventsPage, NEVER)
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})

test('says why it is not there', async () => {
  open(EventsPage, new Refusal(500, { message: 'The store is gone.' }))
  expect(wordsIn(await screen.findByRole('alert'))).toContain('The store is gone.')
})

test('whoever may not look asks the server nothing', () => {
  const { asked } = open(EventsPage, NEVER, { may: [] })
  expect(screen.getByRole('heading', { name: 'You may not see this' })).toBeDefined()
  expect(asked).toEqual([])
})
