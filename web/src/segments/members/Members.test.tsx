import { fireEvent, screen, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { Change } from '../../api/change-feed'
import { useLiveData } from '../../api/live-data'
import type { Member } from '../../api/members'
import { type Answers, type Asked, NEVER, Refusal } from '../../testing/answers'
import { wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { openStreams } from '../../testing/streams'
import { aSegment } from '../testing/segments'
import { Members } from './Members'

const MEMBERS = 'GET /segments/buyers/members'
const CATALOGUE = 'GET /catalogue'
/** Asked for unless columns are chosen. */
const NAMING = 'name,first_name,firstName,last_name,lastName'
const trait = (name: string) => ({
  ...{ name, records: 1, profiles: 1, sampled: 1 },
  values: [{ path: '', types: { text: 1 } }],
})
const traits = (...names: readonly string[]) => ({ events: [], traits: names.map(trait) })

const member = (profileId: number): Member => ({
  profileId,
  identities: [
    { namespace: 'user_id', value: `c-${profileId}` },
    { namespace: 'email', value: `c${profileId}@example.org` },
  ],
  traits: { plan: profileId % 2 === 0 ? 'pro' : 'free' },
})

/** Answers as a segment of so many members does. */
const listed =
  (size: number, found = size) =>
  ({ query }: Asked) => {
    const skip = Number(query.get('after') ?? query.get('skip') ?? 0)
    const end = Math.min(found, skip + Number(query.get('limit')))
    const members = Array.from({ length: end - skip }, (_, index) => member(skip + index + 1))
    return { size, found, members, next: end < found ? String(end) : null }
  }

const open = (answers: Answers, at = '/segments/buyers') =>
  show(<Members segment={aSegment()} />, {
    at,
    answers: { [CATALOGUE]: traits('plan', 'city'), ...answers },
    known: [knownStatus({ timeZone: 'Europe/Berlin' })],
  })
const heads = () => [...document.querySelectorAll('thead th')].map(({ textContent }) => textContent)
const asked = (all: readonly Asked[]) =>
  all.filter(({ what }) => what === MEMBERS).map(({ query }) => Object.fromEntries(query))
const bodyRows = () => [...document.querySelectorAll('tbody tr[aria-rowindex]')]
const textOf = (row: Element | undefined) => [...row!.children].map((cell) => cell.textContent)

test('members with all their identities and the traits that are known of most', async () => {
  open({ [MEMBERS]: listed(2) })
  await expect.poll(heads).toEqual(['email', 'user_id', 'plan', 'city', 'Explanation'])
  expect(bodyRows().map(textOf)).toEqual([
    ['c1@example.org', 'c-1', 'free', '', 'Why?'],
    ['c2@example.org', 'c-2', 'pro', '', 'Why?'],
  ])
  expect(screen.getByText('2 members')).toBeDefined()
  expect(screen.getByRole('link', { name: 'c1@example.org' }).getAttribute('href')).toBe('/profiles/1')
})

const called = (traits: Readonly<Record<string, unknown>>) => ({
  ...{ size: 1, found: 1, next: null },
  members: [{ ...member(1), traits: { plan: 'free', ...traits } }],
})

test.each([
  ['by their name', { name: 'Ada', first_name: 'A.' }, ['name'], ['Ada']],
  [
    'by its parts',
    { firstName: 'Ada', last_name: 'Lovelace' },
    ['firstName', 'last_name'],
    ['Ada', 'Lovelace'],
  ],
])('members are called %s first, at once, and that leads to them', async (_, traits, columns, texts) => {
  open({ [CATALOGUE]: NEVER, [MEMBERS]: called(traits) })
  const link = await screen.findByRole('link', { name: 'Ada' })
  expect(link.getAttribute('href')).toBe('/profiles/1')
  expect(heads().slice(0, columns.length + 2)).toEqual([...columns, 'email', 'user_id'])
  expect(bodyRows().map((row) => textOf(row).slice(0, texts.length))).toEqual([texts])
})

test('a name is one column, however usual its trait is', async () => {
  open({ [CATALOGUE]: traits('first_name', 'name', 'plan', 'city'), [MEMBERS]: called({ name: 'Ada' }) })
  await expect.poll(heads).toEqual(['name', 'email', 'user_id', 'plan', 'city', 'Explanation'])
})

test('columns of traits have their room before it is known which they are, and rows stay', async () => {
  let know: (catalogue: unknown) => void = () => {}
  const catalogue = new Promise((resolve) => {
    know = resolve
  })
  let isSlow = false
  const { asked: all } = open({
    [CATALOGUE]: catalogue,
    [MEMBERS]: (one: Asked) => (isSlow ? NEVER : listed(1)(one)),
  })
  expect(await screen.findByText('c-1')).toBeDefined()
  const columns = () => document.querySelectorAll('thead tr > *').length
  expect(columns()).toBe(2 + 3 + 1)
  expect(bodyRows().map((row) => row.children.length)).toEqual([6])
  // Whoever chose columns now would choose without traits.
  expect(screen.queryByText('Columns')).toBeNull()
  isSlow = true
  know(traits('plan', 'city', 'age', 'height'))
  await expect.poll(heads).toEqual(['email', 'user_id', 'plan', 'city', 'age', 'Explanation'])
  expect(columns()).toBe(6)
  // Whoever reads goes on reading while the traits are on their way.
  expect(screen.getByText('c-1')).toBeDefined()
  expect(screen.getByRole('region', { name: 'List of members' }).getAttribute('aria-busy')).toBe('true')
  expect(asked(all)).toEqual([
    { limit: '100', traits: NAMING },
    { limit: '100', traits: `${NAMING},plan,city,age` },
  ])
})

test('instants and yes and no are said in words of the workspace, and are there as they came', async () => {
  const traits = { signed_up_at: '2024-11-14T23:45:19.511Z', newsletter: true }
  open(
    { [CATALOGUE]: NEVER, [MEMBERS]: { size: 1, found: 1, members: [{ ...member(1), traits }], next: null } },
    '/segments/buyers?columns=id:email,trait:signed_up_at,trait:newsletter',
  )
  expect((await screen.findByTitle('2024-11-14T23:45:19.511Z')).textContent).toBe('15 Nov 2024, 00:45')
  expect(screen.getByTitle('true').textContent).toBe('yes')
})

test('columns that the address names wait for nothing', async () => {
  const { asked: all } = open(
    { [CATALOGUE]: NEVER, [MEMBERS]: listed(1) },
    '/segments/buyers?columns=trait:plan,id:email',
  )
  await screen.findByText('free')
  expect(heads()).toEqual(['plan', 'email', 'Explanation'])
  expect(asked(all)).toEqual([{ limit: '100', traits: 'plan' }])
})

test('a catalogue that cannot be had leaves identities', async () => {
  open({ [CATALOGUE]: new Refusal(500), [MEMBERS]: listed(1) })
  await screen.findByText('c-1')
  await expect.poll(heads).toEqual(['email', 'user_id', 'Explanation'])
  expect(document.querySelectorAll('thead tr > *').length).toBe(3)
})

test('what models say is no usual column', async () => {
  open({ [CATALOGUE]: traits('model:churn/probability', 'plan', 'list:mail'), [MEMBERS]: listed(1) })
  await expect.poll(heads).toEqual(['email', 'user_id', 'plan', 'Explanation'])
})

test('of a million only those are drawn and read where somebody looks', async () => {
  const { asked: all } = open({ [CATALOGUE]: traits(), [MEMBERS]: listed(1_000_000) })
  await screen.findByText('1,000,000 members')
  const list = screen.getByRole('region', { name: 'List of members' })
  expect(within(list).getByRole('table').getAttribute('aria-rowcount')).toBe('1000001')
  expect(bodyRows().length).toBeLessThan(40)
  fireEvent.scroll(list, { target: { scrollTop: 4_000_000 } })
  await screen.findByText('c-500030')
  expect(bodyRows().length).toBeLessThan(40)
  expect(asked(all).slice(1)).toEqual([{ limit: '100', skip: '500000', traits: NAMING }])
  fireEvent.scroll(list, { target: { scrollTop: 8_000_000 } })
  expect(await screen.findByText('c-1000000')).toBeDefined()
  expect(bodyRows().at(-1)?.getAttribute('aria-rowindex')).toBe('1000001')
})

test('the next page goes on where the one before ended', async () => {
  const { asked: all } = open({ [CATALOGUE]: traits(), [MEMBERS]: listed(250) })
  await screen.findByText('250 members')
  fireEvent.scroll(screen.getByRole('region', { name: 'List of members' }), { target: { scrollTop: 3_700 } })
  await screen.findByText('c-101')
  expect(asked(all)).toEqual([
    { limit: '100', traits: NAMING },
    { limit: '100', after: '100', traits: NAMING },
  ])
})

test('rows that are not read yet have their room', async () => {
  open({
    [CATALOGUE]: traits(),
    [MEMBERS]: (one: Asked) => (one.query.get('skip') === null ? listed(10_000)(one) : NEVER),
  })
  await screen.findByText('10,000 members')
  fireEvent.scroll(screen.getByRole('region', { name: 'List of members' }), {
    target: { scrollTop: 200_000 },
  })
  expect(bodyRows().length).toBeGreaterThan(10)
  expect(bodyRows().map(textOf)).toEqual(bodyRows().map(() => ['', '', '']))
})

test('a search is sent when it is written, and stands in the address', async () => {
  const answers = { [MEMBERS]: (one: Asked) => listed(31, one.query.has('search') ? 1 : 31)(one) }
  const { user, where, asked: all } = open(answers, '/segments/buyers?range=week')
  await screen.findByText('31 members')
  await user.type(screen.getByLabelText('Search members by name or identity'), ' c-1 {Enter}')
  expect(await screen.findByText('1 of 31 members')).toBeDefined()
  expect(where()).toBe('/segments/buyers?range=week&search=c-1')
  expect(asked(all).at(-1)).toMatchObject({ search: 'c-1' })
  await user.clear(screen.getByLabelText('Search members by name or identity'))
  expect(await screen.findByText('31 members')).toBeDefined()
  expect(where()).toBe('/segments/buyers?range=week')
})

test('a search that finds nobody says for what', async () => {
  open({ [MEMBERS]: listed(31, 0) }, '/segments/buyers?search=%3Cb%3E')
  expect((await screen.findByText(/^No member has a name or an identity/)).textContent).toContain('“<b>”')
  expect(screen.queryByRole('table')).toBeNull()
})

test('while a search goes on, what is told is that of the one before', async () => {
  const answers = { [MEMBERS]: (one: Asked) => (one.query.get('search') === 'c-1' ? NEVER : listed(31)(one)) }
  const { user } = open({ [CATALOGUE]: traits(), ...answers })
  await screen.findByText('31 members')
  await user.type(screen.getByLabelText('Search members by name or identity'), 'c-1{Enter}')
  expect(screen.getByText('31 members')).toBeDefined()
  expect(screen.queryByText('31 of 31 members')).toBeNull()
  expect(screen.getByRole('region', { name: 'List of members' }).getAttribute('aria-busy')).toBe('true')
})

test('nobody is said to be missing before that is known', async () => {
  const answers = {
    [MEMBERS]: (one: Asked) => (one.query.get('search') === 'x' ? listed(31, 0)(one) : NEVER),
  }
  const { user } = open({ [CATALOGUE]: traits(), ...answers }, '/segments/buyers?search=x')
  await screen.findByText(/^No member has a name or an identity/)
  const field = screen.getByLabelText('Search members by name or identity')
  await user.type(field, 'y{Enter}')
  expect(screen.getByText(/^No member has a name or an identity/).textContent).toContain('“x”')
})

test.each([
  [0, 'Nobody is in it at present.'],
  [1, '1 member'],
])('a segment of %d says: %s', async (size, text) => {
  open({ [MEMBERS]: listed(size) })
  expect(await screen.findByText(text)).toBeDefined()
})

test('a trait sorts up, down and not at all', async () => {
  const { user, where, asked: all } = open({ [MEMBERS]: listed(2) })
  const head = await screen.findByRole('button', { name: 'plan' })
  const order = () => screen.getByRole('columnheader', { name: 'plan' }).getAttribute('aria-sort')
  for (const [sort, address] of [
    ['ascending', '/segments/buyers?sort=plan'],
    ['descending', '/segments/buyers?sort=-plan'],
    [null, '/segments/buyers'],
  ]) {
    await user.click(head)
    expect(order()).toBe(sort)
    expect(where()).toBe(address)
  }
  expect(asked(all).flatMap(({ sort, order }) => (sort ? [[sort, order]] : []))).toEqual([
    ['plan', undefined],
    ['plan', 'descending'],
  ])
})

test('an order is asked for only of a column that is seen', async () => {
  const { asked: all } = open({ [MEMBERS]: listed(1) }, '/segments/buyers?columns=id:email&sort=plan')
  await screen.findByText('c1@example.org')
  expect(asked(all)).toEqual([{ limit: '100' }])
})

test('columns are chosen, found by their name, and kept in the address', async () => {
  const { user, where } = open({ [MEMBERS]: listed(1) })
  await expect.poll(heads).toContain('plan')
  await user.click(screen.getByText('Columns'))
  const choices = within(screen.getByRole('group', { name: 'Columns of the list' }))
  await user.click(choices.getByRole('checkbox', { name: 'user_id' }))
  expect(heads()).toEqual(['email', 'plan', 'city', 'Explanation'])
  await user.type(choices.getByLabelText('Find a column'), 'USER')
  expect(choices.getAllByRole('checkbox')).toHaveLength(1)
  await user.click(choices.getByRole('checkbox', { name: 'user_id' }))
  await expect.poll(heads).toEqual(['email', 'plan', 'city', 'user_id', 'Explanation'])
  expect(new URLSearchParams(where().split('?')[1]).get('columns')).toBe(
    'id%3Aemail,trait%3Aplan,trait%3Acity,id%3Auser_id',
  )
  await user.type(choices.getByLabelText('Find a column'), 'x')
  expect(choices.getByText('No column is called that.')).toBeDefined()
})

test('more columns than fit cannot be chosen, those that are can be taken away', async () => {
  const names = Array.from({ length: 14 }, (_, index) => `t${index}`)
  const columns = names.slice(0, 12).map((name) => `trait:${name}`)
  const { user } = open(
    { [CATALOGUE]: traits(...names), [MEMBERS]: listed(1) },
    `/segments/buyers?columns=${columns.join(',')}`,
  )
  await screen.findByText('1 member')
  await user.click(screen.getByText('Columns'))
  expect(screen.getByText('At most 12 columns fit.')).toBeDefined()
  const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
  expect([box('t13').disabled, box('t0').disabled]).toEqual([true, false])
  await user.click(box('t0'))
  expect(box('t13').disabled).toBe(false)
})

test('a member without any of the columns is called by what it is known by', async () => {
  open({ [MEMBERS]: listed(1) }, '/segments/buyers?columns=trait:city')
  expect((await screen.findByRole('link', { name: 'c1@example.org' })).getAttribute('href')).toBe(
    '/profiles/1',
  )
})

test('why somebody is in is one link away, on this page as it is', async () => {
  open({ [MEMBERS]: listed(1) }, '/segments/buyers?range=week')
  const why = await screen.findByRole('link', { name: 'Why is c1@example.org in?' })
  expect(why.getAttribute('href')).toBe('/segments/buyers?range=week&profile=email%3Ac1%40example.org#why')
})

test('who has no identity has a page, and nothing to explain by', async () => {
  const nobody = { profileId: 9, identities: [] }
  open(
    { [MEMBERS]: { size: 1, found: 1, members: [nobody], next: null } },
    '/segments/buyers?columns=id:email',
  )
  expect(await screen.findByRole('link', { name: 'Profile 9' })).toBeDefined()
  expect(screen.queryByRole('link', { name: /^Why/ })).toBeNull()
})

test('members that cannot be had say why, and are asked for again', async () => {
  let isUp = false
  const answers = {
    [MEMBERS]: (one: Asked) => (isUp ? listed(1)(one) : new Refusal(503, { message: 'Busy.' })),
  }
  const { user } = open(answers)
  expect((await screen.findByRole('alert')).textContent).toContain('Busy.')
  isUp = true
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('1 member')).toBeDefined()
})

function Live({ children }: { readonly children: ReactNode }) {
  useLiveData()
  return children
}

const change = (profileId: number, change: Change['change'], segment = 'buyers'): Change => ({
  ...{ cursor: '', at: 1, recordedAt: 1 },
  ...{ profileId, change, segment },
})

test('who comes and goes meanwhile is news, and the list stays until somebody wants to see it', async () => {
  const streams = openStreams()
  let size = 2
  const { user, asked: all } = show(
    <Live>
      <Members segment={aSegment()} />
    </Live>,
    {
      answers: { [CATALOGUE]: traits(), [MEMBERS]: (one: Asked) => listed(size)(one) },
      known: [knownStatus()],
    },
  )
  await screen.findByText('2 members')
  size = 3
  streams[0]?.tell('change', change(3, 'entered'))
  streams[0]?.tell('change', change(4, 'entered', 'others'))
  expect(await screen.findByText(/^1 joined/)).toBeDefined()
  expect(screen.getByText('2 members')).toBeDefined()
  const before = asked(all).length
  await user.click(screen.getByRole('button', { name: /^Show/ }))
  expect(await screen.findByText('3 members')).toBeDefined()
  expect(asked(all).length).toBe(before + 1)
  expect(screen.queryByText(/joined/)).toBeNull()
  // The button is gone, and the keyboard goes on at the list.
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'List of members' }))
  expect(wordsIn(screen.getByRole('region', { name: 'Members' }))).toContain('c-3')
})
