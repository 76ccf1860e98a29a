import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Profile } from '../../api/profiles'
import type { Schemas } from '../../api/wire'
import { aChange, anExplanation } from '../../explain/testing/explanations'
import { type Answers, NEVER, Refusal } from '../../testing/answers'
import { itemsIn, wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { aProfile, at, BUYERS, knownSegments, memberships, ofAda, PRO } from '../testing/profiles'
import { ProfileSegments } from './ProfileSegments'

type Present = Schemas['ProfileMemberships']['present']
const open = (profile: Partial<Profile>, present: Present, answers: Answers = {}, at = '/profiles/7') =>
  show(<ProfileSegments profile={aProfile(profile)} identity="profile_id:7" isBusy={false} />, {
    at,
    answers: { [ofAda('/memberships')]: memberships({ present }), ...answers },
    known: [knownStatus({ timeZone: 'Europe/Berlin' }), knownSegments(BUYERS, PRO)],
  })
const APRIL = at('2026-04-01T12:00:00Z')
const EXPLAIN = 'GET /segments/buyers/explain'

test.each<[Present, string]>([
  [[{ segment: 'buyers', changesAt: APRIL }], 'until 1 Apr 2026, 14:00'],
  [[{ segment: 'buyers', unchangedUntil: APRIL }], 'at least until 1 Apr 2026, 14:00'],
  [[{ segment: 'buyers' }], 'until something happens'],
  [[{ segment: 'plan/pro' }], 'not any more'],
])('tells until when it is in: %j', async (present, text) => {
  open({}, present)
  expect(await screen.findByText(text)).toBeDefined()
})

test('keeps room for it until it is known, so that nothing moves then', () => {
  open({}, [], { [ofAda('/memberships')]: NEVER })
  const kept = screen.getByRole('list').querySelector('[data-usual]')
  expect(kept?.getAttribute('data-usual')).toBe('until something happens')
})

test('of all of them at once, in one answer', async () => {
  const segments = Array.from({ length: 30 }, (_, index) => `s-${index}`)
  const { asked } = open(
    { segments },
    segments.map((segment) => ({ segment })),
  )
  expect(await screen.findAllByText('until something happens')).toHaveLength(30)
  expect(asked.map(({ what }) => what)).toEqual([ofAda('/memberships')])
})

test('of a segment that it has just entered nothing is said until that is known', async () => {
  let answer: unknown = memberships()
  const { client } = open({}, [], { [ofAda('/memberships')]: () => answer })
  await screen.findByText('not any more')
  answer = NEVER
  void client.invalidateQueries({ queryKey: ['profiles'] })
  await expect.poll(() => screen.queryByText('not any more')).toBeNull()
})

test('tells since when and what brought it in, where that is known', async () => {
  const changes = [aChange('2026-03-01T09:00:00Z', true, { cause: 'time' })]
  const { container } = open({ segments: ['buyers', 'plan/pro'], changes }, [])
  await screen.findAllByText('not any more')
  const [buyers, pro] = itemsIn(container)
  expect(buyers).toContain('since 1 Mar 2026, 10:00, when time passed')
  expect(pro).not.toContain('since')
})

test.each([
  [1, 'recorded since 1 Mar 2026, 10:00, when the segment was defined'],
  [2, 'since 1 Mar 2026, 10:00, when version 2 of its definition took effect'],
])('whom version %d of a definition found: %s', (version, text) => {
  const changes = [aChange('2026-03-01T09:00:00Z', true, { cause: 'definition', version })]
  const { container } = open({ changes }, [], { [ofAda('/memberships')]: NEVER })
  expect(itemsIn(container)[0]).toMatch(new RegExp(`Bought lately ?${text}`))
})

test('each leads to its segment, under the name that people gave it', () => {
  open({ segments: ['buyers', 'plan/pro', 'unheard/of it'] }, [], { [ofAda('/memberships')]: NEVER })
  const links = screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])
  expect(links).toEqual([
    ['Bought lately', '/segments/buyers'],
    ['Plan: Pro', '/segments/plan/pro'],
    ['unheard/of it', '/segments/unheard/of%20it'],
  ])
})

test('why is asked when somebody wants to know, and told', async () => {
  const { user, asked } = open({}, [{ segment: 'buyers' }], { [EXPLAIN]: anExplanation() })
  await screen.findByText('until something happens')
  expect(asked).toHaveLength(1)
  await user.click(screen.getByText(/^Why/))
  expect(await screen.findByText('did order_completed in the last 30 days')).toBeDefined()
  expect(asked.slice(1).map(({ what, query }) => [what, query.get('identity')])).toEqual([
    [EXPLAIN, 'profile_id:7'],
  ])
})

test('what is unfolded is in the address, and unfolded there', async () => {
  const answers = { [EXPLAIN]: anExplanation(), 'GET /segments/plan%2Fpro/explain': anExplanation() }
  const page = open(
    { segments: ['buyers', 'plan/pro'] },
    [],
    answers,
    '/profiles/7?range=year&why=plan%2Fpro',
  )
  expect(await screen.findAllByText('did order_completed in the last 30 days')).toHaveLength(1)
  const said = () => new URLSearchParams(page.where().split('?')[1])
  await page.user.click(screen.getAllByText(/^Why/)[0]!)
  await expect.poll(() => said().get('why')).toBe('plan/pro,buyers')
  for (const summary of screen.getAllByText(/^Why/)) await page.user.click(summary)
  await expect.poll(() => `${said()}`).toBe('range=year')
})

test('what is unfolded says of which segment, for those who do not see where it stands', () => {
  open({}, [], { [ofAda('/memberships')]: NEVER })
  expect(wordsIn(screen.getByText(/^Why/))).toBe('Why in Bought lately?')
})

test('an explanation that cannot be had says why, and is tried again', async () => {
  let isUp = false
  const { user } = open({}, [], {
    [EXPLAIN]: () => (isUp ? anExplanation() : new Refusal(500, { message: 'It broke.' })),
  })
  await user.click(screen.getByText(/^Why/))
  expect((await screen.findByRole('alert')).textContent).toContain('It broke.')
  isUp = true
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('did order_completed in the last 30 days')).toBeDefined()
})

test('a profile in no segment is said to be in none', () => {
  open({ segments: [] }, [], { [ofAda('/memberships')]: NEVER })
  expect(screen.getByText('This profile is in no segment.')).toBeDefined()
})

test('while somebody is busy here nothing moves, until they want to see it', async () => {
  const known = [knownStatus(), knownSegments(BUYERS, PRO)]
  const answers = { [ofAda('/memberships')]: NEVER }
  const list = (profile: Profile) => <ProfileSegments profile={profile} identity="profile_id:7" isBusy />
  const { user, rerender } = show(list(aProfile()), { known, answers })
  rerender(
    list(aProfile({ segments: ['buyers', 'plan/pro'], changes: [aChange('2026-03-01T09:00:00Z', true)] })),
  )
  expect(screen.queryByText('Plan: Pro')).toBeNull()
  expect(screen.getByText('There are changes of its segments')).toBeDefined()
  await user.click(screen.getByRole('button', { name: /^Show/ }))
  expect(screen.getByText('Plan: Pro')).toBeDefined()
  expect(screen.queryByText('There are changes of its segments')).toBeNull()
})
