import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { AnalysisJob, AnalysisRunDetail } from '../../api/analyses'
import type { Report } from '../../reports/report'
import { type Answers, NEVER, Refusal } from '../../testing/answers'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { aSegment, at } from '../testing/segments'
import { InsightsView } from './InsightsView'

const RUNS = 'GET /analyses/runs'
const ASK = 'POST /analyses/personas/runs'
const ANALYST = ['evaluations:run']

const report = (sentence: string): Report => ({
  ...{ title: `Persona of ${sentence}`, asOf: at('2026-03-10T09:00:00Z'), timeZone: 'UTC' },
  ...{ about: [], findings: [{ sentence }], trust: [], sections: [], method: [] },
})
const run = (id: number, segment = 'buyers', sentence = 'bought twice.'): AnalysisRunDetail => ({
  ...{ id, method: 'personas', options: { segment }, seed: 1, asOf: at('2026-03-10T09:00:00Z') },
  ...{ startedBy: 'ada', startedAt: 0, finishedAt: 1, job: `job-${id}`, outcome: 'result' as const },
  report: report(sentence),
})
const job = (status: AnalysisJob['status'], more: object = {}) => ({
  ...{ id: 'job-5', kind: 'analysis', title: 'Persona of Bought lately', status },
  ...{ startedBy: 'ada', startedAt: 0, ...more },
})

const open = (answers: Answers, may = ANALYST, at = '/segments/buyers?view=insights') =>
  show(<InsightsView segment={aSegment()} />, {
    ...{ at, may, known: [knownStatus()] },
    answers: { [RUNS]: { runs: [], next: null }, ...answers },
  })

test('topics are addresses, the first is who the members are', async () => {
  open({})
  await screen.findByRole('button', { name: 'Find out' })
  const links = [...screen.getByRole('navigation').querySelectorAll('a')]
  expect(links.map((link) => [link.querySelector('strong')?.textContent, link.getAttribute('href')])).toEqual(
    [
      ['Persona', '/segments/buyers?view=insights&topic=persona'],
      ['Value', '/segments/buyers?view=insights&topic=value'],
      ['Retention', '/segments/buyers?view=insights&topic=retention'],
      ['Churn and scores', '/segments/buyers?view=insights&topic=scores'],
    ],
  )
  expect(links[0]?.getAttribute('aria-current')).toBe('page')
})

const RETENTION = '/segments/buyers?view=insights&topic=retention'
const ASK_RETENTION = 'POST /analyses/cohorts/runs'

test('another topic is asked for another analysis', async () => {
  const { user, asked, where } = open({ [ASK_RETENTION]: NEVER })
  await screen.findByRole('button', { name: 'Find out' })
  await user.click(screen.getByRole('link', { name: /^Retention/ }))
  await expect.poll(() => asked.map(({ query }) => query.get('method'))).toContain('cohorts')
  expect(where()).toBe(RETENTION)
})

test.each([
  ['value', 'value', { segments: ['buyers'] }],
  ['retention', 'cohorts', { among: 'buyers' }],
])('%s is found out without a press where nobody asked before', async (topic, method, options) => {
  const asking = `POST /analyses/${method}/runs`
  const { asked } = open(
    {
      [asking]: job('done', { result: { run: 5 } }),
      'GET /jobs/job-5': job('done', { result: { run: 5 } }),
      'GET /analyses/runs/5': run(5, 'buyers', 'came back often.'),
    },
    ANALYST,
    `/segments/buyers?view=insights&topic=${topic}`,
  )
  expect(await screen.findByText('came back often.')).toBeDefined()
  expect(asked.filter(({ what }) => what === asking).map(({ body }) => body)).toEqual([{ options }])
})

test('what was answered before is not asked anew by looking', async () => {
  const kept = { ...run(8), method: 'cohorts', options: { among: 'buyers' } }
  const { asked } = open(
    { [RUNS]: { runs: [kept], next: null }, 'GET /analyses/runs/8': kept },
    ANALYST,
    RETENTION,
  )
  expect(await screen.findByText('bought twice.')).toBeDefined()
  expect(asked.every(({ what }) => what.startsWith('GET'))).toBe(true)
})

test('looking asks nothing of whoever may not run analyses', async () => {
  const { asked } = open({}, [], RETENTION)
  expect(await screen.findByText(/^Nobody has asked this of the segment yet/)).toBeDefined()
  expect(asked.every(({ what }) => what.startsWith('GET'))).toBe(true)
})

test('scores are asked of models', async () => {
  const { asked } = open(
    { 'GET /segments/buyers/scores': { scores: [] } },
    ANALYST,
    '/segments/buyers?topic=scores',
  )
  expect(await screen.findByText(/^No model has run yet/)).toBeDefined()
  expect(asked.map(({ what }) => what)).toEqual(['GET /segments/buyers/scores'])
})

test('the latest answer about this segment is shown at once, and not computed anew', async () => {
  const runs = [run(9, 'others'), run(8), run(7)]
  const { asked } = open({ [RUNS]: { runs, next: null }, 'GET /analyses/runs/8': run(8) })
  expect(await screen.findByText('bought twice.')).toBeDefined()
  const whole = screen.getByRole('link', { name: 'Open the report on its own page' })
  expect(whole.getAttribute('href')).toBe('/analyses/runs/8')
  expect(whole.parentElement?.textContent).toContain('As of 10 Mar 2026, 09:00.')
  expect(asked.every(({ what }) => what.startsWith('GET'))).toBe(true)
})

test('nothing is computed until somebody asks; then it is shown when it is there', async () => {
  const { user, asked } = open({
    [ASK]: job('done', { result: { run: 5 } }),
    'GET /jobs/job-5': job('done', { result: { run: 5 } }),
    'GET /analyses/runs/5': run(5, 'buyers', 'came back often.'),
  })
  expect(await screen.findByText(/^This may take a while/)).toBeDefined()
  expect(asked).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: 'Find out' }))
  expect(await screen.findByText('came back often.')).toBeDefined()
  expect(asked.find(({ what }) => what === ASK)?.body).toEqual({ options: { segment: 'buyers' } })
  expect(screen.getByRole('button', { name: 'Compute anew' })).toBeDefined()
})

test('while it is computed it says how far it is, and can be left or stopped', async () => {
  const running = job('running', { progress: { done: 1, of: 4, phase: 'reading' } })
  const { user, asked } = open({
    [ASK]: running,
    'GET /jobs/job-5': running,
    'POST /jobs/job-5/cancel': running,
    'GET /jobs': { jobs: [], next: null },
  })
  await user.click(await screen.findByRole('button', { name: 'Find out' }))
  const bar = await screen.findByRole('progressbar')
  expect(bar.getAttribute('aria-valuenow')).toBe('25')
  expect(screen.queryByRole('button', { name: 'Find out' })).toBeNull()
  await user.click(screen.getByRole('button', { name: /^Cancel/ }))
  expect(asked.map(({ what }) => what)).toContain('POST /jobs/job-5/cancel')
})

test('while it is computed anew the answer before stays, until the new one takes its place', async () => {
  let isDone = false
  const { user } = open({
    ...{ [RUNS]: { runs: [run(8)], next: null }, 'GET /analyses/runs/8': run(8) },
    ...{
      [ASK]: job('running'),
      'GET /jobs/job-5': () => (isDone ? job('done', { result: { run: 9 } }) : job('running')),
    },
    'GET /analyses/runs/9': run(9, 'buyers', 'bought thrice.'),
  })
  await user.click(await screen.findByRole('button', { name: 'Compute anew' }))
  await screen.findByRole('progressbar')
  expect(screen.getByText('bought twice.')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Compute anew' })).toBeNull()
  isDone = true
  expect(await screen.findByText('bought thrice.')).toBeDefined()
  expect(screen.queryByText('bought twice.')).toBeNull()
})

test('whoever left while it was computed comes back to it', async () => {
  const known = [knownStatus()]
  const running = job('running')
  const answers = { [RUNS]: { runs: [], next: null }, [ASK]: running, 'GET /jobs/job-5': running }
  const asked = [['analyses', 'asked', 'personas', { segment: 'buyers' }, undefined], running] as const
  show(<InsightsView segment={aSegment()} />, { answers, may: ANALYST, known: [...known, asked] })
  expect(await screen.findByRole('progressbar')).toBeDefined()
})

test('what failed says why, and is asked once more', async () => {
  const problem = { code: 'test/few', path: [], message: 'Too few members.', mend: 'Wait for more.' }
  const failed = job('failed', { problems: [problem] })
  const done = job('done', { id: 'job-6', result: { run: 6 } })
  const answers = [failed, done]
  const { user } = open({
    ...{ [ASK]: () => answers.shift(), 'GET /jobs/job-5': failed, 'GET /jobs/job-6': done },
    'GET /analyses/runs/6': run(6),
  })
  await user.click(await screen.findByRole('button', { name: 'Find out' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Too few members.')
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('bought twice.')).toBeDefined()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('what the server refuses to compute says why', async () => {
  const { user } = open({ [ASK]: new Refusal(429, { message: 'Two run already.' }) })
  await user.click(await screen.findByRole('button', { name: 'Find out' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Two run already.')
})

test('who may not run analyses reads what others asked', async () => {
  open({ [RUNS]: { runs: [run(8)], next: null }, 'GET /analyses/runs/8': run(8) }, [])
  expect(await screen.findByText('bought twice.')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Compute anew' })).toBeNull()
})

test('who may not run analyses is told who may, where nobody asked', async () => {
  open({}, [])
  expect(await screen.findByText(/^Nobody has asked this of the segment yet/)).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Find out' })).toBeNull()
})

test('while answers are looked for, none is said to be missing', () => {
  open({ [RUNS]: NEVER })
  expect(screen.queryByRole('button')).toBeNull()
})
