import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ImportSummary } from '../api/imports'
import type { ImportJob } from '../api/jobs'
import { type Answers, NEVER, Refusal } from '../testing/answers'
import { factsIn, itemsIn, wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { openStreams } from '../testing/streams'
import { RunPage } from './RunPage'
import { importJob, SUMMARY } from './testing/files'

function open(
  job: unknown,
  answers: Answers = {},
  may: readonly string[] = ['imports:read', 'imports:write'],
) {
  const streams = openStreams()
  const page = show(<RunPage />, {
    at: '/imports/jobs/j-1',
    route: '/imports/jobs/:job',
    answers: { 'GET /jobs/j-1': job, 'GET /home': { definitions: 3 }, ...answers },
    may,
  })
  return { ...page, streams }
}

const outcome = (name: string | RegExp) => screen.findByRole('region', { name })
const done = (more: Partial<ImportSummary> = {}) =>
  importJob({ status: 'done', result: { ...SUMMARY, ...more } })

test('an import that runs says how far it is, as it goes on, until it is over', async () => {
  const job = importJob({ progress: { done: 1, of: 4, phase: 'reading rows', rows: 3_000 } })
  const { streams } = open(job, {
    'GET /session': { user: null, permissions: ['imports:read'], setUp: null },
  })
  expect(factsIn(await outcome('It runs'))).toMatchObject({
    Done: '25%',
    'At present': 'reading rows',
    Rows: '3,000',
  })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Importing orders.csv')
  const [stream] = streams
  expect(stream?.address).toBe('/api/v1/jobs/j-1/events?language=en')
  stream?.tell('job', importJob({ progress: { done: 3, of: 4, phase: 'storing' } }))
  expect(factsIn(await outcome('It runs'))).toMatchObject({ Done: '75%', 'At present': 'storing' })
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('75')
  stream?.tell('job', done())
  await outcome('Done in 1 min 15 s')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('The import is done')
  expect(stream?.readyState).toBe(2)
})

test('it is cancelled by whoever may import', async () => {
  const cancelled = importJob({ status: 'cancelled' })
  const { user, asked } = open(importJob(), { 'POST /jobs/j-1/cancel': cancelled })
  await user.click(await screen.findByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(asked.map(({ what }) => what)).toContain('POST /jobs/j-1/cancel'))
})

test('a refusal to cancel is told', async () => {
  const refusal = new Refusal(409, { message: 'It is over.' })
  const { user } = open(importJob(), { 'POST /jobs/j-1/cancel': refusal })
  await user.click(await screen.findByRole('button', { name: 'Cancel' }))
  expect(wordsIn(await screen.findByRole('alert'))).toContain('It is over.')
})

test('whoever may only look watches it', async () => {
  open(importJob(), {}, ['imports:read'])
  await outcome('It runs')
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull()
})

test('what it did is told, with the ways on', async () => {
  open(done())
  const told = await outcome('Done in 1 min 15 s')
  expect(factsIn(told)).toEqual({
    Rows: '12,000',
    'New events': '11,500',
    'New trait values': '20 of 300',
    'New profiles': '900',
    'Rejected rows': '0',
  })
  expect(itemsIn(told)).toEqual(['Segments follow from the next evaluation on.'])
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(
    expect.arrayContaining(['/segments', '/imports/7', '/imports/new']),
  )
})

test('before there are segments the first one is the way on', async () => {
  open(done(), { 'GET /home': { definitions: 0 } })
  const first = await screen.findByRole('link', { name: 'Make your first segment' })
  expect(first.getAttribute('href')).toBe('/')
  expect(itemsIn(await outcome(/^Done in/))).toEqual([])
})

test.each<[Partial<ImportSummary>, string]>([
  [{ rejectedValues: 1 }, '1 single value was left out of a row that was taken.'],
  [{ rejectedValues: 5 }, '5 single values were left out of rows that were taken.'],
  [{ unusedRows: 1 }, '1 row gives neither an event nor a trait.'],
  [{ unusedRows: 4_000 }, '4,000 rows give neither an event nor a trait.'],
])('%j is told', async (more, words) => {
  open(done(more))
  expect(itemsIn(await outcome(/^Done in/))).toContain(words)
})

test('rejected rows are a click away', async () => {
  open(done({ rejectedRows: 3, hasRejects: true }))
  const link = await screen.findByRole('link', { name: 'See what was rejected, with reasons' })
  expect(link.getAttribute('href')).toBe('/imports/7#rejects')
})

test.each<[ImportJob['status'], string]>([
  ['failed', 'The import failed'],
  ['cancelled', 'The import was cancelled'],
  ['interrupted', 'The import was interrupted when Satsuma stopped'],
])('an import that was %s says so, why, and that nothing of it is there', async (status, title) => {
  const problem = { code: 'import/x', path: [], message: 'The disk is full.', mend: 'Make room.' }
  open(importJob({ status, problems: [problem] }))
  expect(wordsIn(await outcome(title))).toBe(
    `${title} The disk is full. Make room. Nothing of it was imported. Import another file`,
  )
})

test('its shape is there before it is known, under a title', () => {
  open(NEVER)
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Import')
})

test('an address that is no job says so', async () => {
  open(new Refusal(404, { message: 'There is no job "j-1".' }))
  expect(wordsIn(await screen.findByRole('alert'))).toContain('There is no job "j-1".')
})
