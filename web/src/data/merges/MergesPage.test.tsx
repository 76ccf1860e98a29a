import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { MergeChange } from '../../api/data'
import { type Answer, NEVER, Refusal } from '../../testing/answers'
import { rowsIn, wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { mergeOf } from '../testing/catalogue'
import { MergesPage } from './MergesPage'

const open = (merges: Answer, may: readonly string[] = ['profiles:read']) =>
  show(<MergesPage />, { answers: { 'GET /data/merges': merges }, known: [knownStatus()], may })

const page = (merges: readonly MergeChange[], next: string | null = null) => ({ merges, next })
const rows = async () => rowsIn(await screen.findByRole('table'))
const email = (value: string) => ({ namespace: 'email', value })

test('says who came from where, and leads to where it can be separated', async () => {
  open(page([mergeOf()]))
  expect(await rows()).toEqual([
    [
      '21 Nov 2026, 00:00',
      'email:ada@example.org came from profile 12',
      'named together identify call, message m-1',
      '7',
    ],
  ])
  expect(screen.getByRole('link', { name: 'See profile 7' }).getAttribute('href')).toBe(
    '/profiles/7#identities',
  )
})

test.each<[string, Partial<MergeChange>, string]>([
  [
    'two of many',
    { identities: [email('a@x.org'), email('b@x.org')], moved: 9 },
    'email:a@x.org, email:b@x.org and 7 others came',
  ],
  ['one besides', { moved: 2 }, 'email:ada@example.org and 1 other came'],
  ['a hostile name', { identities: [email('\u202E<b>')] }, 'email:\\u202E<b> came'],
])('names %s', async (_, more, words) => {
  open(page([mergeOf(more)]))
  expect((await rows())[0]?.[1]).toContain(words)
})

const { call: _call, messageId: _message, ...UNCALLED } = mergeOf()

test.each<[string, MergeChange]>([
  ['separated by hand by Ada', { ...UNCALLED, cause: 'separation', by: 'Ada' }],
  ['a separation was taken back by Ada', { ...UNCALLED, cause: 'rejoin', by: 'Ada' }],
  ['the identity rules changed', { ...UNCALLED, cause: 'rules' }],
  ['named together by Ada, joined by hand', { ...UNCALLED, call: 'manual', by: 'Ada' }],
  ['named together alias call, message', { ...UNCALLED, call: 'alias' }],
])('says why: %s', async (words, change) => {
  open(page([change]))
  expect((await rows())[0]?.[2]).toBe(words)
})

test('goes from page to page', async () => {
  const { user, asked } = open(({ query }: { readonly query: URLSearchParams }) =>
    query.get('after') === null ? page([mergeOf()], 'c-1') : page([mergeOf({ to: 99 })]),
  )
  await screen.findByRole('link', { name: 'See profile 7' })
  await user.click(screen.getByRole('button', { name: 'Older' }))
  await screen.findByRole('link', { name: 'See profile 99' })
  expect(asked.at(-1)?.query.toString()).toBe('limit=25&after=c-1')
})

test('where nobody was joined it says when that happens', async () => {
  open(page([]))
  const panel = within(await screen.findByRole('region', { name: 'The latest first' }))
  expect(await panel.findByText(/^No profiles were joined or separated yet/)).toBeDefined()
})

test('has its shape until it is there', () => {
  open(NEVER)
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})

test('says why it is not there', async () => {
  open(new Refusal(500, { message: 'It broke.' }))
  expect(wordsIn(await screen.findByRole('alert'))).toContain('It broke.')
})

test('whoever may not see profiles asks the server nothing', () => {
  const { asked } = open(NEVER, ['events:read'])
  expect(screen.getByRole('heading', { name: 'You may not see this' })).toBeDefined()
  expect(asked).toEqual([])
})
