import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { analysisOf } from '../analyses/testing/questions'
import type { ModelDetail, ModelRun, Schedule } from '../api/models'
import { type Answer, type Answers, NEVER, Refusal } from '../testing/answers'
import { factsIn, itemsIn, rowsIn, wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { ModelPage } from './ModelPage'
import { modelDetail, modelRun } from './testing/models'

const WRITER = ['models:read', 'models:write', 'segments:write']

function open(model: Answer = modelDetail(), answers: Answers = {}, may: readonly string[] = WRITER) {
  return show(<ModelPage />, {
    at: '/models/best',
    route: '/models/:name',
    answers: {
      'GET /models/best': model,
      'GET /models/best/runs': { runs: [], next: null },
      'GET /analyses': { analyses: [analysisOf('rfm')] },
      'GET /jobs': { jobs: [], next: null },
      ...answers,
    },
    known: [knownStatus({ timeZone: 'Europe/Berlin' })],
    may,
  })
}

const of = (more: Partial<ModelDetail>) => modelDetail(more)
const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const region = (name: string) => screen.findByRole('region', { name })

describe('the head', () => {
  test('says what the model asks, when, and how current its values are', async () => {
    const { container } = open()
    await heading('Our best')
    expect(factsIn(container)).toEqual({
      'Name in segments': 'best',
      Refreshed: 'every day at 4:00',
      Next: '2 Nov 2026, 10:00',
      'Values as of': '1 Nov 2026, 10:00',
      'Profiles with values': '12,345',
    })
    const question = await screen.findByRole('link', { name: 'Best, slipping, lost: RFM' })
    expect(question.getAttribute('href')).toBe('/analyses/rfm?with=%7B%22scores%22%3A4%7D')
    expect(screen.getByRole('link', { name: 'Read the latest report' }).getAttribute('href')).toBe(
      '/models/best/runs/7',
    )
    expect(document.title).toBe('Our best · Satsuma')
  })

  test('of one that never ran says so', async () => {
    const { lastRun: _, current: __, nextAt: ___, ...never } = modelDetail({ schedule: 'manual' })
    const { container } = open(never)
    await heading('Our best')
    expect(factsIn(container)).toMatchObject({ Refreshed: 'on demand', 'Values as of': 'not yet' })
    expect(screen.queryByRole('link', { name: 'Read the latest report' })).toBeNull()
  })

  test('says what is wrong with it', async () => {
    open(of({ trouble: ['There is no event "sale".'] }))
    expect((await screen.findByRole('alert')).textContent).toBe('There is no event "sale".')
  })

  test('shows how far a refresh is, which is not begun twice', async () => {
    const job = {
      id: 'j',
      kind: 'refresh',
      title: 'Refreshing best',
      status: 'running',
      progress: { done: 1, of: 2 },
    }
    open(of({ lastRun: modelRun({ status: 'running' }) }), { 'GET /jobs': { jobs: [job], next: null } })
    await screen.findByRole('progressbar', { name: 'Refreshing best' })
    expect(screen.getByRole('button', { name: /Refresh now/ })).toHaveProperty('disabled', true)
  })

  test('whoever may only read is not asked to change it', async () => {
    open(modelDetail(), {}, ['models:read'])
    await heading('Our best')
    expect(screen.queryByRole('button', { name: 'Refresh now' })).toBeNull()
    expect(screen.queryByText('Change')).toBeNull()
  })
})

describe('a refresh', () => {
  const refresh = async (answer: unknown) => {
    const page = open(modelDetail(), { 'POST /models/best/refresh': answer })
    await page.user.click(await screen.findByRole('button', { name: 'Refresh now' }))
    return page
  }

  test('is sent, and what it came to is asked for', async () => {
    const { asked } = await refresh({ id: 'j', kind: 'refresh', status: 'done' })
    await waitFor(() =>
      expect(asked.filter(({ what }) => what === 'GET /models/best').length).toBeGreaterThan(1),
    )
  })

  test('that is refused says why', async () => {
    await refresh(new Refusal(409, { message: 'Another one runs.', mend: 'Wait for it.' }))
    expect(wordsIn(await screen.findByRole('alert'))).toBe('Another one runs.Wait for it.')
  })
})

async function fold(user: UserEvent, deed: string): Promise<HTMLElement> {
  await user.click(await screen.findByText('Change'))
  await user.click(screen.getByRole('button', { name: deed }))
  return screen.findByRole('dialog')
}

describe('title and schedule', () => {
  const changed = async (
    model: Partial<ModelDetail>,
    change: (dialog: HTMLElement, user: UserEvent) => Promise<unknown>,
  ) => {
    const { user, asked } = open(of(model), {
      'PUT /models/best': { name: 'best', action: 'updated', version: 3 },
    })
    const dialog = await fold(user, 'Title and schedule')
    await change(dialog, user)
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    return asked.find(({ what }) => what === 'PUT /models/best')?.body
  }
  const select = (name: string, value: string) => (dialog: HTMLElement, user: UserEvent) =>
    user.selectOptions(within(dialog).getByLabelText(name), value)

  test.each<[Schedule, string, string, Schedule]>([
    ['daily', 'Refresh', 'on demand', 'manual'],
    ['daily', 'Refresh', 'every hour', 'hourly'],
    ['hourly', 'Refresh', 'every day', 'daily'],
    ['daily', 'Refresh', 'every week', 'weekly'],
    ['daily', 'At', '22:00', { every: 'day', at: 22 }],
    ['weekly', 'On', 'Friday', { every: 'week', on: 'friday', at: 4 }],
    [
      { every: 'day', at: 22, timeZone: 'Asia/Tokyo' },
      'At',
      '5:00',
      { every: 'day', at: 5, timeZone: 'Asia/Tokyo' },
    ],
  ])('%j: %s %s is sent, and what else the model is stays', async (schedule, name, value, refresh) => {
    expect(await changed({ schedule, outputs: ['group'] }, select(name, value))).toEqual({
      ...{ method: 'rfm', with: { scores: 4 }, seed: 1, outputs: ['group'], title: 'Our best' },
      ...{ refresh, expectedVersion: 3 },
    })
  })

  test('a title that is cleared is none', async () => {
    const body = await changed({}, (dialog, user) => user.clear(within(dialog).getByLabelText('Title')))
    expect(body).not.toHaveProperty('title')
  })

  test('a refusal stays in the dialog, which is left without a change', async () => {
    const { user } = open(modelDetail(), {
      'PUT /models/best': new Refusal(409, { message: 'Somebody else changed it.' }),
    })
    const dialog = await fold(user, 'Title and schedule')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(wordsIn(await within(dialog).findByRole('alert'))).toContain('Somebody else changed it.')
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('removing', () => {
  test('asks first, says what goes with it, and leads back to the list', async () => {
    const { user, where } = open(modelDetail(), { 'DELETE /models/best': { removed: 'best' } })
    const dialog = await fold(user, 'Remove')
    expect(wordsIn(dialog)).toMatch(/^Remove Our best\? .*Its runs and reports go with it/)
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }))
    await waitFor(() => expect(where()).toBe('/models'))
  })

  test('what a definition needs stays, and the dialog says who needs it', async () => {
    const { user, where } = open(modelDetail(), {
      'DELETE /models/best': new Refusal(409, { message: 'The segmentation best_group needs it.' }),
    })
    const dialog = await fold(user, 'Remove')
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }))
    expect(wordsIn(await within(dialog).findByRole('alert'))).toContain('best_group needs it.')
    expect(where()).toBe('/models/best')
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    const again = await fold(user, 'Remove')
    expect(within(again).queryByRole('alert')).toBeNull()
  })
})

describe('what it says of every profile', () => {
  const SAYS: ModelDetail['says'] = [
    {
      name: 'best/group',
      trait: 'model:best/group',
      title: 'RFM group',
      description: 'The group.',
      kind: 'parts',
    },
    {
      name: 'best/score',
      trait: 'model:best/score',
      title: 'Score',
      description: 'The score.',
      kind: 'numbers',
    },
  ]

  test('leads to segments of it, and to segmentations that are kept', async () => {
    open(of({ says: SAYS, segmentations: ['best_group', 'other'] }))
    const says = await region('What it says of every profile')
    expect(itemsIn(says)).toEqual([
      'RFM group best/group groups The group. Use in a segment',
      'Score best/score number The score. Use in a segment',
    ])
    expect(wordsIn(says)).toContain('Saved as segmentations: best_group, other')
    const link = screen.getByRole('link', { name: 'Use in a segment: best/group' })
    expect(link.getAttribute('href')).toMatch(/^\/build\?definition=/)
    expect(screen.getByRole('link', { name: 'other' }).getAttribute('href')).toBe('/segments?search=other')
  })

  test('begins no segment for whoever may save none', async () => {
    open(of({ says: SAYS }), {}, ['models:read'])
    await region('What it says of every profile')
    expect(screen.queryByRole('link', { name: /Use in a segment/ })).toBeNull()
  })

  test('may be nothing', async () => {
    open()
    expect(wordsIn(await region('What it says of every profile'))).toContain('Nothing, as long as')
  })
})

describe('runs', () => {
  const openRuns = (runs: Answer) => open(modelDetail(), { 'GET /models/best/runs': runs })
  const rows = async () => rowsIn(await screen.findByRole('table', { name: 'Runs' }))

  test.each<[ModelRun['status'], string]>([
    ['running', 'running'],
    ['publishing', 'writing'],
    ['done', 'done'],
    ['insufficient-data', 'no result'],
    ['failed', 'failed'],
    ['cancelled', 'cancelled'],
    ['interrupted', 'interrupted'],
  ])('a run that is %s', async (status, label) => {
    openRuns({ runs: [modelRun({ status })], next: null })
    expect(await rows()).toEqual([['1 Nov 2026, 10:00', label, '12,345', '40', '1 min 15 s', 'Ada']])
  })

  test('that found nothing say why, and what is not known is a dash', async () => {
    const { profiles: _, changes: __, finishedAt: ___, ...bare } = modelRun({ status: 'insufficient-data' })
    openRuns({ runs: [{ ...bare, reason: 'Nobody bought.' }], next: null })
    expect(await rows()).toEqual([['1 Nov 2026, 10:00', 'no result Nobody bought.', '–', '–', '–', 'Ada']])
  })

  test('are read page by page', async () => {
    const { user, asked } = openRuns(({ query }: { readonly query: URLSearchParams }) =>
      query.get('after') === null
        ? { runs: [modelRun()], next: 'c-1' }
        : { runs: [modelRun({ id: 2, startedBy: 'Bo' })], next: null },
    )
    await user.click(await screen.findByRole('button', { name: 'Older' }))
    await screen.findByText('Bo')
    expect(asked.at(-1)?.query.toString()).toBe('limit=15&after=c-1')
  })

  test('may be none', async () => {
    open()
    expect(await screen.findByText('It has not been run yet.')).toBeDefined()
  })
})

test('a title that would turn its line round is written out', async () => {
  open(of({ title: '\u202Eevil' }))
  await heading('\\u202Eevil')
  expect(document.title).toBe('\\u202Eevil · Satsuma')
})

test('has its shape until it is there', () => {
  open(NEVER)
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})

test('a name that is none says so', async () => {
  open(new Refusal(404, { message: 'There is no model "best".' }))
  await heading('There is no model "best".')
})
