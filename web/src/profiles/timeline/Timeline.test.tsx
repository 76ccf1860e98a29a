import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Profile, TimelineEvent, TraitChange } from '../../api/profiles'
import { aChange } from '../../explain/testing/explanations'
import { type Answers, type Asked, NEVER, Refusal } from '../../testing/answers'
import { wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { anEvent, aProfile, aTraitChange, BUYERS, knownSegments, ofAda } from '../testing/profiles'
import { Timeline } from './Timeline'

const EVENTS = ofAda('/events')
const CHANGES = ofAda('/trait-changes')
const events = (list: readonly TimelineEvent[], next: string | null = null) => ({ events: list, next })
const changes = (list: readonly TraitChange[], next: string | null = null) => ({ changes: list, next })
const count = { firstAt: 0, lastAt: 0 }

const ADA = aProfile({
  events: { order_completed: { ...count, count: 1_200 }, page_viewed: { ...count, count: 3 } },
  changes: [aChange('2026-03-02T10:00:00Z', true)],
})
const LATELY = [anEvent(2, '2026-03-02T10:00:00Z'), anEvent(1, '2026-03-01T23:30:00Z', 'page_viewed')]

const open = (answers: Answers, at = '/profiles/7', profile: Profile = ADA) =>
  show(<Timeline identity="profile_id:7" profile={profile} isBusy={false} />, {
    ...{ at, answers },
    known: [knownStatus({ timeZone: 'Europe/Berlin' }), knownSegments(BUYERS)],
  })
const lines = (day: string) =>
  within(screen.getByRole('region', { name: day }))
    .getAllByRole('listitem')
    .map((line) => wordsIn(line))
const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name })
const queries = (asked: readonly Asked[]) => asked.map(({ query }) => Object.fromEntries(query))

test('tells day by day of the workspace what happened, what it brought about after it', async () => {
  open({ [EVENTS]: events(LATELY) })
  await screen.findByRole('region', { name: '2 Mar 2026' })
  expect(lines('2 Mar 2026')).toEqual([
    expect.stringMatching(/^11:00 ?Entered Bought lately ?new data came$/),
    expect.stringMatching(/^11:00 ?order_completed ?amount 2$/),
    expect.stringMatching(/^00:30 ?page_viewed ?amount 1$/),
  ])
})

test('whom the first evaluation found did not come then', async () => {
  const found = aChange('2026-03-02T10:00:00Z', true, { cause: 'definition', version: 1 })
  const edited = aChange('2026-03-02T09:00:00Z', true, { cause: 'definition', version: 2 })
  open({}, '/profiles/7?show=segments', aProfile({ changes: [found, edited] }))
  await screen.findByRole('region', { name: '2 Mar 2026' })
  expect(lines('2 Mar 2026')).toEqual([
    expect.stringMatching(/^11:00 ?Found in Bought lately ?the segment was defined$/),
    expect.stringMatching(/^10:00 ?Entered Bought lately ?version 2 of its definition/),
  ])
})

test('a line is short and an unfolded event whole, both in words, the hours of the workspace and its numbers', async () => {
  const products = [{ sku: 'GAR-102', name: 'Hammock', quantity: 2 }]
  const properties = { due: '2026-03-02T23:30:00Z', products, revenue: 1139.9, gift: true }
  const { user } = open({ [EVENTS]: events([{ ...LATELY[0]!, properties }]) })
  const line = 'products 2 × Hammock, revenue 1,139.9, due 3 Mar 2026, 00:30, gift yes'
  await user.click(await screen.findByText(line))
  expect(screen.getByText('name Hammock, quantity 2, sku GAR-102')).toBeDefined()
  expect(screen.getByTitle('2026-03-02T23:30:00Z').textContent).toBe('3 Mar 2026, 00:30')
})

test('an event unfolds to all that it holds', async () => {
  const properties = { order: { id: 'o-1' }, note: '<script>alert(1)</script>' }
  const { user } = open({ [EVENTS]: events([{ ...LATELY[0]!, properties }]) })
  await user.click(await screen.findByText('order_completed'))
  expect(await screen.findByText('order.id')).toBeDefined()
  expect(screen.getByText('o-1')).toBeDefined()
  expect(screen.getByText('<script>alert(1)</script>')).toBeDefined()
  expect(screen.getByText('Received').nextElementSibling?.textContent).toBe('2 Mar 2026, 11:00')
  expect(screen.getByText('Number of the event').nextElementSibling?.textContent).toBe('2')
})

test('without anything it says that nothing happened yet', async () => {
  open({ [EVENTS]: events([]) }, '/profiles/7', aProfile({ events: {}, changes: [] }))
  expect(await screen.findByText('This profile has no events yet.')).toBeDefined()
})

test('names of events can be chosen where there are several', async () => {
  const { user, asked, where } = open({ [EVENTS]: events(LATELY) })
  const names = choice('Events of which name')
  expect([...names.options].map(({ text }) => text)).toEqual([
    ...['All events', 'order_completed (1,200)', 'page_viewed (3)'],
  ])
  await user.selectOptions(names, 'page_viewed (3)')
  expect(where()).toBe('/profiles/7?event=page_viewed')
  expect(queries(asked).at(-1)).toEqual({ limit: '25', event: 'page_viewed' })
  expect(screen.queryByText(/^Entered/)).toBeNull()
})

test('one name is no choice', () => {
  open({ [EVENTS]: NEVER }, '/profiles/7', aProfile())
  expect(screen.queryByRole('combobox', { name: 'Events of which name' })).toBeNull()
})

test('segments alone are shown without asking for events', async () => {
  const { asked } = open({}, '/profiles/7?show=segments')
  expect(await screen.findByText(/^Entered/)).toBeDefined()
  expect(asked).toEqual([])
})

test('events alone leave segments out', async () => {
  open({ [EVENTS]: events(LATELY) }, '/profiles/7?show=events')
  await screen.findByText('order_completed')
  expect(screen.queryByText(/^Entered/)).toBeNull()
})

test('changes of traits are read page by page', async () => {
  const answers = {
    [CHANGES]: ({ query }: Asked) =>
      query.get('after') === null
        ? changes([aTraitChange(2, '2026-03-02T10:00:00Z', 'city', 'Paris')], 'then')
        : changes([aTraitChange(1, '2026-03-01T10:00:00Z', 'city')]),
  }
  const { user, asked } = open(answers, '/profiles/7?show=traits')
  await screen.findByText('Paris')
  await user.click(screen.getByRole('button', { name: 'Show more changes' }))
  expect(await screen.findByText('removed')).toBeDefined()
  expect(queries(asked)).toEqual([{ limit: '25' }, { limit: '25', after: 'then' }])
})

test('days are asked of the server, the last one included, and hold for segments too', async () => {
  const { asked } = open({ [EVENTS]: events([]) }, '/profiles/7?from=2026-02-28&to=2026-03-01')
  expect(await screen.findByText('Nothing within this time.')).toBeDefined()
  expect(queries(asked)).toEqual([{ limit: '25', from: '2026-02-28', to: '2026-03-02' }])
})

test('another kind forgets the name of an event, and keeps what else the address says', async () => {
  const { user, where } = open(
    { [EVENTS]: events(LATELY) },
    '/profiles/7?not=lost&event=page_viewed&from=2026-01-01',
  )
  await user.selectOptions(choice('What to show'), 'Segments only')
  expect(where()).toBe('/profiles/7?not=lost&from=2026-01-01&show=segments')
  expect(await screen.findByText(/^Entered/)).toBeDefined()
})

test('what is left out comes back at once', async () => {
  const { user, where } = open({ [EVENTS]: events(LATELY) }, '/profiles/7?show=segments&to=2026-01-01')
  expect(screen.getByText('Nothing within this time.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Show everything' }))
  expect(where()).toBe('/profiles/7')
  expect(await screen.findByText('page_viewed')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Show everything' })).toBeNull()
})

test('earlier events are read when somebody wants them; entries wait until it is their turn', async () => {
  const early = aProfile({ events: ADA.events, changes: [aChange('2026-01-01T00:00:00Z', true)] })
  const answers = {
    [EVENTS]: ({ query }: Asked) =>
      query.get('after') === null
        ? events([anEvent(2, '2026-03-02T10:00:00Z')], 'then')
        : events([anEvent(1, '2026-02-01T10:00:00Z', 'page_viewed')]),
  }
  const { user } = open(answers, '/profiles/7', early)
  await screen.findByText('order_completed')
  expect(screen.queryByText(/^Entered/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Show more events' }))
  expect(await screen.findByText('page_viewed')).toBeDefined()
  expect(screen.getByText(/^Entered/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Show more events' })).toBeNull()
})

test('a page that cannot be read leaves what is there, and says why', async () => {
  const answers = {
    [EVENTS]: ({ query }: Asked) =>
      query.get('after') === null ? events(LATELY, 'then') : new Refusal(500, { message: 'It broke.' }),
  }
  const { user } = open(answers)
  await screen.findByText('page_viewed')
  await user.click(screen.getByRole('button', { name: 'Show more events' }))
  expect((await screen.findByRole('alert')).textContent).toContain('It broke.')
  expect(screen.getByText('page_viewed')).toBeDefined()
})

test('what cannot be read at all says why, and is tried again', async () => {
  let isUp = false
  const { user } = open({
    [EVENTS]: () => (isUp ? events(LATELY) : new Refusal(500, { message: 'It broke.' })),
  })
  expect((await screen.findByRole('alert')).textContent).toContain('It broke.')
  isUp = true
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('page_viewed')).toBeDefined()
})

test('what comes while somebody is busy here waits until they want to see it', async () => {
  let now: readonly TimelineEvent[] = LATELY
  const { user, client } = show(<Timeline identity="profile_id:7" profile={ADA} isBusy />, {
    answers: { [EVENTS]: () => events(now) },
    known: [knownStatus(), knownSegments(BUYERS)],
  })
  await screen.findByText('page_viewed')
  now = [anEvent(4, '2026-03-04T10:00:00Z', 'refunded'), anEvent(3, '2026-03-03T10:00:00Z'), ...LATELY]
  await client.invalidateQueries({ queryKey: ['profiles'] })
  expect(await screen.findByText(/^2 new/)).toBeDefined()
  expect(screen.queryByText('refunded')).toBeNull()
  await user.click(screen.getByRole('button', { name: /^Show/ }))
  expect(screen.getByText('refunded')).toBeDefined()
  expect(screen.queryByText(/^2 new/)).toBeNull()
})
