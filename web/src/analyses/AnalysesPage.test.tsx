import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Answers, NEVER, Refusal } from '../testing/answers'
import { itemsIn, wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { AnalysesPage } from './AnalysesPage'
import { MethodPage } from './MethodPage'
import { analysisJob, analysisOf, runOf } from './testing/questions'

const ANSWERS: Answers = {
  'GET /analyses': {
    analyses: [
      analysisOf('new-method', { title: 'Something new' }),
      analysisOf('churn', { obstacle: 'There are no events.' }),
      analysisOf('rfm'),
    ],
  },
  'GET /analyses/runs': { runs: [], next: null },
  'GET /jobs': { jobs: [], next: null },
  'GET /catalogue': { events: [], traits: [] },
  'GET /segments': { segments: [] },
}

const open = (answers: Answers = {}) =>
  show(<AnalysesPage />, {
    at: '/analyses',
    answers: { ...ANSWERS, ...answers },
    known: [knownStatus()],
    may: ['models:read'],
  })

const openMethod = (method: string, answers: Answers = {}) =>
  show(<MethodPage />, {
    at: `/analyses/${method}`,
    route: '/analyses/:method',
    answers: { ...ANSWERS, ...answers },
    known: [knownStatus()],
    may: ['models:read', 'evaluations:run'],
  })

const hrefOf = (name: string) => screen.getByRole('link', { name }).getAttribute('href')

test('questions stand in groups; one that the data cannot answer says why, one that is not known has its own words', async () => {
  open()
  await screen.findByRole('heading', { name: 'Worth and loyalty' })
  expect(screen.getAllByRole('heading', { level: 2 }).map(wordsIn)).toEqual([
    ...['Worth and loyalty', 'What happens next', 'More', 'Asked lately'],
  ])
  expect(itemsIn(screen.getByRole('region', { name: 'What happens next' }))[0]).toContain(
    'Not with these data yet There are no events.',
  )
  expect(itemsIn(screen.getByRole('region', { name: 'More' }))).toEqual([
    'Something new What new-method answers.',
  ])
  expect(hrefOf('Something new')).toBe('/analyses/new-method')
})

test('a question has its title and what it answers before the server says more of it', () => {
  openMethod('churn', { 'GET /analyses': NEVER })
  expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe('…')
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})

test('what is being answered is found again', async () => {
  const jobs = [
    analysisJob({ progress: { done: 1, of: 4 } }),
    { ...analysisJob({ id: 'j-2', title: 'Importing' }), kind: 'import' },
    analysisJob({ id: 'j-3', title: 'Over', status: 'done' }),
  ]
  open({ 'GET /jobs': { jobs, next: null } })
  const running = await screen.findByRole('region', { name: 'Running now' })
  expect(within(running).getAllByRole('listitem')).toHaveLength(1)
  expect(hrefOf('Running RFM')).toBe('/analyses/jobs/j-1')
})

test('nothing is said of work where none goes on', async () => {
  open()
  await screen.findByText('Nobody has asked anything yet. Choose a question.')
  expect(screen.queryByRole('region', { name: 'Running now' })).toBeNull()
})

test('what was answered lately leads to its answer, and to all of them where there are more', async () => {
  open({ 'GET /analyses/runs': { runs: [runOf()], next: 'c-1' } })
  await screen.findByRole('link', { name: 'Everything that was asked' })
  expect(hrefOf('Everything that was asked')).toBe('/analyses/runs')
  expect(hrefOf('64% come from the best.')).toBe('/analyses/runs/3')
})

test('the page of a question has those answers alone', async () => {
  const { asked } = openMethod('rfm', { 'GET /analyses/runs': { runs: [runOf()], next: 'c-1' } })
  await screen.findByRole('heading', { level: 1, name: 'Best, slipping, lost: RFM' })
  await screen.findByRole('link', { name: 'Everything that was asked' })
  expect(hrefOf('Everything that was asked')).toBe('/analyses/runs?method=rfm')
  const runs = asked.find(({ what }) => what === 'GET /analyses/runs')
  expect(runs?.query.toString()).toBe('limit=8&method=rfm')
})

test('only of what says something of profiles a model is made', async () => {
  const output = { name: 'group', title: 'Group', description: 'The group.', kind: 'parts' } as const
  const { unmount } = openMethod('rfm')
  await screen.findByText('Nobody has asked this yet.')
  expect(screen.queryByText(/save an answer as a model/)).toBeNull()
  unmount()
  openMethod('rfm', { 'GET /analyses': { analyses: [analysisOf('rfm', { outputs: [output] })] } })
  expect(await screen.findByText(/save an answer as a model/)).toBeDefined()
})

test('a question that there is not leads nowhere', async () => {
  openMethod('no-such', {})
  await screen.findByRole('heading', { level: 1, name: 'There is nothing here' })
})

test('has its shape until it is there', () => {
  open({ 'GET /analyses': NEVER, 'GET /analyses/runs': NEVER })
  expect(screen.getAllByRole('status', { name: 'Loading' })).toHaveLength(2)
})

test('says why there are no questions', async () => {
  open({ 'GET /analyses': new Refusal(500, { message: 'It broke.' }) })
  expect(wordsIn(await screen.findByRole('alert'))).toContain('It broke.')
})
