import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Answer, NEVER, Refusal } from '../testing/answers'
import { itemsIn, wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { RunsPage } from './RunsPage'
import { analysisOf, runOf } from './testing/questions'

const open = (runs: Answer, at = '/analyses/runs') =>
  show(<RunsPage />, {
    at,
    answers: { 'GET /analyses/runs': runs, 'GET /analyses': { analyses: [analysisOf('rfm')] } },
    known: [knownStatus()],
    may: ['models:read'],
  })

test('each answer says what was asked, what it found first or why nothing, and who asked', async () => {
  const finishedAt = Date.now() - 2 * 3_600_000
  open({
    runs: [
      runOf({ finishedAt }),
      runOf({
        id: 4,
        outcome: 'insufficient-data',
        headline: undefined as never,
        reason: 'Nobody bought.',
        finishedAt,
      }),
      runOf({ id: 5, method: 'gone', headline: undefined as never, finishedAt }),
    ],
    next: null,
  })
  const panel = await screen.findByRole('region', { name: 'Asked lately' })
  await within(panel).findByText('Nobody bought.')
  await within(panel).findAllByText('Best, slipping, lost: RFM')
  expect(itemsIn(panel)).toEqual([
    'Best, slipping, lost: RFM 64% come from the best. Ada, 2 hours ago',
    'Best, slipping, lost: RFM Nobody bought. Ada, 2 hours ago',
    'gone gone Ada, 2 hours ago',
  ])
  expect(
    within(panel)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual([...['/analyses/runs/3', '/analyses/runs/4', '/analyses/runs/5']])
})

test('those of one analysis are asked for by the address, page by page', async () => {
  const { user, asked } = open(
    ({ query }: { readonly query: URLSearchParams }) =>
      query.get('after') === null
        ? { runs: [runOf()], next: 'c-1' }
        : { runs: [runOf({ headline: 'An older one.' })], next: null },
    '/analyses/runs?method=rfm',
  )
  await user.click(await screen.findByRole('button', { name: 'Older' }))
  await screen.findByText('An older one.')
  const queries = asked
    .filter(({ what }) => what === 'GET /analyses/runs')
    .map(({ query }) => query.toString())
  expect(queries).toEqual(['limit=25&method=rfm', 'limit=25&method=rfm&after=c-1'])
})

test('what was never asked says so', async () => {
  open({ runs: [], next: null })
  expect(await screen.findByText('Nobody has asked this yet.')).toBeDefined()
})

test('a headline that would turn its line round is written out', async () => {
  open({ runs: [runOf({ headline: '\u202Eevil' })], next: null })
  expect(await screen.findByRole('link', { name: '\\u202Eevil' })).toBeDefined()
})

test('says why there is no list', async () => {
  open(new Refusal(500, { message: 'It broke.' }))
  expect(wordsIn(await screen.findByRole('alert'))).toContain('It broke.')
})

test('has its shape until it is there', () => {
  open(NEVER)
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})
