import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter, Route, Routes } from 'react-router'
import { describe, expect, test } from 'vitest'
import { GALLERY, INSUFFICIENT } from '../../../src/reports/testing/gallery.ts'
import type { Analysis, AnalysisJob, AnalysisRun, AnalysisRunDetail } from '../api/analyses'
import { AnalysesPage } from './AnalysesPage'
import { JobPage } from './JobPage'
import { MethodPage } from './MethodPage'
import { RunPage } from './RunPage'
import { RunsPage } from './RunsPage'

const analysis = (name: string, more: Partial<Analysis> = {}): Analysis => ({
  name,
  title: name,
  summary: `What ${name} answers.`,
  reads: 'purchases',
  options: { properties: { scores: { type: 'integer', default: 5 }, window: { type: 'integer' } } },
  outputs: [],
  ...more,
})
const OUTPUT = { name: 'group', title: 'Group', description: 'The group.', kind: 'parts' } as const
const ANALYSES = [
  analysis('rfm', { outputs: [OUTPUT] }),
  analysis('churn', { obstacle: 'There are no events.' }),
  analysis('personas'),
]

const run: AnalysisRun = {
  id: 3,
  method: 'rfm',
  options: { scores: 5, window: 30 },
  seed: 1,
  asOf: 1,
  startedBy: 'ada',
  startedAt: 1_000,
  finishedAt: 3_500,
  job: 'j-3',
  outcome: 'result',
  headline: '64% come from the best.',
}
const detail: AnalysisRunDetail = { ...run, report: GALLERY }

interface Known {
  readonly permissions?: readonly string[]
  readonly runs?: readonly AnalysisRun[]
  readonly details?: readonly AnalysisRunDetail[]
  readonly jobs?: readonly AnalysisJob[]
}

/** What a page of an address shows of what is known, without asking a server. */
function page(
  address: string,
  { permissions = ['evaluations:run'], runs = [run], details = [], jobs = [] }: Known = {},
) {
  const client = new QueryClient()
  client.setQueryData(['session'], { user: null, permissions, setUp: null })
  client.setQueryData(['status'], { timeZone: 'UTC', job: null, live: {} })
  client.setQueryData(['analyses', 'methods'], { analyses: ANALYSES })
  client.setQueryData(['jobs', 'running'], { jobs, next: null })
  for (const asked of [{ limit: 8 }, { limit: 8, method: 'rfm' }, { limit: 25, after: undefined }])
    client.setQueryData(['analyses', 'runs', asked], { runs, next: null })
  for (const one of details) client.setQueryData(['analyses', 'run', one.id], one)
  for (const job of jobs) client.setQueryData(['jobs', 'one', job.id], job)
  const route = (path: string, element: ReactElement) => createElement(Route, { key: path, path, element })
  const routes = createElement(Routes, null, [
    route('/analyses', createElement(AnalysesPage)),
    route('/analyses/runs', createElement(RunsPage)),
    route('/analyses/runs/:run', createElement(RunPage)),
    route('/analyses/jobs/:job', createElement(JobPage)),
    route('/analyses/:method', createElement(MethodPage)),
  ])
  const inside = createElement(MemoryRouter, { initialEntries: [address] }, routes)
  const whole = createElement(QueryClientProvider, { client }, createElement(MantineProvider, null, inside))
  return renderToStaticMarkup(whole).replaceAll(/<style.*?<\/style>/gs, '')
}

const text = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

describe('the page of all analyses', () => {
  test('has what can be asked in groups, and what was answered lately', () => {
    const shown = text(page('/analyses'))
    expect(shown).toMatch(
      /Worth and loyalty Best, slipping, lost: RFM .* Who customers are Persona of a segment/,
    )
    expect(shown).toMatch(/Who will leave .* Not with these data yet There are no events\./)
    expect(shown).toMatch(/Asked lately .* 64% come from the best\. ada/)
  })

  test('invites to ask where nobody has, and shows no work where nothing runs', () => {
    const shown = text(page('/analyses', { runs: [] }))
    expect(shown).toContain('Nobody has asked anything yet.')
    expect(shown).not.toContain('Running now')
  })
})

describe('the page of one analysis', () => {
  test('is filled in as its address says', () => {
    const html = page(`/analyses/rfm?with=${encodeURIComponent('{"scores":4}')}&asOf=2026-03-01`)
    expect(html).toMatch(/<input[^>]*value="4"/)
    expect(html).toMatch(/<input[^>]*type="date"[^>]*value="2026-03-01"/)
    expect(text(html)).toContain('Run the analysis')
    expect(text(html)).toContain('save an answer as a model')
  })

  test('tells who may not run it what they may do', () => {
    const shown = text(page('/analyses/rfm', { permissions: ['models:read'] }))
    expect(shown).not.toContain('Run the analysis')
    expect(shown).toContain('You may read answers, but not run analyses.')
  })

  test('says what stands in its way', () => {
    expect(text(page('/analyses/churn'))).toContain('There are no events.')
  })

  test('of a name that is none is not there', () => {
    expect(text(page('/analyses/nothing'))).not.toContain('Run the analysis')
  })
})

describe('the page of an answer', () => {
  test('says who asked what, and shows the report', () => {
    const html = page('/analyses/runs/3', { details: [detail] })
    expect(text(html)).toMatch(/ada asked .* ago ; it took 2\.5 s\. Days that count: 30/)
    expect(text(html)).toContain(GALLERY.findings[0]!.sentence)
    expect(html).toMatch(/href="\/analyses\/rfm\?with=%7B%22window%22%3A30%7D"/)
  })

  test('offers a model to whoever may save one, of what says something of profiles', () => {
    const writer = { permissions: ['models:write'] }
    expect(text(page('/analyses/runs/3', { ...writer, details: [detail] }))).toContain('Save as a model')
    expect(text(page('/analyses/runs/3', { details: [detail] }))).not.toContain('Save as a model')
    const persona = { ...detail, method: 'personas' }
    expect(text(page('/analyses/runs/3', { ...writer, details: [persona] }))).not.toContain('Save as a model')
  })

  test('that is none says why, and offers no model', () => {
    const none = { ...detail, outcome: 'insufficient-data', report: INSUFFICIENT } as const
    const shown = text(page('/analyses/runs/3', { permissions: ['models:write'], details: [none] }))
    expect(shown).toContain('These data give no result')
    expect(shown).not.toContain('Save as a model')
  })

  test('is a shape until it is there', () => {
    expect(page('/analyses/runs/9')).toMatch(/role="status"/)
  })
})

test('everything that was asked is listed', () => {
  expect(text(page('/analyses/runs'))).toMatch(/What was asked .* RFM 64% come from the best\./)
  expect(text(page('/analyses/runs', { runs: [] }))).toContain('Nobody has asked this yet.')
})

describe('the page of a question that is being answered', () => {
  const job: AnalysisJob = {
    id: 'j-1',
    kind: 'analysis',
    title: 'Running RFM',
    startedBy: 'ada',
    startedAt: 1,
    status: 'running',
    progress: { done: 1, of: 4, phase: 'Scoring' },
  }

  test('says how far it is, that one may leave, and stops it', () => {
    const shown = text(page('/analyses/jobs/j-1', { jobs: [job] }))
    expect(shown).toMatch(/Running RFM Scoring 25% .*You can leave this page.* Cancel/)
  })

  test.each([
    ['cancelled', 'Somebody cancelled it.'],
    ['interrupted', 'The server stopped before it was done.'],
    ['failed', 'It could not be done.'],
  ] as const)('says when it was %s', (status, words) => {
    const problems = [{ code: 'c', path: [], message: 'No event.', mend: 'State it with --event NAME.' }]
    const shown = text(page('/analyses/jobs/j-1', { jobs: [{ ...job, status, problems }] }))
    expect(shown).toContain(words)
    expect(shown).toContain('No event. State it with “Event” NAME.')
  })
})
