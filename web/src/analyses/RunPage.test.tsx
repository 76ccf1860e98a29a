import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { INSUFFICIENT } from '../../../src/reports/testing/gallery.ts'
import type { AnalysisRun } from '../api/analyses'
import { type Answer, NEVER, Refusal } from '../testing/answers'
import { wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { RunPage } from './RunPage'
import { analysisOf, runOf } from './testing/questions'

const OUTPUT = { name: 'group', title: 'Group', description: 'The group.', kind: 'parts' } as const
const REPORT = {
  ...{ title: 'RFM of the shop', asOf: 1, timeZone: 'UTC', about: [] },
  ...{ findings: [{ sentence: 'Most come back.' }], trust: [], sections: [], method: [] },
}
const answered = (more: Partial<AnalysisRun> = {}) => ({ ...runOf(more), report: REPORT })

const KNOWN_ANALYSES = { analyses: [analysisOf('rfm', { outputs: [OUTPUT] })] }

const open = (
  run: Answer,
  may: readonly string[] = ['models:read', 'models:write'],
  analyses: Answer = KNOWN_ANALYSES,
) =>
  show(<RunPage />, {
    at: '/analyses/runs/3',
    route: '/analyses/runs/:run',
    answers: {
      'GET /analyses/runs/3': run,
      'GET /segments': { segments: [] },
      'GET /analyses': analyses,
    },
    known: [knownStatus()],
    may,
  })

const heading = () => screen.findByRole('heading', { level: 1, name: 'RFM of the shop' })

test('says who asked what and when, how long it took, and what was found', async () => {
  const startedAt = Date.now() - 2 * 3_600_000
  const options = { scores: 4, money: 'mean', purchases: { amount: 'total' } }
  open(answered({ options, startedAt, finishedAt: startedAt + 2_500 }))
  await heading()
  await screen.findByRole('link', { name: 'Best, slipping, lost: RFM' })
  expect(wordsIn(screen.getByText(/asked/))).toBe(
    'Ada asked 2 hours ago; it took 2.5 s. Scores: 4, Money: mean, Purchases: {"amount":"total"}',
  )
  expect(screen.getByText('Most come back.')).toBeDefined()
  expect(document.title).toBe('RFM of the shop · Satsuma')
})

test('a question with nothing of its own was asked as usual', async () => {
  open(answered({ options: { scores: 5, money: 'total', keepRule: false } }))
  expect(await screen.findByText(/Everything as usual\./)).toBeDefined()
})

test('is not shown before it is known which options are as usual: its head would shrink', async () => {
  const { asked, client } = open(answered(), undefined, NEVER)
  await expect.poll(() => client.isFetching()).toBe(1)
  expect(asked.map(({ what }) => what)).toContain('GET /analyses/runs/3')
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
  expect(screen.queryByText(/asked/)).toBeNull()
})

test('is shown where that cannot be known', async () => {
  open(answered(), undefined, new Refusal(403))
  expect(await heading()).toBeDefined()
})

test('is asked again in another way, beginning with what was said', async () => {
  open(answered({ options: { scores: 4, money: 'total' } }))
  await screen.findByRole('button', { name: 'Save as a model' })
  const again = new URL(
    screen.getByRole('link', { name: 'Ask differently' }).getAttribute('href')!,
    'http://x',
  )
  expect([again.pathname, again.searchParams.get('with')]).toEqual(['/analyses/rfm', '{"scores":4}'])
})

test('becomes a model in a dialog, which is closed again', async () => {
  const { user } = open(answered())
  await user.click(await screen.findByRole('button', { name: 'Save as a model' }))
  const dialog = screen.getByRole('dialog', { name: 'Save as a model' })
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('becomes no model for whoever may save none, nor where nothing was found', async () => {
  const { unmount } = open(answered(), ['models:read'])
  await heading()
  expect(screen.queryByRole('button', { name: 'Save as a model' })).toBeNull()
  unmount()
  open({ ...runOf({ outcome: 'insufficient-data' }), report: INSUFFICIENT })
  await screen.findByRole('region', { name: 'These data give no result' })
  expect(screen.queryByRole('button', { name: 'Save as a model' })).toBeNull()
})

test('a segmentation that it proposes is saved in a dialog by whoever may save segments', async () => {
  const proposal = { segmentation: 'life-cycle', title: 'Life cycle' }
  const saving = () => screen.queryByRole('button', { name: 'Save as a segmentation' })
  const { unmount } = open({ ...answered(), proposal })
  await heading()
  expect(saving()).toBeNull()
  unmount()
  const other = open(answered(), ['segments:write'])
  await heading()
  expect(saving()).toBeNull()
  other.unmount()
  const { user } = open({ ...answered(), proposal }, ['segments:write'])
  await heading()
  await user.click(saving()!)
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' }).value).toBe('Life cycle')
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a title that would turn its line round is written out', async () => {
  open({ ...answered(), report: { ...REPORT, title: 'RFM of \u202Evsc.csv' } })
  await screen.findByRole('heading', { level: 1, name: 'RFM of \\u202Evsc.csv' })
  expect(document.title).toBe('RFM of \\u202Evsc.csv · Satsuma')
})

test('has its shape until it is there', () => {
  open(NEVER)
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})

test('an answer that is gone says so', async () => {
  open(new Refusal(404, { message: 'There is no run 3.', mend: 'Ask again.' }))
  await screen.findByRole('heading', { level: 1, name: 'There is no run 3.' })
})

const hidden = 'Ada\u202E'
const found = {
  kind: 'definition',
  title: 'city Rome',
  text: `segment: loyal-1\ntitle: ${hidden}\n`,
  definition: { segment: 'loyal-1', title: 'Loyal: city Rome', when: { trait: 'city', is: hidden } },
}
const withSegment = {
  ...answered(),
  report: { ...REPORT, sections: [{ title: 'As segments', blocks: [found] }] },
}

test('a segment that was found leads to the builder as it is', async () => {
  open(withSegment, ['models:read', 'segments:write'])
  const link = await screen.findByRole('link', { name: 'Save this selection: city Rome' })
  const address = new URL(link.getAttribute('href')!, 'http://x')
  expect(address.pathname).toBe('/build')
  expect(parse(Buffer.from(address.searchParams.get('definition')!, 'base64url').toString())).toEqual({
    segment: 'loyal-city-rome',
    title: 'Loyal: city Rome',
    when: { trait: 'city', is: hidden },
  })
})

test('a segment that was found is read, and not saved, by whoever may not', async () => {
  open(withSegment, ['models:read'])
  expect(wordsIn(await screen.findByRole('region', { name: 'As segments' }))).toContain('segment: loyal-1')
  expect(screen.queryByRole('link', { name: /Save this selection/ })).toBeNull()
})
