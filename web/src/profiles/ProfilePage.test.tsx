import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Profile } from '../api/profiles'
import { type Answers, NEVER, Refusal } from '../testing/answers'
import { factsIn, wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { ProfilePage } from './ProfilePage'
import { aProfile, BUYERS, connections, knownSegments, memberships, ofAda } from './testing/profiles'

/** What the parts of the page ask for themselves. */
const PARTS = {
  [ofAda('/memberships')]: memberships({ present: [{ segment: 'buyers' }] }),
  [ofAda('/events')]: { events: [], next: null },
  [ofAda('/scores')]: { scores: [] },
  [ofAda('/connections')]: connections(),
}

const open = (name: string, answers: Answers) =>
  show(<ProfilePage />, {
    at: `/profiles/${encodeURIComponent(name)}`,
    route: '/profiles/:id',
    answers: { ...PARTS, ...answers },
    known: [knownStatus(), knownSegments(BUYERS)],
  })

async function headOf(profile: Profile, name = 'email:ada@example.org') {
  open(name, { [`GET /profiles/${encodeURIComponent(name)}`]: profile })
  const title = await screen.findByRole('heading', { level: 1 })
  await screen.findByText(/^No model says anything/)
  return { title: title.textContent, facts: factsIn(title.parentElement!), head: title.parentElement! }
}

test('says who it is and how much is known', async () => {
  const { title, facts } = await headOf(aProfile())
  expect(title).toBe('ada@example.org')
  expect(document.title).toBe('ada@example.org · Satsuma')
  expect(facts).toMatchObject({ Profile: '7', Identities: '2', Segments: '1', Events: '2' })
  expect(facts.Since).toBe('2 Jan 2026, 08:00')
  expect(facts['Last event']).toMatch(/ago$|^yesterday$|^last /)
})

test('is called by its name where that is known, with the identity below', async () => {
  const traits = { name: { value: 'Ada Lovelace', since: 0 } }
  const { title, head } = await headOf(aProfile({ traits }))
  expect(title).toBe('Ada Lovelace')
  expect(document.title).toBe('Ada Lovelace · Satsuma')
  expect(wordsIn(head)).toContain('Ada Lovelace ada@example.org')
})

test('its parts stand in regions with names', async () => {
  await headOf(aProfile())
  expect(screen.getAllByRole('region').map((region) => wordsIn(region.querySelector('h2')))).toEqual([
    ...['Segments', 'Why not in …', 'Memberships over time', 'Timeline'],
    ...['Traits', 'Scores', 'Consents', 'Identities'],
  ])
})

test('of whom nothing happened there is no last event', async () => {
  const { facts, title } = await headOf(aProfile({ events: {}, identities: [], segments: [] }))
  expect(title).toBe('Profile 7')
  expect(facts).toMatchObject({ Events: '0', Identities: '0', Segments: '0' })
  expect(facts).not.toHaveProperty('Last event')
})

test('a number that another profile took over says so', async () => {
  const { head } = await headOf(aProfile(), 'profile_id:7')
  expect(wordsIn(head)).not.toContain('was found to be the same person')
})

test('an address of a former number is answered by the profile that has taken it over', async () => {
  open('12', { 'GET /profiles/profile_id%3A12': aProfile() })
  const notice = await screen.findByText(/was found to be the same person/)
  expect(notice.textContent).toBe('Profile 12 was found to be the same person as profile 7, which this is.')
  await screen.findByText(/^No model says anything/)
})

test('a customer number is an identity, and never the number of a profile', async () => {
  const { asked } = open('user_id:12', { 'GET /profiles/user_id%3A12': aProfile() })
  await screen.findByText(/^No model says anything/)
  expect(asked[0]?.what).toBe('GET /profiles/user_id%3A12')
  expect(screen.queryByText(/was found to be the same person/)).toBeNull()
})

test('who is not known has a page that says so, and a way home', async () => {
  const unknown = new Refusal(404, { message: 'No profile is known as "user_id:nobody".' })
  open('user_id:nobody', { 'GET /profiles/user_id%3Anobody': unknown })
  const title = await screen.findByRole('heading', { level: 1 })
  expect(title.textContent).toBe('No profile is known as "user_id:nobody".')
  expect(screen.getByRole('link', { name: 'Go to the home page' }).getAttribute('href')).toBe('/')
})

test('while it is read there is the shape of it', () => {
  open('7', { 'GET /profiles/profile_id%3A7': NEVER })
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
  expect(screen.queryByRole('heading')).toBeNull()
})

test('a name that is markup is a name', async () => {
  const markup = '<img src=x onerror="document.title=1">'
  const { title } = await headOf(aProfile({ identities: [{ namespace: 'user_id', value: markup }] }))
  expect(title).toBe(markup)
  expect(document.querySelector('h1 img')).toBeNull()
})
