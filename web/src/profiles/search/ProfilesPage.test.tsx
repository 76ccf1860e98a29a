import { cleanup, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { FoundProfile, NewestProfile } from '../../api/profiles'
import { type Answers, type Asked, NEVER, Refusal } from '../../testing/answers'
import { itemsIn, rowsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { STATUS } from '../../testing/status'
import { ProfilesPage } from './ProfilesPage'

const SEARCH = 'GET /profiles'
const NEWEST = 'GET /newest-profiles'
const NAMED = 'GET /named-profiles'
const found = (profileId: number, value: string, namespace = 'email'): FoundProfile => ({
  ...{ profileId, namespace, value },
})
const page = (profiles: readonly FoundProfile[], next: string | null = null) => ({ profiles, next })
const open = (at: string, answers: Answers = {}, may?: readonly string[]) =>
  show(<ProfilesPage />, {
    at,
    answers: { 'GET /status': STATUS, [NEWEST]: NEVER, [NAMED]: { profiles: [] }, ...answers },
    ...(may && { may }),
  })
const field = () => screen.getByLabelText<HTMLInputElement>('Name or identity of a profile')

test('nothing is looked for until somebody says what', () => {
  const { asked } = open('/profiles', { [NEWEST]: { profiles: [] } })
  expect(asked.map(({ what }) => what)).not.toContain(SEARCH)
  expect(field().value).toBe('')
  expect(document.title).toBe('Profiles · Satsuma')
})

test('to begin with there are those that came in last, by their name, with their identity and last event', async () => {
  const identities = [
    { namespace: 'user_id', value: 'c-9' },
    { namespace: 'email', value: 'ada@example.org' },
  ]
  const profiles: readonly NewestProfile[] = [
    { profileId: 9, identities, traits: { name: { value: 'Ada', since: 0 } }, lastAt: Date.now() - 180_000 },
    { profileId: 8, identities: identities.slice(0, 1), traits: {} },
  ]
  open('/profiles', { [NEWEST]: { profiles } })
  const table = await screen.findByRole('table', { name: 'The profiles that came in last, the last first' })
  expect(rowsIn(table)).toEqual([
    ['Ada', 'email:ada@example.org', '3 minutes ago'],
    ['c-9', 'user_id:c-9', 'none yet'],
  ])
  expect(screen.getByRole('link', { name: 'Ada' }).getAttribute('href')).toBe('/profiles/9')
})

test('where all are called by one kind of identity, the head of the column says so once', async () => {
  const identities = [{ namespace: 'customer_id', value: 'c-9' }]
  open('/profiles', { [NEWEST]: { profiles: [{ profileId: 9, identities, traits: {} }] } })
  const table = await screen.findByRole('table', { name: 'The profiles that came in last, the last first' })
  expect(screen.getByRole('columnheader', { name: 'customer_id' })).toBeDefined()
  expect(rowsIn(table)).toEqual([['c-9', 'c-9', 'none yet']])
})

test('where nobody is there yet, the way to the first data', async () => {
  open('/profiles', { [NEWEST]: { profiles: [] } }, ['profiles:read', 'imports:write'])
  expect(await screen.findByText(/^There is nobody yet/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Bring data in' }).getAttribute('href')).toBe('/imports/new')
})

test('what is written is looked for, and stands in the address', async () => {
  const answers = { [SEARCH]: page([found(7, 'ada@example.org'), found(9, 'ada-2', 'user_id')]) }
  const { user, asked, where } = open('/profiles', answers)
  await user.type(field(), '  a+d&a {Enter}')
  expect(await screen.findByText('2 matches')).toBeDefined()
  expect(where()).toBe('/profiles?search=a%2Bd%26a')
  const searches = asked.filter(({ what }) => what === SEARCH)
  expect(searches.map(({ query }) => [query.get('search'), query.get('limit')])).toEqual([['a+d&a', '25']])
  const list = screen.getByRole('region', { name: 'Found' })
  expect(itemsIn(list)).toEqual(['ada@example.orgemail of profile 7', 'ada-2user_id of profile 9'])
  expect([...list.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '/profiles/7',
    '/profiles/9',
  ])
})

test('people are found by their name, above identities or alone', async () => {
  const identities = [{ namespace: 'customer_id', value: 'c-9' }]
  const ada: NewestProfile = { profileId: 9, identities, traits: { name: { value: 'Ada Byron', since: 0 } } }
  const { asked } = open('/profiles?search=byr', {
    [SEARCH]: page([found(7, 'byron@example.org')]),
    [NAMED]: { profiles: [ada] },
  })
  const table = await screen.findByRole('table', { name: /^Profiles whose name or e-mail address contains/ })
  expect(rowsIn(table)).toEqual([['Ada Byron', 'c-9', 'none yet']])
  expect(asked.find(({ what }) => what === NAMED)?.query.get('search')).toBe('byr')
  expect(itemsIn(screen.getByRole('region', { name: 'Found' }))).toEqual([
    'byron@example.orgemail of profile 7',
  ])
  cleanup()
  open('/profiles?search=byr', { [SEARCH]: page([]), [NAMED]: { profiles: [ada] } })
  expect(await screen.findByRole('link', { name: 'Ada Byron' })).toBeDefined()
  expect(screen.queryByRole('region', { name: 'Found' })).toBeNull()
})

test('an address with a search brings it back', async () => {
  open('/profiles?search=ada', { [SEARCH]: page([found(7, 'ada')]) })
  expect(field().value).toBe('ada')
  expect(await screen.findByText('1 match')).toBeDefined()
})

test('an emptied field looks for nothing', async () => {
  const { user, where } = open('/profiles?search=ada', { [SEARCH]: page([found(7, 'ada')]) })
  await screen.findByText('1 match')
  await user.clear(field())
  await user.keyboard('{Enter}')
  expect(where()).toBe('/profiles')
  expect(screen.queryByRole('region', { name: 'Found' })).toBeNull()
})

test('what is not found is said, as it was written', async () => {
  open('/profiles?search=%3Cb%3Enobody', { [SEARCH]: page([]) })
  expect((await screen.findByText(/^No name, e-mail address or identity contains/)).textContent).toContain(
    '“<b>nobody”',
  )
})

test('more are read when somebody wants them', async () => {
  const answers = {
    [SEARCH]: ({ query }: Asked) =>
      query.get('after') === null ? page([found(1, 'a-1')], 'then') : page([found(2, 'a-2')]),
  }
  const { user, asked } = open('/profiles?search=a', answers)
  expect(await screen.findByText('The first 1 match')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Show more matches' }))
  expect(await screen.findByText('2 matches')).toBeDefined()
  const pages = asked.filter(({ what }) => what === SEARCH)
  expect(pages.map(({ query }) => query.get('after'))).toEqual([null, 'then'])
  expect(screen.queryByRole('button', { name: 'Show more matches' })).toBeNull()
})

test('a search that fails says why and can be tried again', async () => {
  let isUp = false
  const answers = {
    [SEARCH]: () => (isUp ? page([found(7, 'ada')]) : new Refusal(503, { message: 'Busy.' })),
  }
  const { user } = open('/profiles?search=ada', answers)
  expect((await screen.findByRole('alert')).textContent).toContain('Busy.')
  isUp = true
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('1 match')).toBeDefined()
})

test('while it is looked for nothing is said to be there or not', () => {
  open('/profiles?search=ada', { [SEARCH]: NEVER })
  expect(screen.queryByText(/No identity/)).toBeNull()
  expect(screen.queryByText(/match/)).toBeNull()
})
