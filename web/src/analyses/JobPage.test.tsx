import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { AnalysisJob } from '../api/analyses'
import { type Answers, NEVER, Refusal } from '../testing/answers'
import { wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { JobPage } from './JobPage'
import { analysisJob } from './testing/questions'

const open = (job: unknown, answers: Answers = {}, may: readonly string[] = ['evaluations:run']) =>
  show(<JobPage />, {
    at: '/analyses/jobs/j-1',
    route: '/analyses/jobs/:job',
    answers: { 'GET /jobs/j-1': job, ...answers },
    may,
  })

test('says how far a question is, and that one may leave', async () => {
  open(analysisJob({ progress: { done: 1, of: 4, phase: 'Scoring' } }))
  expect(wordsIn(await screen.findByRole('status'))).toBe('Scoring25%')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Running RFM')
  expect(screen.getByRole('progressbar', { name: 'How far it is: Running RFM' })).toBeDefined()
  expect(screen.getByText(/^You can leave this page/)).toBeDefined()
})

test('becomes the answer when it is there', async () => {
  let job = analysisJob()
  const { where } = open(() => job)
  await screen.findByRole('status')
  job = analysisJob({ status: 'done', result: { run: 3 } as never })
  await waitFor(() => expect(where()).toBe('/analyses/runs/3'))
})

test('is cancelled by whoever may ask', async () => {
  const cancelled = analysisJob({ status: 'cancelled' })
  let job = analysisJob()
  const { user } = open(() => job, {
    'POST /jobs/j-1/cancel': () => {
      job = cancelled
      return cancelled
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Cancel' }))
  expect(wordsIn(await screen.findByRole('alert'))).toBe('Somebody cancelled it.')
})

test('a refusal to cancel is told', async () => {
  const { user } = open(analysisJob(), {
    'POST /jobs/j-1/cancel': new Refusal(409, { message: 'It is over.' }),
  })
  await user.click(await screen.findByRole('button', { name: 'Cancel' }))
  expect(wordsIn(await screen.findByRole('alert'))).toContain('It is over.')
})

test('whoever may not ask watches it', async () => {
  open(analysisJob(), {}, ['models:read'])
  await screen.findByRole('status')
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull()
})

test.each<[AnalysisJob['status'], string]>([
  ['cancelled', 'Somebody cancelled it.'],
  ['interrupted', 'The server stopped before it was done.'],
  ['failed', 'It could not be done.'],
])('one that was %s says so, and why, in words of forms', async (status, words) => {
  const problems = [{ code: 'c', path: [], message: 'No event.', mend: 'State it with --event NAME.' }]
  open(analysisJob({ status, problems }))
  expect(wordsIn(await screen.findByRole('alert'))).toBe(`${words} No event. State it with “Event” NAME.`)
  expect(screen.getByRole('link', { name: 'All analyses' }).getAttribute('href')).toBe('/analyses')
})

test('has a title before it is known', () => {
  open(NEVER)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('At work')
})

test('an address that is no job says so', async () => {
  open(new Refusal(404, { message: 'There is no job "j-1".' }))
  expect(wordsIn(await screen.findByRole('alert'))).toContain('There is no job "j-1".')
})
