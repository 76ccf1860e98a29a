import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { AnalysisCard } from '../analyses/AnalysisCard'
import { JobPage } from '../analyses/JobPage'
import { RunList } from '../analyses/RunList'
import type { Analysis, AnalysisRun } from '../api/analyses'
import type { ModelDetail, ModelRun } from '../api/models'
import { JobTitle } from '../jobs/JobTitle'
import { ModelHead } from './ModelHead'
import { ModelSays } from './ModelSays'
import { ModelTable } from './ModelTable'

const ANALYSIS: Analysis = {
  name: 'rfm',
  title: 'RFM',
  summary: 'Groups customers.',
  reads: 'purchases',
  options: {},
  outputs: [],
}

interface Known {
  readonly permissions?: readonly string[]
  readonly analyses?: readonly Analysis[]
}

/** What a page shows to somebody with some permissions, without asking a server. */
function shown(element: ReactElement, { permissions = [], analyses = [ANALYSIS] }: Known = {}): string {
  const client = new QueryClient()
  client.setQueryData(['session'], { user: null, permissions, setUp: null })
  client.setQueryData(['analyses', 'methods'], { analyses })
  client.setQueryData(['status'], { timeZone: 'Europe/Berlin', job: null, live: {} })
  client.setQueryData(['jobs', 'running'], { jobs: [], next: null })
  const inside = createElement(MantineProvider, null, createElement(MemoryRouter, null, element))
  return renderToStaticMarkup(createElement(QueryClientProvider, { client }, inside)).replaceAll(
    /<style.*?<\/style>/gs,
    '',
  )
}

const text = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

const run: ModelRun = {
  id: 7,
  model: 'best',
  version: 1,
  method: 'rfm',
  options: {},
  seed: 1,
  startedBy: 'ada',
  asOf: Date.UTC(2026, 10, 1, 9),
  startedAt: Date.UTC(2026, 10, 1, 9),
  status: 'done',
  profiles: 12_345,
}
const model: ModelDetail = {
  name: 'best',
  title: 'Our best',
  method: 'rfm',
  options: { scores: 4 },
  seed: 1,
  schedule: { every: 'week', on: 'friday' },
  refreshed: 'every Friday at 4:00',
  nextAt: Date.UTC(2026, 10, 6, 3),
  version: 1,
  createdAt: 1,
  updatedAt: 1,
  lastRun: run,
  current: run,
  says: [
    {
      name: 'best/group',
      trait: 'model:best/group',
      title: 'RFM group',
      description: 'The group.',
      kind: 'parts',
    },
  ],
  segmentations: ['best_group'],
  trouble: [],
}

test('a table of models says what each asks, when it is refreshed, and how that went', () => {
  const html = shown(
    createElement(ModelTable, { models: [model, { ...model, name: 'new', lastRun: undefined }] as never }),
  )
  expect(html).toContain('href="/models/best"')
  expect(text(html)).toMatch(/Our best best Best, slipping, lost: RFM every Friday at 4:00 done .* 12,345/)
  expect(text(html)).toContain('not yet')
})

test('a model of a method that is gone is named by it, and says what is wrong', () => {
  const gone = { ...model, method: 'gone', trouble: ['There is no method "gone".'] }
  const html = shown(createElement(ModelHead, { model: gone }))
  expect(text(html)).toContain('It asks: gone')
  expect(html).toMatch(/role="alert"[^>]*>There is no method/)
})

test('a model tells how current it is, and who may not change it is not asked to', () => {
  const html = shown(createElement(ModelHead, { model }))
  expect(text(html)).toMatch(/Values as of 1 Nov 2026, 10:00/)
  expect(text(html)).toMatch(/Next 6 Nov 2026, 04:00/)
  expect(html).toContain('href="/models/best/runs/7"')
  expect(html).not.toContain('Refresh now')
  const writer = shown(createElement(ModelHead, { model }), { permissions: ['models:write'] })
  expect(text(writer)).toMatch(/Refresh now Change Title and schedule Remove/)
})

test('while a model is refreshed it is not asked to again', () => {
  const going = { ...model, lastRun: { ...run, status: 'running' as const } }
  const html = shown(createElement(ModelHead, { model: going }), { permissions: ['models:write'] })
  expect(html).toMatch(/<button[^>]*(data-loading="true"|disabled="")[^>]*>/)
})

test('what a model says leads to a segment, for whoever may save one', () => {
  const html = shown(createElement(ModelSays, { model }))
  expect(text(html)).toMatch(/RFM group best\/group groups The group\. Saved as segmentations: best_group/)
  expect(html).not.toContain('/build?')
  const writer = shown(createElement(ModelSays, { model }), { permissions: ['segments:write'] })
  const [, definition = ''] = /\/build\?definition=([\w-]+)"/.exec(writer) ?? []
  expect(Buffer.from(definition, 'base64url').toString()).toMatch(/model: best\/group\n {2}exists: true/)
})

test('a model that says nothing says so', () => {
  const html = shown(createElement(ModelSays, { model: { ...model, says: [], segmentations: [] } }))
  expect(text(html)).toContain('Nothing, as long as something is wrong with it.')
})

test('a question that the data cannot answer yet says why', () => {
  const card = (obstacle?: string) =>
    shown(createElement(AnalysisCard, { analysis: { ...ANALYSIS, ...(obstacle && { obstacle }) } }))
  expect(card()).toMatch(/data-ready="true".*href="\/analyses\/rfm"/s)
  expect(text(card('There are no events.'))).toContain('Not with these data yet There are no events.')
})

test('answers say what they found first, or why nothing, and of what', () => {
  const asked = { id: 3, method: 'rfm', startedBy: 'ada', finishedAt: 1 } as AnalysisRun
  const runs = [
    { ...asked, headline: '64% come from the best.' },
    { ...asked, id: 2, reason: 'Nobody bought.' },
    { ...asked, id: 1, method: 'gone' },
  ]
  const html = shown(createElement(RunList, { runs, named: true }))
  expect(html).toContain('href="/analyses/runs/3"')
  expect(text(html)).toMatch(/RFM 64% come from the best\. ada, .* Nobody bought\. .* gone gone/)
})

test('a job leads to where it is watched, where there is such a page', () => {
  const job = { id: 'a', title: 'Running RFM', startedBy: 'ada', startedAt: 1, status: 'running' } as const
  expect(shown(createElement(JobTitle, { job: { ...job, kind: 'analysis' } }))).toContain(
    'href="/analyses/jobs/a"',
  )
  expect(shown(createElement(JobTitle, { job: { ...job, kind: 'backup' } }))).not.toContain('href')
})

test('the page of a job has a title before anything is known of it', () => {
  expect(text(shown(createElement(JobPage)))).toMatch(/At work All analyses/)
})
