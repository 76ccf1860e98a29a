import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Profile } from '../../api/profiles'
import type { Answers } from '../../testing/answers'
import { itemsIn, wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { aTraitChange, at, ofAda } from '../testing/profiles'
import { Consents } from './Consents'

const since = at('2026-02-01T10:00:00Z')
const open = (profile: Partial<Pick<Profile, 'traits' | 'events'>>, answers: Answers = {}) =>
  show(<Consents identity="profile_id:7" profile={{ traits: {}, events: {}, ...profile }} />, {
    answers,
    known: [knownStatus()],
  })

test('each consent says to what, whether, and since when', () => {
  const consent = { value: { email: true, sms: false }, since }
  const { container } = open({ traits: { consent, email_unsubscribed: { value: true, since } } })
  expect(itemsIn(container)).toEqual([
    expect.stringMatching(/^Yes: ?emailYes Changes of consent, since 1 Feb 2026, 10:00$/),
    expect.stringMatching(/^No: ?smsNo Changes of consent, since/),
    expect.stringMatching(/^No: ?emailNo Changes of email_unsubscribed, since/),
  ])
})

test.each([
  [1, 'once, last 1 Feb 2026, 10:00'],
  [1_200, '1,200 times, last 1 Feb 2026, 10:00'],
])('what it did about it %d times is told: %s', (count, text) => {
  const { container } = open({ events: { 'Email Unsubscribed': { count, firstAt: 0, lastAt: since } } })
  expect(screen.getByRole('heading', { name: 'What it did about it' })).toBeDefined()
  expect(itemsIn(container).at(-1)).toContain(text)
})

test('where nothing says so, it says which traits would', () => {
  open({ traits: { plan: { value: 'pro', since } } })
  expect(screen.getByText(/^No trait or event says whether it may be contacted/)).toBeDefined()
  expect(screen.queryByRole('heading', { name: 'What it did about it' })).toBeNull()
})

test('how a consent came to be is asked of its trait', async () => {
  const changes = [aTraitChange(1, '2026-02-01T10:00:00Z', 'sms_opt_in', true)]
  const { user, asked } = open(
    { traits: { sms_opt_in: { value: true, since } } },
    { [ofAda('/trait-changes')]: { changes, next: null } },
  )
  await user.click(screen.getByText(/^since/))
  const history = await screen.findByLabelText('Changes of sms_opt_in, the latest first')
  expect(wordsIn(history)).toBe('1 Feb 2026, 10:00 yes')
  expect(asked.map(({ query }) => query.get('trait'))).toEqual(['sms_opt_in'])
})
