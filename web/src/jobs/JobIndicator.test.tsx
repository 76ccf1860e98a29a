import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Job } from '../api/jobs'
import { type Answer, NEVER, Refusal, sent } from '../testing/answers'
import { show } from '../testing/show'
import { JobIndicator } from './JobIndicator'

const job = (change: Partial<Job> = {}): Job => ({
  ...{ id: 'j1', kind: 'import', title: 'orders.csv', startedBy: 'ada', status: 'running', startedAt: 0 },
  progress: { done: 1, of: 4, phase: 'reading' },
  ...change,
})
const open = (answer: Answer, more: object = {}) =>
  show(<JobIndicator />, {
    at: '/segments',
    answers: { 'GET /jobs': answer, ...more },
    may: ['imports:write'],
  })
const page = (...jobs: Job[]) => ({ jobs, next: null })
const list = () => screen.getByLabelText('Running jobs')

test('nothing stands there while nothing runs', async () => {
  const { container, asked } = open(page(job({ status: 'done' })))
  await expect.poll(() => asked.length).toBe(1)
  expect(container.textContent).toBe('')
})

test('one job stands there with its name and how far it is, and leads to where it is watched', async () => {
  const { user, where } = open(page(job()))
  expect((await screen.findByRole('button', { name: /^orders\.csv/ })).textContent).toBe('orders.csv25%')
  expect(list().textContent).toContain('25% · reading')
  await user.click(within(list()).getByRole('link', { name: 'orders.csv', hidden: true }))
  expect(where()).toBe('/imports/jobs/j1')
})

test('several are counted, and are as far as their mean', async () => {
  open(page(job(), job({ id: 'j2', title: 'Backup', kind: 'backup', progress: { done: 3, of: 4 } })))
  expect((await screen.findByRole('button', { name: /running/ })).textContent).toBe('2 jobs are running50%')
  const bars = within(list()).getAllByRole('progressbar', { hidden: true })
  expect(bars.map((bar) => [bar.getAttribute('aria-label'), bar.getAttribute('aria-valuenow')])).toEqual([
    ['orders.csv', '25'],
    ['Backup', '75'],
  ])
})

test('one that has told nothing yet is at its beginning', async () => {
  const { progress: _, ...silent } = job()
  open(page(silent))
  expect((await screen.findByRole('button', { name: /^orders\.csv/ })).textContent).toBe('orders.csv0%')
})

test('a job is stopped from anywhere', async () => {
  let jobs = [job()]
  const { user, asked, container } = open(() => page(...jobs), {
    'POST /jobs/j1/cancel': () => {
      jobs = []
      return job({ status: 'cancelled' })
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Cancel orders.csv', hidden: true }))
  await expect.poll(() => container.textContent).toBe('')
  expect(sent(asked)).toEqual([['POST /jobs/j1/cancel', undefined]])
})

test('one that cannot be stopped says why', async () => {
  const refusal = new Refusal(409, { message: 'It is over.', mend: 'Look at it.' })
  const { user } = open(page(job()), { 'POST /jobs/j1/cancel': refusal })
  await user.click(await screen.findByRole('button', { name: 'Cancel orders.csv', hidden: true }))
  expect((await screen.findByRole('alert', { hidden: true })).textContent).toBe('It is over.Look at it.')
})

test('all jobs are one step away', async () => {
  const { user, where } = open(page(job()))
  await user.click(await screen.findByRole('link', { name: 'All jobs', hidden: true }))
  expect(where()).toBe('/jobs')
})

test.each([
  ['on their way', NEVER],
  ['away', new Refusal(503)],
])('while jobs are %s the header says nothing of them', async (_, answer) => {
  const { container, asked } = open(answer)
  await expect.poll(() => asked.length).toBe(1)
  expect(container.textContent).toBe('')
})
