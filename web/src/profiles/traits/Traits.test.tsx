import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Profile } from '../../api/profiles'
import { type Answers, type Asked, NEVER, Refusal } from '../../testing/answers'
import { itemsIn, wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { aTraitChange, at, ofAda } from '../testing/profiles'
import { Traits } from './Traits'

const CHANGES = ofAda('/trait-changes')
const since = at('2026-02-01T10:00:00Z')
const open = (values: Readonly<Record<string, unknown>>, answers: Answers = {}) => {
  const traits: Profile['traits'] = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, since }]),
  )
  return show(<Traits identity="profile_id:7" traits={traits} />, { answers, known: [knownStatus()] })
}
const twelve = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`trait_${index}`, index]))

test.each([
  ['text', 'Paris', 'Paris'],
  ['a number', 0, '0'],
  ['no', false, 'no'],
  ['an instant', '2026-02-28T23:30:00.123Z', '28 Feb 2026, 23:30'],
  ['a day', '1972-03-14', '14 Mar 1972'],
  ['a list', ['a', 'b'], 'a, b'],
  ['an object', { zip: '1' }, 'zip 1'],
  ['an address', 'javascript:alert(1)', 'javascript:alert(1)'],
  ['a hidden turn', 'invoice\u202Efdp.exe', 'invoice\\u202Efdp.exe'],
])('a value that is %s is text', (_, value, text) => {
  const { container } = open({ known: value })
  expect(screen.getByText(text)).toBeDefined()
  expect(container.querySelector('a')).toBeNull()
  expect(itemsIn(container)[0]).toContain('since 1 Feb 2026, 10:00')
})

test('as it came a value shows when it is pointed at', () => {
  open({ signed_up_at: '2026-02-28T23:30:00.123Z', newsletter: true, plan: 'pro' })
  expect(screen.getByTitle('2026-02-28T23:30:00.123Z').textContent).toBe('28 Feb 2026, 23:30')
  expect(screen.getByTitle('true').textContent).toBe('yes')
  expect(screen.queryByTitle('pro')).toBeNull()
})

test('what models say stands elsewhere', () => {
  open({ plan: 'pro', 'model:churn/probability': 0.4 })
  expect(screen.getByText('plan')).toBeDefined()
  expect(screen.queryByText('model:churn/probability')).toBeNull()
})

test.each([[{}], [{ 'model:churn/probability': 0.4 }]])(
  'of whom nothing is known that is said: %j',
  (traits) => {
    open(traits)
    expect(screen.getByText('Nothing is known of this profile but its events.')).toBeDefined()
  },
)

test('few traits are not searched, many are: by a part of their name, whatever its case', async () => {
  const { user, container } = open(twelve)
  const field = screen.getByRole('searchbox', { name: 'Find a trait' })
  await user.type(field, ' RAIT_1 ')
  expect([...container.querySelectorAll('li > span:first-child')].map(wordsIn)).toEqual([
    ...['trait_1', 'trait_10', 'trait_11'],
  ])
  await user.type(field, 'x')
  expect(screen.getByText('No trait is called that.')).toBeDefined()
  await user.clear(field)
  expect(container.querySelectorAll('li')).toHaveLength(12)
})

test('eleven traits need no search', () => {
  const { trait_11: _, ...eleven } = twelve
  open(eleven)
  expect(screen.queryByRole('searchbox')).toBeNull()
})

test('how a trait came to be is asked when somebody wants to know, and page by page', async () => {
  const answers = {
    [CHANGES]: ({ query }: Asked) =>
      query.get('after') === null
        ? { changes: [aTraitChange(2, '2026-02-01T10:00:00Z', 'city', 'Paris')], next: 'then' }
        : { changes: [aTraitChange(1, '2026-01-01T10:00:00Z', 'city')], next: null },
  }
  const { user, asked } = open({ city: 'Paris' }, answers)
  expect(asked).toEqual([])
  const summary = screen.getByText(/^since/)
  expect(wordsIn(summary)).toBe('Changes of city, since 1 Feb 2026, 10:00')
  await user.click(summary)
  const history = await screen.findByLabelText('Changes of city, the latest first')
  expect(wordsIn(history)).toBe('1 Feb 2026, 10:00 Paris')
  await user.click(screen.getByRole('button', { name: 'Show more changes' }))
  expect(await screen.findByText('removed')).toBeDefined()
  expect(asked.map(({ query }) => Object.fromEntries(query))).toEqual([
    { limit: '25', trait: 'city' },
    { limit: '25', trait: 'city', after: 'then' },
  ])
})

test('a history that cannot be had says why, and is tried again', async () => {
  let isUp = false
  const { user } = open(
    { city: 'Paris' },
    {
      [CHANGES]: () =>
        isUp
          ? { changes: [aTraitChange(1, '2026-01-01T10:00:00Z', 'city', 'Rome')], next: null }
          : new Refusal(500, { message: 'It broke.' }),
    },
  )
  await user.click(screen.getByText(/^since/))
  expect((await screen.findByRole('alert')).textContent).toContain('It broke.')
  isUp = true
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Rome')).toBeDefined()
})

test('while it is read nothing of it is shown', async () => {
  const { user } = open({ city: 'Paris' }, { [CHANGES]: NEVER })
  await user.click(screen.getByText(/^since/))
  expect(screen.queryByLabelText('Changes of city, the latest first')).toBeNull()
})
